import { noncentralTSf } from '../../../../../src/stats/distributions/noncentralT.ts'
import { normalCdf, normalIsf } from '../../../../../src/stats/distributions/normal.ts'
import { studentTQuantile } from '../../../../../src/stats/distributions/studentT.ts'
import { findRoot } from '../../../../../src/stats/findRoot.ts'
import { minimumDetectableDifference } from '../../../../../src/stats/planning/minimumDetectableDifference.ts'
import { powerProportions } from '../../../../../src/stats/planning/powerProportions.ts'
import { sampleSizeMeans } from '../../../../../src/stats/planning/sampleSizeMeans.ts'
import { falsePositiveRisk } from '../../../../../src/stats/programme/falsePositiveRisk.ts'
import { proportionsPlans } from '../planning.ts'

const ALPHA = 0.05

/** Sizes of proportions, two-sided with as many units in both arms. */
const sizes = (p_a: number, p_b: number, power: number) =>
  proportionsPlans.size({ p_a, p_b, power, alpha: ALPHA, ratio_b_over_a: 1, sides: 2 })

/** Power of the t-test as R counts it: rejections on the side of the effect only. */
function powerOfT(n: number, cohenD: number, sides: 1 | 2 = 2): number {
  const df = 2 * n - 2
  return noncentralTSf(-studentTQuantile(ALPHA / sides, df), df, cohenD * Math.sqrt(n / 2))
}

/** Power at a standardized effect of normal estimates, both tails. */
function powerOfZ(n: number, effect: number): number {
  const critical = normalIsf(ALPHA / 2)
  const mean = effect * Math.sqrt(n / 2)
  return normalCdf(mean - critical) + normalCdf(-mean - critical)
}

/** Kohavi, Deng & Vermeer say how many changes work, the engine's formula how many win. */
function riskOf(working: number, alphaPlus: number, power: number): number {
  return falsePositiveRisk(alphaPlus * (1 - working) + power * working, alphaPlus, power)
}

export const planning = {
  'ss-evan-miller-default': ({ p, delta, power }: { p: number; delta: number; power: number }) =>
    sizes(p, p + delta, power).n_evan_miller,

  'ss-r-power.prop.test-power': ({
    n,
    p1,
    p2,
    alpha,
  }: {
    n: number
    p1: number
    p2: number
    alpha: number
  }) => powerProportions({ pA: p1, pB: p2, nA: n, nB: n, alpha }),

  'ss-r-power.prop.test-n': ({ p1, p2, power }: { p1: number; p2: number; power: number }) =>
    sizes(p1, p2, power).n_a_pooled,

  'ss-r-power.prop.test-p2': ({ n, p1, power }: { n: number; p1: number; power: number }) => {
    const mde = minimumDetectableDifference({ pA: p1, nA: n, nB: n, alpha: ALPHA, power })
    return mde.ok ? p1 + mde.difference : null
  },

  'ss-statsmodels-onetail': ({ p1, p2, power }: { p1: number; p2: number; power: number }) =>
    sizes(p1, p2, power).n_a_pooled_ceil,

  'ss-statsmodels-arcsine': ({ p1, p2, power }: { p1: number; p2: number; power: number }) => {
    const cohenH = 2 * (Math.asin(Math.sqrt(p2)) - Math.asin(Math.sqrt(p1)))
    return findRoot((n) => powerOfZ(n, cohenH) - power, 2, 1000)
  },

  'ss-r-power.t.test-power': ({ n, delta, sd }: { n: number; delta: number; sd: number }) =>
    powerOfT(n, delta / sd),

  'ss-r-power.t.test-n': ({ power, delta, sd }: { power: number; delta: number; sd: number }) =>
    findRoot((n) => powerOfT(n, delta / sd) - power, 2, 1000),

  'ss-r-power.t.test-n-onesided': ({ power, delta, sd }: { power: number; delta: number; sd: number }) =>
    findRoot((n) => powerOfT(n, delta / sd, 1) - power, 2, 1000),

  'ss-gpower-cohen': ({ d, power }: { d: number[]; power: number }) =>
    d.map((difference) => {
      const size = sampleSizeMeans({ difference, sdA: 1, sdB: 1, alpha: ALPHA, power })
      return size.ok ? size.nA : null
    }),

  // The rule of thumb is the normal formula at a power of .8, its 2 (z + z)^2 = 15.7 rounded up.
  'ss-kohavi-16': ({ p, rel }: { p: number; rel: number }) => {
    const difference = p * rel
    const sd = Math.sqrt(p * (1 - p))
    const size = sampleSizeMeans({ difference, sdA: sd, sdB: sd, alpha: ALPHA, power: 0.8 })
    if (!size.ok) return null
    const perUnit = (sd * sd) / (difference * difference)
    return Math.ceil(size.normalA / perUnit) * perUnit
  },

  'fpr-kohavi-2022': (input: { success: number[]; alpha_one_tail: number; power: number }) =>
    input.success.map((working) => riskOf(working, input.alpha_one_tail, input.power)),

  'fpr-common-mistake': ({ success }: { success: number[] }) =>
    success.map((working) => riskOf(working, ALPHA, 0.8)),
}
