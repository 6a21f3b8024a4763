import type { NoAnswer } from '../reason.ts'
import { minimumDetectableDifference } from './minimumDetectableDifference.ts'
import { minimumDifferenceMeans } from './minimumDifferenceMeans.ts'
import { minimumDifferenceNormal } from './minimumDifferenceNormal.ts'
import type { ArmSizes, PlannedMetric } from './plannedMetric.ts'
import { alphaOfComparison, priceOf, type TestTerms } from './testTerms.ts'

/** A difference of at least 0 in the metric's unit, or why there is none. */
export type MinimumEffect = { ok: true; difference: number } | NoAnswer

/**
 * The smallest rise and the smallest fall that a test of given size finds with the wanted power: what a single look finds in its
 * units divided by the price of looking repeatedly.
 *
 * @param perVariant units of the control and of each treatment
 * @returns both as amounts of at least 0; `power_out_of_reach` where the size finds none, `too_few_units` where it can't even
 *   estimate a variance
 */
export function minimumEffect(
  metric: PlannedMetric,
  perVariant: ArmSizes,
  power: number,
  terms: TestTerms,
): { increase: MinimumEffect; decrease: MinimumEffect } {
  const price = priceOf(terms, power)
  const test = {
    nA: perVariant.control / price,
    nB: perVariant.treatment / price,
    alpha: alphaOfComparison(terms),
    sides: terms.sides,
    power,
  }
  if (metric.type === 'proportion') {
    return {
      increase: minimumDetectableDifference({ pA: metric.baseline, ...test }),
      decrease: minimumDetectableDifference({ pA: 1 - metric.baseline, ...test }),
    }
  }
  const { standardDeviation } = metric
  const either =
    metric.type === 'mean'
      ? minimumDifferenceMeans({ standardDeviation, ...test })
      : minimumDifferenceNormal({ standardDeviation, ...test })
  return { increase: either, decrease: either }
}
