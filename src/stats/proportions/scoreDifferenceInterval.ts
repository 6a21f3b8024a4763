import { findRoot } from '../findRoot.ts'
import { scoreDifferenceCurve } from './scoreDifferenceCurve.ts'

/**
 * The score interval of Miettinen & Nurminen (1985) for pB - pA, without their N/(N - 1) factor, so that it
 * excludes 0 exactly when the score test rejects. Exact at zero and full cells.
 *
 * @param xA conversions of the control
 * @param nA units of the control
 * @param xB conversions of the treatment
 * @param nB units of the treatment
 * @param multiplier critical value of |z|, e.g. 1.96; larger for sequential methods, Infinity allowed
 * @returns bounds within [-1, 1], which are the answer too where an arm has no units
 */
export function scoreDifferenceInterval(
  xA: number,
  nA: number,
  xB: number,
  nB: number,
  multiplier: number,
): { lower: number; upper: number } {
  return { lower: -upperBound(xB, nB, xA, nA, multiplier), upper: upperBound(xA, nA, xB, nB, multiplier) }
}

/** The largest difference B - A whose score statistic stays within the critical value. */
function upperBound(xA: number, nA: number, xB: number, nB: number, critical: number): number {
  if (nA === 0 || nB === 0 || (xA === 0 && xB === nB) || critical === Number.POSITIVE_INFINITY) return 1
  if (critical <= 0) return xB / nB - xA / nA
  const excess = (m: number) => m * m * scoreDifferenceCurve(xA, nA, xB, nB, m).variance - critical * critical
  // V is never above (1/nA + 1/nB) / 4, so the root is not below this.
  const lowest = (2 * critical) / Math.sqrt(1 / nA + 1 / nB)
  let highest = 2 * lowest
  while (excess(highest) < 0) highest *= 2
  return scoreDifferenceCurve(xA, nA, xB, nB, findRoot(excess, lowest, highest)).difference
}
