import { type Arm, varianceOf } from '../arm.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'

/**
 * A ratio of sums (clicks per page view) with the user as unit: its value and the variance of that value.
 *
 * Delta method (Deng, Knoblich & Lu 2018, "Applying the delta method in metric analytics", eq. 6):
 * (vy - 2 R cov + R^2 vx) / (mx^2 n), here as the variance of the residual y - R x.
 *
 * @param arm one with a `denominator`
 * @returns `no_data` without a denominator, `too_few_units` below two, `denominator_not_positive` where it is not
 */
export function ratioEstimate(arm: Arm): { ok: true; ratio: number; variance: number } | NoAnswer {
  const { n, denominator } = arm
  if (!denominator) return noAnswer('no_data')
  if (n < 2) return noAnswer('too_few_units')
  if (!(denominator.mean > 0)) return noAnswer('denominator_not_positive')
  const ratio = arm.mean / denominator.mean
  const residualM2 = arm.m2 - 2 * ratio * denominator.co + ratio * ratio * denominator.m2
  const residualVariance = varianceOf({ n, mean: 0, m2: Math.max(0, residualM2) })
  return { ok: true, ratio, variance: residualVariance / (denominator.mean * denominator.mean * n) }
}
