import { type Arm, emptyArm, mergeArms } from '../../stats/arm.ts'
import { dayOfRun } from './calendar.ts'

/** A date on which every arm has reported, with the totals of each arm up to it. */
export interface Look {
  date: string
  /** Day of the run, 1 on the start date. */
  day: number
  arms: ReadonlyMap<string, Arm>
}

/** What was reported of one metric (or of the exposures): variant, then date, then that row's arm. */
export type Series = ReadonlyMap<string, ReadonlyMap<string, Arm>>

/**
 * The looks of a series, oldest first: a pure function of the rows as they stand, so that a corrected row
 * recomputes all of them.
 *
 * @param variants the arms that must have reported
 * @param mode `daily` rows add up; `cumulative` rows are totals as of their date
 */
export function looksOf(
  series: Series,
  variants: readonly string[],
  mode: 'daily' | 'cumulative',
  startDate: string,
): Look[] {
  const totals = new Map(variants.map((variant) => [variant, totalsByDate(series.get(variant), mode)]))
  const [first, ...others] = variants
  const dates = first === undefined ? [] : [...(totals.get(first)?.keys() ?? [])]
  return dates
    .filter((date) => others.every((variant) => totals.get(variant)?.has(date)))
    .map((date) => ({
      date,
      day: dayOfRun(startDate, date),
      arms: new Map(variants.map((variant) => [variant, totals.get(variant)?.get(date) ?? emptyArm])),
    }))
}

/** The total of one arm at each of its dates, in the order of the dates. */
function totalsByDate(
  rows: ReadonlyMap<string, Arm> | undefined,
  mode: 'daily' | 'cumulative',
): Map<string, Arm> {
  const ordered = [...(rows ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
  if (mode === 'cumulative') return new Map(ordered)
  let total = emptyArm
  return new Map(
    ordered.map(([date, arm]) => {
      total = mergeArms(total, arm)
      return [date, total]
    }),
  )
}

/** The newest look on or before a date. */
export function lookAt(looks: readonly Look[], date: string): Look | undefined {
  return looks.findLast((look) => look.date <= date)
}
