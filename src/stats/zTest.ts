import { normalSf, normalTwoSidedP } from './distributions/normal.ts'

/** A statistic that is standard normal under the null, with its three p-values. */
export interface ZTest {
  ok: true
  z: number
  /** P(|Z| >= |z|). */
  pTwoSided: number
  /** Against "B is greater than the null value". */
  pGreater: number
  /** Against "B is less than the null value". */
  pLess: number
}

export function zTest(z: number): ZTest {
  return { ok: true, z, pTwoSided: normalTwoSidedP(z), pGreater: normalSf(z), pLess: normalSf(-z) }
}
