import type { Notice } from '../../notice.ts'
import type { ImportTarget } from '../resultsFormat.ts'
import { wholeFile } from './toolResults.ts'

/** The calendar date at the head of an instant or date as tools write them, or null. */
export function dateIn(text: string | null | undefined): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text?.trim() ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = `${year}-${month}-${day}`
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null
}

/** What totals are dated by: the tool's own date where it lies within the run, else the run's last. */
export function snapshotDate(asOf: string | null, target: ImportTarget, warnings: Notice[]): string {
  const { startDate, lastDate } = target
  if (asOf === null) return lastDate
  if (asOf >= startDate && asOf <= lastDate) return asOf
  warnings.push({ ...wholeFile, code: 'results_dated_outside', params: { theirs: asOf, date: lastDate } })
  return lastDate
}

/** The calendar date before another. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
