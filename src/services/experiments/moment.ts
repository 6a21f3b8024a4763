import type { Fault } from '../../errors.ts'

/** What is wrong with a moment that was given for a start or a stop: not in the future, a stop not before its start. */
export function momentFault(at: string | undefined, now: string, notBefore: string | null): Fault | null {
  if (at === undefined) return null
  if (at > now) return { pointer: '/at', detail: `${at} is in the future` }
  if (notBefore !== null && at < notBefore)
    return { pointer: '/at', detail: `${at} is before the start at ${notBefore}` }
  return null
}
