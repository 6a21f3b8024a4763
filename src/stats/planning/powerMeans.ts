import { chiSquareCdf } from '../distributions/chiSquare.ts'
import { noncentralTSf } from '../distributions/noncentralT.ts'
import { normalSf } from '../distributions/normal.ts'
import { studentTQuantile } from '../distributions/studentT.ts'

/** Beyond, the noncentral t is the normal distribution to 8 digits, and its density is no longer resolved by doubles. */
const NORMAL_DF = 1e8
/** Beyond, the noise of the mean is as nothing beside that of the standard deviation (to 6 digits), and its steps are too many. */
const LARGE_NONCENTRALITY = 1000

/**
 * Power of the pooled t-test; with two sides both tails count, also the wrong one.
 *
 * @param plan units per arm, the true difference in standard deviations (Cohen's d), alpha of `sides` (default 2)
 *   sides together
 */
export function powerMeans(plan: {
  nA: number
  nB: number
  cohenD: number
  alpha: number
  sides?: 1 | 2
}): number {
  const { nA, nB, cohenD, alpha, sides = 2 } = plan
  const df = nA + nB - 2
  const noncentrality = cohenD / Math.sqrt(1 / nA + 1 / nB)
  const critical = -studentTQuantile(alpha / sides, df)
  const upper = tail(critical, df, noncentrality)
  return sides === 1 ? upper : upper + tail(critical, df, -noncentrality)
}

/** P(T > critical) for the noncentral t, wherever its parameters lie. */
function tail(critical: number, df: number, noncentrality: number): number {
  if (df > NORMAL_DF) return normalSf(critical - noncentrality)
  if (noncentrality < -LARGE_NONCENTRALITY) return 0
  if (noncentrality < LARGE_NONCENTRALITY) return noncentralTSf(critical, df, noncentrality)
  const largest = noncentrality / critical
  return chiSquareCdf(df * largest * largest, df)
}
