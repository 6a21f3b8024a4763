import { normalCdf, normalIsf } from '../distributions/normal.ts'

/**
 * Power of a test whose statistic is referred to the normal distribution, counting only rejections on the side of the true
 * difference: Phi(|d| / se - z).
 *
 * @param plan the true difference, its standard error, alpha of `sides` sides together
 */
export function powerNormal(plan: {
  difference: number
  standardError: number
  alpha: number
  sides: 1 | 2
}): number {
  const { difference, standardError, alpha, sides } = plan
  return normalCdf(Math.abs(difference) / standardError - normalIsf(alpha / sides))
}
