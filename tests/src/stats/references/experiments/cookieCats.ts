import fixture from '../../../../fixtures/experiments/cookieCats.json' with { type: 'json' }
import { adjusted } from '../adjusted.ts'
import type { Leaves } from '../leaves.ts'
import { twoProportions } from '../proportions.ts'
import { srm } from '../srm.ts'
import { alpha, meanFigures, proportionFigures, rowOf } from './shared.ts'

/** A mobile game that moves its first gate from level 30 to 40: retention and rounds played. */
export function cookieCats(): Leaves {
  const retention = (metric: string) =>
    ['gate_30', 'gate_40'].map((gate) => rowOf(fixture.rows, gate, metric))
  const rates = (metric: string) => proportionFigures(...pair(retention(metric)))
  const rounds = (metric: string) =>
    meanFigures(...pair(['gate_30', 'gate_40'].map((gate) => squared(rowOf(tamed, gate, metric)))))
  const tamed = [...fixture.rows, ...fixture.tamed]
  const counts = retention('retention_1').map(({ n }) => n)
  const withoutOutlier = rounds('without_outlier')
  const pooledP = (metric: string) => {
    const [a, b] = pair(retention(metric))
    return (
      twoProportions({ x_a: a.sum, n_a: a.n, x_b: b.sum, n_b: b.n, alpha }).p_pooled_two_sided ?? Number.NaN
    )
  }
  const ps = [pooledP('retention_1'), pooledP('retention_7'), withoutOutlier.p_two_sided]
  return {
    rows: counts.reduce((sum, n) => sum + n, 0),
    srm: { counts, ratios: [1, 1], ...srm({ counts, ratios: [1, 1] }) },
    retention_1: rates('retention_1'),
    retention_7: rates('retention_7'),
    sum_gamerounds: rounds('game_rounds'),
    sum_gamerounds_outlier_removed: withoutOutlier,
    sum_gamerounds_winsor_999: rounds('winsorized'),
    adjusted: { p: ps, ...adjusted({ p: ps }) },
  }
}

function pair<One>([a, b]: readonly One[]): [One, One] {
  if (a === undefined || b === undefined) throw new Error('two arms expected')
  return [a, b]
}

function squared(row: { n: number; sum: number; sumSquares?: number }) {
  return { n: row.n, sum: row.sum, sumSquares: row.sumSquares ?? Number.NaN }
}
