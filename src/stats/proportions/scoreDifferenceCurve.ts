/**
 * The constrained maximum likelihood of two proportions whose difference is fixed, by its Lagrange multiplier.
 *
 * Maximising the likelihood under pB - pA = d gives nA (xA/nA - pA) = m pA qA and nB (xB/nB - pB) = -m pB qB
 * with one multiplier m. Given m, each is a quadratic, so that d and the score statistic
 * z = (xB/nB - xA/nA - d) / sqrt(V) = -m sqrt(V), V = pA qA / nA + pB qB / nB, are explicit: the cubic of
 * Miettinen & Nurminen (1985, appendix I), which appears when one starts from d, is never formed.
 * d and m sqrt(V) grow with m.
 */
export function scoreDifferenceCurve(
  xA: number,
  nA: number,
  xB: number,
  nB: number,
  multiplier: number,
): { difference: number; variance: number } {
  const pA = constrained(xA, nA, multiplier)
  const pB = constrained(xB, nB, -multiplier)
  const qA = constrained(nA - xA, nA, -multiplier)
  const qB = constrained(nB - xB, nB, multiplier)
  return { difference: pB - pA, variance: (pA * qA) / nA + (pB * qB) / nB }
}

/** The root in [0, 1] of m p^2 - (m + n) p + x = 0, without cancellation, at zero and full cells too. */
function constrained(x: number, n: number, m: number): number {
  const discriminant = m > 0 ? (m - n) * (m - n) + 4 * m * (n - x) : (m + n) * (m + n) - 4 * m * x
  const linear = m + n
  const root = Math.sqrt(discriminant)
  if (linear < 0) return (linear - root) / (2 * m)
  return x === 0 ? 0 : (2 * x) / (linear + root)
}
