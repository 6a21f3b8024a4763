import { proportionArm } from '../../../../../src/stats/arm.ts'
import { chiSquareSf } from '../../../../../src/stats/distributions/chiSquare.ts'
import { normalIsf } from '../../../../../src/stats/distributions/normal.ts'
import { chiSquareSrm } from '../../../../../src/stats/health/srm.ts'
import { scoreTest } from '../../../../../src/stats/proportions/scoreTest.ts'
import { wilsonInterval } from '../../../../../src/stats/proportions/wilson.ts'
import { adjusted } from '../adjusted.ts'
import { twoProportions } from '../proportions.ts'
import { srm } from '../srm.ts'
import { clopperPearson } from './exactTests.ts'

/** Conversions and units. */
type Arm = [x: number, n: number]

const two = ([x_a, n_a]: Arm, [x_b, n_b]: Arm, alpha = 0.05) => twoProportions({ x_a, n_a, x_b, n_b, alpha })

/** Wald's interval of one proportion, given as successes over trials that need not be whole. */
function waldOfOne(x: number, n: number): [number, number] {
  const { mean, m2 } = proportionArm(n, x)
  const half = normalIsf(0.025) * Math.sqrt(m2 / n / n)
  return [mean - half, mean + half]
}

const wilson = (x: number, n: number): [number, number] => {
  const { lower, upper } = wilsonInterval(x, n, normalIsf(0.025))
  return [lower, upper]
}

interface ControlAndTest {
  control: Arm
  test: Arm
}

export const proportions = {
  // Pearson's chi-square of several groups: for each outcome, the counts against shares by group size.
  'prop-r-smokers': ({ x, n }: { x: number[]; n: number[] }) => {
    const misses = n.map((size, group) => size - (x[group] ?? 0))
    const [hit, missed] = [chiSquareSrm(x, n), chiSquareSrm(misses, n)]
    const chi2 = hit.statistic + missed.statistic
    return { chi2, df: hit.degreesOfFreedom, p: chiSquareSf(chi2, hit.degreesOfFreedom) }
  },

  // With continuity correction the count is taken half a unit nearer for the test, and farther for the interval.
  'prop-r-52of100': ({ x, n, p0 }: { x: number; n: number; p0: number }) => {
    const test = (count: number) => chiSquareSrm([count, n - count], [p0, 1 - p0])
    const [plain, corrected] = [test(x), test(x - 0.5)]
    return {
      chi2: plain.statistic,
      p: plain.pValue,
      wilson: wilson(x, n),
      chi2_cc: corrected.statistic,
      p_cc: corrected.pValue,
      ci_cc: [wilson(x - 0.5, n)[0], wilson(x + 0.5, n)[1]],
    }
  },

  'prop-spotify-us': ({ control, test }: ControlAndTest) => {
    const { diff, wald_ci, p_pooled_two_sided } = two(control, test)
    return { diff, ci: wald_ci, p: p_pooled_two_sided }
  },

  'prop-spotify-us-ci99': ({ control, test }: ControlAndTest) => ({
    ci99: two(control, test, 0.01).wald_ci,
    ci999: two(control, test, 0.001).wald_ci,
  }),

  // As that tool has it: over the control's rate as if it were known, which is not how the engine judges a lift.
  'prop-spotify-us-relative': ({ control, test }: ControlAndTest) => {
    const { diff, p_a, wald_ci } = two(control, test)
    return { lift: diff / p_a, ci: (wald_ci ?? []).map((bound) => bound / p_a) }
  },

  'multi-spotify-bonferroni': ({ pairs, ref }: { pairs: Arm[]; ref: Arm }) => {
    const p = pairs.map((arm) => two(ref, arm).p_pooled_two_sided ?? Number.NaN)
    return { p, bonferroni: adjusted({ p }).bonferroni }
  },

  'prop-abba': ({ baseline, variation }: { baseline: Arm; variation: Arm }) => {
    const { diff, se_unpooled, p_a, p_pooled_greater } = two(baseline, variation)
    return {
      diff,
      se: se_unpooled,
      ratio: diff / p_a,
      ratio_se: se_unpooled / p_a,
      z_test_one_sided: p_pooled_greater,
    }
  },

  // Agresti & Coull: Wald's interval about the centre of Wilson's.
  'prop-abba-agresti-coull': ({ x, n }: { x: number; n: number }) => {
    const added = normalIsf(0.025) ** 2
    return waldOfOne(x + added / 2, n + added)
  },

  'prop-newcombe-1998': ({ a, b }: { a: Arm; b: Arm }) => {
    const { wald_ci, newcombe_ci } = two(a, b)
    return { wald: wald_ci, newcombe: newcombe_ci }
  },

  'prop-fagerland': ({ a, b }: { a: Arm; b: Arm }) => {
    const { agresti_caffo_ci, newcombe_ci } = two(a, b)
    return { ac: agresti_caffo_ci, newcombe: newcombe_ci }
  },

  'prop-newcombe-single': ({ x, n }: { x: number; n: number }) => ({
    wilson: wilson(x, n),
    cp: clopperPearson(x, n, 0.05),
    wald: waldOfOne(x, n),
  }),

  'prop-udacity-ab': ({ control, treatment }: { control: Arm; treatment: Arm }) => {
    const test = scoreTest(...control, ...treatment)
    if (!test.ok) return null
    return { z_control_minus_treatment: -test.z, p_one: test.pGreater, p_two: test.pTwoSided }
  },

  'srm-kohavi-book': ({ counts, ratios }: { counts: [number, number]; ratios: number[] }) => ({
    ratio: counts[1] / counts[0],
    p: srm({ counts, ratios }).p,
  }),

  'srm-vermeer-faq': ({ a, b }: { a: Arm; b: Arm }) => ({
    alarm_502: srm({ counts: a, ratios: [1, 1] }).alarm_at_0_001,
    alarm_600: srm({ counts: b, ratios: [1, 1] }).alarm_at_0_001,
  }),
}
