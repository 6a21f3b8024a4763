import { proportionArm } from '../../../../src/stats/arm.ts'
import { chiSquareSf } from '../../../../src/stats/distributions/chiSquare.ts'
import { normalIsf } from '../../../../src/stats/distributions/normal.ts'
import { betaRace } from '../../../../src/stats/proportions/betaRace.ts'
import { fisherExact as fisher } from '../../../../src/stats/proportions/fisherExact.ts'
import { scoreDifferenceInterval } from '../../../../src/stats/proportions/scoreDifferenceInterval.ts'
import { scoreRatioInterval } from '../../../../src/stats/proportions/scoreRatioInterval.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import { wilsonInterval } from '../../../../src/stats/proportions/wilson.ts'
import { zTest } from '../../../../src/stats/zTest.ts'
import type { Proportions } from '../../../support/proportions.ts'

/** Two proportions by the pooled and by the unpooled z-test, with five intervals. */
export function twoProportions({ x_a, n_a, x_b, n_b, alpha }: Proportions) {
  const critical = normalIsf(alpha / 2)
  const a = proportionArm(n_a, x_a)
  const b = proportionArm(n_b, x_b)
  const diff = b.mean - a.mean
  const pooled = (x_a + x_b) / (n_a + n_b)
  const score = scoreTest(x_a, n_a, x_b, n_b)
  const yates = score.ok ? chiSquareYates({ x_a, n_a, x_b, n_b }) : null
  const se_unpooled = Math.sqrt(a.m2 / n_a / n_a + b.m2 / n_b / n_b)
  const wald = se_unpooled > 0 ? zTest(diff / se_unpooled) : null
  const wilsonA = wilsonInterval(x_a, n_a, critical)
  const wilsonB = wilsonInterval(x_b, n_b, critical)
  const below = Math.hypot(b.mean - wilsonB.lower, wilsonA.upper - a.mean)
  const above = Math.hypot(wilsonB.upper - b.mean, a.mean - wilsonA.lower)
  return {
    p_a: a.mean,
    p_b: b.mean,
    diff,
    se_pooled: Math.sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b)),
    se_unpooled,
    z_pooled: score.ok ? score.z : null,
    p_pooled_two_sided: score.ok ? score.pTwoSided : null,
    p_pooled_greater: score.ok ? score.pGreater : null,
    chi2: score.ok ? score.z * score.z : null,
    chi2_yates: yates,
    p_yates: yates === null ? null : chiSquareSf(yates, 1),
    z_unpooled: wald ? wald.z : null,
    p_unpooled_two_sided: wald ? wald.pTwoSided : null,
    wald_ci: wald ? [diff - critical * se_unpooled, diff + critical * se_unpooled] : null,
    wilson_a: [wilsonA.lower, wilsonA.upper],
    wilson_b: [wilsonB.lower, wilsonB.upper],
    newcombe_ci: [diff - below, diff + above],
    agresti_caffo_ci: agrestiCaffo({ x_a, n_a, x_b, n_b }, critical),
  }
}

type Counts = Omit<Proportions, 'alpha'>

/** Every cell drawn towards its expectation by half a unit, but not beyond it. */
function chiSquareYates({ x_a, n_a, x_b, n_b }: Counts): number {
  const share = (x_a + x_b) / (n_a + n_b)
  const cells = [
    [x_a, n_a * share],
    [n_a - x_a, n_a * (1 - share)],
    [x_b, n_b * share],
    [n_b - x_b, n_b * (1 - share)],
  ] as const
  return cells.reduce((sum, [observed, expected]) => {
    const distance = Math.max(0, Math.abs(observed - expected) - 0.5)
    return sum + (distance * distance) / expected
  }, 0)
}

/** Wald's interval after a success and a failure were added to each arm. */
function agrestiCaffo({ x_a, n_a, x_b, n_b }: Counts, critical: number): [number, number] {
  const a = proportionArm(n_a + 2, x_a + 1)
  const b = proportionArm(n_b + 2, x_b + 1)
  const half = critical * Math.sqrt(a.m2 / a.n / a.n + b.m2 / b.n / b.n)
  return [b.mean - a.mean - half, b.mean - a.mean + half]
}

/** Score inference; where nobody converted at all every ratio is possible, which the reference calls null. */
export function scoreIntervals({ x_a, n_a, x_b, n_b, alpha }: Proportions) {
  const critical = normalIsf(alpha / 2)
  const test = scoreTest(x_a, n_a, x_b, n_b)
  const difference = scoreDifferenceInterval(x_a, n_a, x_b, n_b, critical)
  const ratio = scoreRatioInterval(x_a, n_a, x_b, n_b, critical)
  const anyRatio = ratio.lower === 0 && ratio.upper === null
  return {
    diff: x_b / n_b - x_a / n_a,
    z_score: test.ok ? test.z : null,
    p_two_sided: test.ok ? test.pTwoSided : null,
    diff_ci: [difference.lower, difference.upper],
    ratio: x_a === 0 ? null : x_b / n_b / (x_a / n_a),
    ratio_ci: anyRatio ? null : [ratio.lower, ratio.upper],
  }
}

/** The probability of the observed table is its tail less the tail beyond it, taken on the smaller side. */
export function fisherExact(table: { x_a: number; fail_a: number; x_b: number; fail_b: number }) {
  const { x_a, fail_a, x_b, fail_b } = table
  const { twoSided, less, greater } = fisher(x_a, fail_a, x_b, fail_b)
  const fewer = x_a > 0 && fail_b > 0 ? fisher(x_a - 1, fail_a + 1, x_b + 1, fail_b - 1).less : 0
  const more = fail_a > 0 && x_b > 0 ? fisher(x_a + 1, fail_a - 1, x_b - 1, fail_b + 1).greater : 0
  const p_table = less < greater ? less - fewer : greater - more
  return { p_two_sided: twoSided, p_a_less: less, p_a_greater: greater, p_table }
}

/** The chance to win, and for whole parameters the expected losses. */
export function chanceToWin({ a_a, b_a, a_b, b_b }: { a_a: number; b_a: number; a_b: number; b_b: number }) {
  const { bWins, aWins, lossOfA, lossOfB } = betaRace(a_a, b_a, a_b, b_b)
  return { p_b_beats_a: bWins, p_a_beats_b: aWins, loss_choose_a: lossOfA, loss_choose_b: lossOfB }
}
