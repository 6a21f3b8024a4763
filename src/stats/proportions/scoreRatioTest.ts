import { type NoAnswer, noAnswer } from '../reason.ts'
import { type ZTest, zTest } from '../zTest.ts'

/**
 * The score test of H0: pB / pA = `ratio` (Koopman 1984; Nam 1995): the test that `scoreRatioInterval`
 * inverts, as needed for a relative margin. At 1 this is `scoreTest`.
 *
 * @param ratio the null ratio, above 0 (0.98 for "at most 2 % worse")
 * @returns `pGreater` is the p-value against "the ratio is above `ratio`"
 */
export function scoreRatioTest(
  xA: number,
  nA: number,
  xB: number,
  nB: number,
  ratio: number,
): ZTest | NoAnswer {
  if (nA === 0 || nB === 0) return noAnswer('no_data')
  const z = ratio > 1 ? -statistic(xB, nB, xA, nA, 1 / ratio) : statistic(xA, nA, xB, nB, ratio)
  return Number.isFinite(z) ? zTest(z) : noAnswer('zero_variance')
}

/**
 * (pB - ratio pA) over its standard error at the most likely rates under pB = ratio * pA, for ratio <= 1.
 *
 * The control's rate solves Q p^2 - L p + X = 0 and its complement Q q^2 - (2 Q - L) q - (1 - ratio) failA = 0:
 * with one discriminant, a sum of positive terms, neither loses digits at empty or full cells.
 */
function statistic(xA: number, nA: number, xB: number, nB: number, ratio: number): number {
  const failA = nA - xA
  const quadratic = ratio * (nA + nB)
  const linear = nA + xB + ratio * (nB + xA)
  const opposite = 2 * quadratic - linear
  const root = Math.sqrt(opposite * opposite + 4 * quadratic * (1 - ratio) * failA)
  const pA = (2 * (xA + xB)) / (linear + root)
  const qA =
    opposite < 0 ? (2 * (1 - ratio) * failA) / (root - opposite) : (opposite + root) / (2 * quadratic)
  const variance = (ratio * pA * (1 - ratio + ratio * qA)) / nB + (ratio * ratio * pA * qA) / nA
  return (xB / nB - ratio * (xA / nA)) / Math.sqrt(variance)
}
