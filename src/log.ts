import type { Log, LogFields } from './deps.ts'

/** One JSON object a line. Fields are named one by one where it is called, so nothing secret slips in with an object. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string, event: string, fields: LogFields = {}) =>
    write(JSON.stringify({ at: now().toISOString(), level, event, ...fields }))
  return {
    info: (event, fields) => line('info', event, fields),
    error: (event, fields) => line('error', event, fields),
  }
}
