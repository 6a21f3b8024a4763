import { daysTo, firstDay } from '../../domain/calendar/weekDates.ts'

/** What takes some weeks of a row. */
export interface Bar {
  look: 'planned' | 'running' | 'happened'
  /** First and last day. */
  start: string
  end: string
}

/** A row of weeks: so many without anything, then so many that are taken, and the rest. */
export interface Span {
  before: number
  taken: number
  after: number
}

/** The weeks of a calendar that a bar touches; null where it lies outside of them. */
export function spanOf({ start, end }: Pick<Bar, 'start' | 'end'>, from: string, weeks: number): Span | null {
  const first = Math.max(0, Math.floor(daysTo(from, start) / 7))
  const last = Math.min(weeks - 1, Math.floor(daysTo(from, end) / 7))
  if (last < first) return null
  return { before: first, taken: last - first + 1, after: weeks - 1 - last }
}

/** The first day of each week. */
export const weeksOf = (from: string, weeks: number): string[] =>
  Array.from({ length: weeks }, (_, week) => firstDay(from, week))

/** Months (YYYY-MM) with how many of the weeks begin in each. */
export function monthsOf(weeks: readonly string[]): { month: string; weeks: number }[] {
  const months: { month: string; weeks: number }[] = []
  for (const day of weeks) {
    const month = day.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.weeks += 1
    else months.push({ month, weeks: 1 })
  }
  return months
}

/** How full a week is, in steps that a shade can tell: 0 where it is empty, 4 from three quarters on. */
export const shadeOf = (share: number): 0 | 1 | 2 | 3 | 4 =>
  share <= 0 ? 0 : share < 0.25 ? 1 : share < 0.5 ? 2 : share < 0.75 ? 3 : 4
