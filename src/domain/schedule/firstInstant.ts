import { localTime } from './localTime.ts'

const hour = 3_600_000

/**
 * The first instant at which the clocks of a time zone show a date and time or, where they leap over it, a later one.
 *
 * So a time that a spring change leaves out is the instant of the change, and of a time that an autumn change repeats it is
 * the first. Holds where a zone changes its clocks at most once in 28 hours, as all do.
 *
 * @param timeZone IANA name
 * @param local the date and time, as milliseconds of the same in UTC
 * @returns milliseconds since 1970-01-01T00:00Z
 */
export function firstInstant(timeZone: string, local: number): number {
  // Offsets lie between -12 and +14 hours, so the clocks show less at the one end and more at the other.
  let before = local - 15 * hour
  let after = local + 13 * hour
  const offsets = [before, after].map((instant) => localTime(timeZone, instant) - instant)
  const shownAt = offsets
    .map((offset) => local - offset)
    .filter((instant) => localTime(timeZone, instant) === local)
  if (shownAt.length > 0) return Math.min(...shownAt)
  // Nobody's clock shows it: the leap is where "not yet" turns into "past".
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000
    if (localTime(timeZone, middle) < local) before = middle
    else after = middle
  }
  return after
}
