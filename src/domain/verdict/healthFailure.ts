import type { Arm } from '../../stats/arm.ts'
import type { Series } from './looks.ts'
import type { Run } from './run.ts'
import { type HealthFailure, srmFailure } from './srm.ts'

/** The first thing that makes the verdict invalid by itself, or null: a broken split, or units where none should be. */
export function healthFailure(run: Run): HealthFailure | null {
  const srm = srmFailure(run)
  const stray = strayUnits(run)[0]
  if (!stray || (srm !== null && srm.date <= stray.date)) return srm
  return { date: stray.date, reason: { code: 'zero_weight_units', params: stray } }
}

/** Arms of weight 0 that received units, on whatever they were counted: the first date, and the most units of any count. */
export function strayUnits(run: Run): { date: string; variant: string; n: number }[] {
  const { variants } = run.experiment
  const counted = [...(run.exposures ? [run.exposures.series] : []), ...run.series.values()]
  return variants
    .filter((variant) => variant.weight === 0)
    .flatMap((variant) => {
      const found = counted
        .map((series) => rowsWithUnits(series, variant.key))
        .filter((rows) => rows.length > 0)
      const [date] = found.flatMap((rows) => rows[0]?.[0] ?? []).sort()
      if (date === undefined) return []
      const total = (rows: [string, Arm][]) =>
        run.mode === 'daily' ? rows.reduce((sum, [, arm]) => sum + arm.n, 0) : (rows.at(-1)?.[1].n ?? 0)
      return [{ date, variant: variant.key, n: Math.max(...found.map(total)) }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function rowsWithUnits(series: Series, variant: string): [date: string, arm: Arm][] {
  return [...(series.get(variant) ?? [])].filter(([, arm]) => arm.n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
}
