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
  const pA = constrainedControl(xA, nA, xB, nB, ratio)
  const pB = Math.min(1, ratio * pA)
  const variance = (pB * (1 - pB)) / nB + (ratio * ratio * pA * (1 - pA)) / nA
  if (variance === 0) return noAnswer('zero_variance')
  return zTest((xB / nB - ratio * (xA / nA)) / Math.sqrt(variance))
}

/** The control's most likely rate under pB = ratio * pA: the smaller root of its quadratic likelihood equation. */
function constrainedControl(xA: number, nA: number, xB: number, nB: number, ratio: number): number {
  const quadratic = ratio * (nA + nB)
  const linear = nA + xB + ratio * (nB + xA)
  const constant = xA + xB
  const discriminant = Math.max(0, linear * linear - 4 * quadratic * constant)
  return Math.min(1, 1 / ratio, (2 * constant) / (linear + Math.sqrt(discriminant)))
}
