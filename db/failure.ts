/** What the database said when it refused, in words that the layers above act on. */
export type DatabaseFailure =
  | { kind: 'unique'; columns: string[] }
  | { kind: 'foreignKey' }
  | { kind: 'busy' }
  | { kind: 'away' }

const uniqueMessage = /UNIQUE constraint failed: ([\w., ]+)/
const busyMessage = /SQLITE_BUSY|SQLITE_LOCKED|database (table )?is locked/
const awayMessage =
  /fetch failed|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENOTFOUND|UND_ERR|Network connection lost|internal error; reference|status 5\d\d|SERVER_ERROR|timed? ?out|SQLITE_CANTOPEN|SQLITE_IOERR|CLIENT_CLOSED/i

/** The messages of an error and of everything that caused it: drizzle and both clients wrap the one that matters. */
function messages(error: unknown): string {
  const texts: string[] = []
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 6;
    current = current.cause, depth += 1
  )
    texts.push('code' in current ? String(current.code) : '', current.message)
  return texts.join('\n')
}

/** Reads a failure of the database, or undefined where the error is something else. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  const text = messages(error)
  const unique = uniqueMessage.exec(text)
  if (unique?.[1] !== undefined) return { kind: 'unique', columns: unique[1].split(',').map((c) => c.trim()) }
  if (text.includes('FOREIGN KEY constraint failed')) return { kind: 'foreignKey' }
  if (busyMessage.test(text)) return { kind: 'busy' }
  if (awayMessage.test(text)) return { kind: 'away' }
  return undefined
}
