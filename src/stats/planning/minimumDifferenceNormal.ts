import { normalQuantile } from '../distributions/normal.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'

/**
 * The smallest difference, of either sign, that a test finds whose statistic is referred to the normal distribution:
 * (z_alpha + z_power) times the standard error.
 *
 * @param plan units per arm (need not be whole), the standard deviation of both, alpha of `sides` sides together
 * @returns the difference in the metric's unit, at least 0; `power_out_of_reach` at a power of 1 or an alpha of 0
 */
export function minimumDifferenceNormal(plan: {
  nA: number
  nB: number
  standardDeviation: number
  alpha: number
  power: number
  sides: 1 | 2
}): { ok: true; difference: number } | NoAnswer {
  const { nA, nB, standardDeviation, alpha, power, sides } = plan
  const needed = normalQuantile(power) - normalQuantile(alpha / sides)
  const difference = Math.max(0, needed) * standardDeviation * Math.sqrt(1 / nA + 1 / nB)
  return Number.isFinite(difference) ? { ok: true, difference } : noAnswer('power_out_of_reach')
}
