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
  const looks = dates
    .filter((date) => others.every((variant) => totals.get(variant)?.has(date)))
    .map((date) => ({
      date,
      day: dayOfRun(startDate, date),
      arms: new Map(variants.map((variant) => [variant, totals.get(variant)?.get(date) ?? emptyArm])),
    }))
  return mode === 'cumulative' ? withoutSuperseded(looks) : looks
}

/**
 * Totals only grow: a look after which any arm has fewer units was corrected by the later one and is no look any more.
 * (Without this, daily counts sent as totals would make every day a test of its own.)
 */
function withoutSuperseded(looks: Look[]): Look[] {
  const least = new Map<string, number>()
  const standing: Look[] = []
  for (const look of [...looks].reverse()) {
    const arms = [...look.arms]
    if (arms.some(([variant, arm]) => arm.n > (least.get(variant) ?? Number.POSITIVE_INFINITY))) continue
    for (const [variant, arm] of arms) least.set(variant, arm.n)
    standing.push(look)
  }
  return standing.reverse()
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
