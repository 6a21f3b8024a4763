import { type Arm, varianceOf } from '../arm.ts'
import { studentTSf, studentTTwoSidedP } from '../distributions/studentT.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'

/** Welch's comparison of two means, B minus A, in the metric's unit. */
export interface WelchTest {
  ok: true
  difference: number
  standardError: number
  /** Welch-Satterthwaite; not whole. */
  degreesOfFreedom: number
  /** t = difference / standard error. */
  statistic: number
  pTwoSided: number
  /** Against "B is greater". */
  pGreater: number
  /** Against "B is less". */
  pLess: number
}

/**
 * Welch's t-test: two means whose variances may differ (Welch 1947, Biometrika 34).
 *
 * @param a the control
 * @param b the treatment
 * @returns `too_few_units` below two units in an arm; `zero_variance` when neither arm varies
 */
export function welch(a: Arm, b: Arm): WelchTest | NoAnswer {
  if (a.n < 2 || b.n < 2) return noAnswer('too_few_units')
  const partA = varianceOf(a) / a.n
  const partB = varianceOf(b) / b.n
  const variance = partA + partB
  if (!(variance > 0)) return noAnswer('zero_variance')
  const difference = b.mean - a.mean
  const standardError = Math.sqrt(variance)
  // In shares of the variance, so that neither tiny nor huge units overflow.
  const shareA = partA / variance
  const shareB = partB / variance
  const degreesOfFreedom = 1 / ((shareA * shareA) / (a.n - 1) + (shareB * shareB) / (b.n - 1))
  const statistic = difference / standardError
  return {
    ok: true,
    difference,
    standardError,
    degreesOfFreedom,
    statistic,
    pTwoSided: studentTTwoSidedP(statistic, degreesOfFreedom),
    pGreater: studentTSf(statistic, degreesOfFreedom),
    pLess: studentTSf(-statistic, degreesOfFreedom),
  }
}
