import { type NoAnswer, noAnswer } from './reason.ts'

/**
 * Fieller's interval for the relative lift B/A - 1 (Fieller 1954, JRSS B 16).
 *
 * It inverts the test of meanB - r meanA = 0 and so excludes 0 exactly when the difference does at the same
 * multiplier, which the delta method on the ratio does not.
 *
 * @param estimates means of both arms, the variances *of these means* (s^2 / n), and the critical value
 * @returns `control_mean_not_positive` where a lift has no meaning, `relative_unbounded` when the control's mean
 *   is not clearly above 0 (g >= 1)
 */
export function fieller(estimates: {
  meanA: number
  varianceOfMeanA: number
  meanB: number
  varianceOfMeanB: number
  multiplier: number
}): { ok: true; lower: number; upper: number } | NoAnswer {
  const { meanA, varianceOfMeanA, meanB, varianceOfMeanB, multiplier } = estimates
  if (!(meanA > 0)) return noAnswer('control_mean_not_positive')
  const g = (multiplier * multiplier * varianceOfMeanA) / (meanA * meanA)
  if (!(g < 1)) return noAnswer('relative_unbounded')
  const ratio = meanB / meanA
  const radicand = varianceOfMeanB * (1 - g) + ratio * ratio * varianceOfMeanA
  const half = (multiplier / meanA) * Math.sqrt(radicand)
  // (r - 1 + g) / (1 - g) is the centre's lift; writing it so keeps small lifts exact.
  const centre = (meanB - meanA) / meanA + g
  return { ok: true, lower: (centre - half) / (1 - g), upper: (centre + half) / (1 - g) }
}
