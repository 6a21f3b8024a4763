import { type NoAnswer, noAnswer } from './reason.ts'

/**
 * Fieller's interval for the relative lift B/A - 1 (Fieller 1954, JRSS B 16).
 *
 * It inverts the test of meanB - r meanA = 0 and so excludes 0 exactly when the difference does at the same
 * multiplier, which the delta method on the ratio does not.
 *
 * @param estimates means of both arms, the variances *of these means* (s^2 / n), the variance of a part that both means share beside
 *   these (0 where there is none), and the critical value
 * @returns `control_mean_not_positive` where a lift has no meaning, `relative_unbounded` when the control's mean
 *   is not clearly above 0 (g >= 1)
 */
export function fieller(estimates: {
  meanA: number
  varianceOfMeanA: number
  meanB: number
  varianceOfMeanB: number
  sharedVariance?: number
  multiplier: number
}): { ok: true; lower: number; upper: number } | NoAnswer {
  const { meanA, varianceOfMeanA, meanB, varianceOfMeanB, sharedVariance = 0, multiplier } = estimates
  if (!(meanA > 0)) return noAnswer('control_mean_not_positive')
  const scale = (multiplier / meanA) * (multiplier / meanA)
  const own = scale * varianceOfMeanA
  const g = own + scale * sharedVariance
  const lift = (meanB - meanA) / meanA
  if (!(g < 1 && Math.abs(lift) < LARGEST_LIFT)) return noAnswer('relative_unbounded')
  const ratio = meanB / meanA
  const radicand =
    varianceOfMeanB * (1 - g) + varianceOfMeanA * (ratio * ratio - (g - own)) + sharedVariance * lift * lift
  const half = (multiplier / meanA) * Math.sqrt(Math.max(0, radicand))
  // (r - 1 + g) / (1 - g) is the centre's lift; writing it so keeps small lifts exact.
  const centre = lift + own
  return { ok: true, lower: (centre - half) / (1 - g), upper: (centre + half) / (1 - g) }
}

/** Its square is a number still; no measurement has a larger one. */
export const LARGEST_LIFT = 1e150
