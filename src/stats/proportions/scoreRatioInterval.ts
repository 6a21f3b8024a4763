import { findRoot } from '../findRoot.ts'

/**
 * The score interval of Koopman (1984) for the ratio pB / pA: it excludes 1 exactly when the score test rejects.
 *
 * @param xA conversions of the control
 * @param nA units of the control
 * @param xB conversions of the treatment
 * @param nB units of the treatment
 * @param multiplier critical value of |z|
 * @returns bounds of the ratio (a lift is one less); `upper` is null where unbounded (nobody converted in the
 *   control, or an arm has no units)
 */
export function scoreRatioInterval(
  xA: number,
  nA: number,
  xB: number,
  nB: number,
  multiplier: number,
): { lower: number; upper: number | null } {
  const inverse = upperBound(xB, nB, xA, nA, multiplier)
  return { lower: inverse === null ? 0 : 1 / inverse, upper: upperBound(xA, nA, xB, nB, multiplier) }
}

/**
 * Constrained by pB = r pA, the maximum likelihood has a multiplier m with pA = (xA - m) / (nA - m) and
 * pB = (xB + m) / (nB + m), both rising in r; in it the squared statistic is
 * z^2 = m^2 [ (nB - xB) / (nB (xB + m)) + (nA - xA) / (nA (xA - m)) ] (Koopman's chi-square).
 */
function upperBound(xA: number, nA: number, xB: number, nB: number, critical: number): number | null {
  if (xA === 0 || nB === 0 || critical === Number.POSITIVE_INFINITY) return null
  if (critical <= 0) return (xB / nB) * (nA / xA)
  const target = critical * critical
  const partB = (m: number) => (m * m * (nB - xB)) / (nB * (xB + m))
  if (xA === nA && partB(nA) < target) {
    // Everyone in the control converted: m stops at nA, where pA begins to leave 1.
    const oddsAgainstA = (target - partB(nA)) / nA
    return ((xB + nA) / (nB + nA)) * (1 + oddsAgainstA)
  }
  const excess =
    xA === nA
      ? (m: number) => partB(m) - target
      : (m: number) => (partB(m) - target) * (xA - m) + (m * m * (nA - xA)) / nA
  const m = findRoot(excess, Number.MIN_VALUE, xA)
  return ((xB + m) / (nB + m)) * (xA === nA ? 1 : (nA - m) / (xA - m))
}
