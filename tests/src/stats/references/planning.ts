import { noncentralTSf } from '../../../../src/stats/distributions/noncentralT.ts'
import { normalCdf, normalIsf } from '../../../../src/stats/distributions/normal.ts'
import { studentTQuantile } from '../../../../src/stats/distributions/studentT.ts'
import { minimumDetectableDifference } from '../../../../src/stats/planning/minimumDetectableDifference.ts'
import { powerMeans } from '../../../../src/stats/planning/powerMeans.ts'
import { powerProportions } from '../../../../src/stats/planning/powerProportions.ts'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../../../src/stats/planning/sampleSizeProportions.ts'

interface Rates {
  p_a: number
  p_b: number
  alpha: number
  sides: 1 | 2
}

interface ProportionsSize extends Rates {
  power: number
  ratio_b_over_a: number
}

export const proportionsPlans = {
  size: ({ p_a, p_b, alpha, sides, power, ratio_b_over_a: k }: ProportionsSize) => {
    const size = sampleSizeProportions({ pA: p_a, pB: p_b, alpha, sides, power, ratio: k })
    if (!size.ok) throw new Error(size.reason)
    const difference = Math.abs(p_b - p_a)
    const zAlpha = normalIsf(alpha / sides)
    const zPower = -normalIsf(power)
    const [varianceA, varianceB] = [p_a * (1 - p_a), p_b * (1 - p_b)]
    const unpooled = (zAlpha + zPower) / difference
    const corrected = 1 + Math.sqrt(1 + (2 * (k + 1)) / (k * size.exactA * difference))
    const miller =
      (zAlpha * Math.sqrt(2 * varianceA) + zPower * Math.sqrt(varianceA + varianceB)) / difference
    return {
      n_a_pooled: size.exactA,
      n_b_pooled: size.exactB,
      n_a_pooled_ceil: size.nA,
      n_b_pooled_ceil: size.nB,
      n_a_unpooled: unpooled * unpooled * (varianceA + varianceB / k),
      n_a_fleiss_cc: (size.exactA / 4) * corrected * corrected,
      n_evan_miller: k === 1 ? miller * miller : null,
    }
  },

  power: ({ p_a, p_b, alpha, sides, n_a, n_b }: Rates & { n_a: number; n_b: number }) => {
    const oneTail = powerProportions({ pA: p_a, pB: p_b, nA: n_a, nB: n_b, alpha, sides })
    const zAlpha = normalIsf(alpha / sides)
    const pooled = (n_a * p_a + n_b * p_b) / (n_a + n_b)
    const underNull = Math.sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b))
    const underAlternative = Math.sqrt((p_a * (1 - p_a)) / n_a + (p_b * (1 - p_b)) / n_b)
    const difference = Math.abs(p_b - p_a)
    const otherTail = normalCdf((-difference - zAlpha * underNull) / underAlternative)
    return {
      power_pooled_one_tail: oneTail,
      power_pooled_both_tails: sides === 2 ? oneTail + otherTail : oneTail,
      power_unpooled_one_tail: normalCdf(difference / underAlternative - zAlpha),
    }
  },

  mde: (input: Omit<Rates, 'p_b'> & { n_a: number; n_b: number; power: number }) => {
    const { p_a, n_a, n_b, alpha, sides, power } = input
    const mde = minimumDetectableDifference({ pA: p_a, nA: n_a, nB: n_b, alpha, sides, power })
    if (!mde.ok) throw new Error(mde.reason)
    return { mde_absolute_up: mde.difference, mde_relative_up: mde.difference / p_a }
  },
}

interface MeansSize {
  delta: number
  sd_a: number
  sd_b: number
  alpha: number
  power: number
  ratio_b_over_a: number
}

interface MeansPower {
  n_a: number
  n_b: number
  cohen_d: number
  alpha: number
}

export const meansPlans = {
  size: ({ delta, sd_a, sd_b, alpha, power, ratio_b_over_a: ratio }: MeansSize) => {
    const size = sampleSizeMeans({ difference: delta, sdA: sd_a, sdB: sd_b, alpha, power, ratio })
    if (!size.ok) throw new Error(size.reason)
    return {
      n_a_z: size.normalA,
      n_b_z: size.normalB,
      n_a_t: size.nA,
      n_b_t: size.nB,
      achieved_power_t: powerMeans({ nA: size.nA, nB: size.nB, cohenD: delta / sd_a, alpha }),
    }
  },

  power: ({ n_a, n_b, cohen_d, alpha }: MeansPower) => {
    const plan = { nA: n_a, nB: n_b, cohenD: cohen_d, alpha }
    const df = n_a + n_b - 2
    const noncentrality = cohen_d / Math.sqrt(1 / n_a + 1 / n_b)
    const critical = normalIsf(alpha / 2)
    return {
      power_t_two_sided: powerMeans(plan),
      power_t_upper_tail_only: noncentralTSf(-studentTQuantile(alpha / 2, df), df, noncentrality),
      power_t_one_sided: powerMeans({ ...plan, sides: 1 }),
      power_z_two_sided: normalCdf(noncentrality - critical) + normalCdf(-noncentrality - critical),
    }
  },
}
