import { type NoAnswer, noAnswer } from '../reason.ts'
import { type ZTest, zTest } from '../zTest.ts'

/**
 * The score test of equal proportions: the pooled z-test, whose square is Pearson's chi-square.
 *
 * @param xA conversions of the control
 * @param nA units of the control
 * @param xB conversions of the treatment
 * @param nB units of the treatment
 * @returns z > 0 where B converts better; `zero_variance` when nobody or everybody converted in both arms
 */
export function scoreTest(xA: number, nA: number, xB: number, nB: number): ZTest | NoAnswer {
  if (nA === 0 || nB === 0) return noAnswer('no_data')
  const converted = xA + xB
  const failed = nA - xA + (nB - xB)
  if (converted === 0 || failed === 0) return noAnswer('zero_variance')
  const n = nA + nB
  const pooledVariance = (converted / n) * (failed / n) * (1 / nA + 1 / nB)
  return zTest((xB / nB - xA / nA) / Math.sqrt(pooledVariance))
}
