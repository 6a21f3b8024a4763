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

/** Arms of weight 0 that received units, with the first date and all their units (exposures, else the primary metric's). */
export function strayUnits(run: Run): { date: string; variant: string; n: number }[] {
  const { variants } = run.experiment
  const series = run.exposures?.series ?? run.series.get(run.primary.key) ?? new Map()
  return variants
    .filter((variant) => variant.weight === 0)
    .flatMap((variant) => {
      const rows = rowsWithUnits(series, variant.key)
      const [first] = rows
      if (!first) return []
      const last = rows.at(-1) ?? first
      const n = run.mode === 'daily' ? rows.reduce((sum, [, arm]) => sum + arm.n, 0) : last[1].n
      return [{ date: first[0], variant: variant.key, n }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function rowsWithUnits(series: Series, variant: string): [date: string, arm: Arm][] {
  return [...(series.get(variant) ?? [])].filter(([, arm]) => arm.n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
}
