import { findRoot } from '../findRoot.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import { type ZTest, zTest } from '../zTest.ts'
import { scoreDifferenceCurve } from './scoreDifferenceCurve.ts'

/**
 * The score test of H0: pB - pA = `difference` (Miettinen & Nurminen 1985, without N/(N - 1)): the test that
 * `scoreDifferenceInterval` inverts, as needed for a margin given in absolute terms.
 *
 * @param difference the null difference; at 0 this is `scoreTest`; from 1 up or -1 down it is impossible, z infinite
 * @returns `pGreater` is the p-value against "the difference is above `difference`"
 */
export function scoreDifferenceTest(
  xA: number,
  nA: number,
  xB: number,
  nB: number,
  difference: number,
): ZTest | NoAnswer {
  if (nA === 0 || nB === 0) return noAnswer('no_data')
  const residual = xB / nB - xA / nA - difference
  if (Math.abs(difference) >= 1 && residual !== 0) return zTest(residual / 0)
  const curve = (m: number) => scoreDifferenceCurve(xA, nA, xB, nB, m)
  const miss = (m: number) => curve(m).difference - difference
  let multiplier = 0
  if (residual !== 0) {
    const towards = residual > 0 ? -1 : 1
    let far = towards * Math.min(nA, nB)
    while (miss(far) * towards < 0) far *= 2
    multiplier = findRoot(miss, 0, far)
  }
  const { variance } = curve(multiplier)
  if (variance === 0) return noAnswer('zero_variance')
  return zTest(residual / Math.sqrt(variance))
}
