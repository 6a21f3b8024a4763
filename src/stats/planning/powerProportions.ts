import { normalCdf, normalQuantile } from '../distributions/normal.ts'

/**
 * Power of the score test of two proportions, counting only rejections on the side of the true difference.
 *
 * Phi((d - z s0) / s1): s0 the standard error under equal rates, s1 under the given ones.
 *
 * @param plan rates as shares, units per arm, alpha of `sides` (default 2) sides together
 */
export function powerProportions(plan: {
  pA: number
  pB: number
  nA: number
  nB: number
  alpha: number
  sides?: 1 | 2
}): number {
  const { pA, pB, nA, nB, alpha, sides = 2 } = plan
  const pooled = (nA * pA + nB * pB) / (nA + nB)
  const underNull = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB))
  const underAlternative = Math.sqrt((pA * (1 - pA)) / nA + (pB * (1 - pB)) / nB)
  const critical = -normalQuantile(alpha / sides) * underNull
  return normalCdf((Math.abs(pB - pA) - critical) / underAlternative)
}
