import { noncentralTSf } from '../distributions/noncentralT.ts'
import { studentTQuantile } from '../distributions/studentT.ts'

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
  const upper = noncentralTSf(critical, df, noncentrality)
  return sides === 1 ? upper : upper + noncentralTSf(critical, df, -noncentrality)
}
