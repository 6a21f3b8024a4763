import type { Arm } from '../arm.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'

/**
 * A ratio of sums per unit (clicks per page view) as the mean of one value per unit, (y - R x) / mean(x) + R, whose variance
 * is the delta method's: (vy - 2 R cov + R^2 vx) / mx^2 (Deng, Knoblich & Lu 2018, "Applying the delta method in metric
 * analytics", eq. 6). A covariate goes along where its products with the denominator are known.
 *
 * @param arm one with a `denominator`
 * @returns `no_data` without a denominator, `too_few_units` below two, `denominator_not_positive` where it is not
 */
export function linearized(arm: Arm): { ok: true; arm: Arm } | NoAnswer {
  const { n, denominator, covariate } = arm
  if (!denominator) return noAnswer('no_data')
  if (n < 2) return noAnswer('too_few_units')
  if (!(denominator.mean > 0)) return noAnswer('denominator_not_positive')
  const ratio = arm.mean / denominator.mean
  const residualM2 = Math.max(0, arm.m2 - 2 * ratio * denominator.co + ratio * ratio * denominator.m2)
  const linear: Arm = { n, mean: ratio, m2: residualM2 / (denominator.mean * denominator.mean) }
  if (covariate?.coDenominator !== undefined) {
    const { mean, m2, co, coDenominator } = covariate
    linear.covariate = { mean, m2, co: (co - ratio * coDenominator) / denominator.mean }
  }
  return { ok: true, arm: linear }
}
