import { chiSquareSf } from '../distributions/chiSquare.ts'

/**
 * Sample ratio mismatch at a single look: Pearson's chi-square of the units seen against the planned weights.
 *
 * @param counts units per arm
 * @param weights planned weights in the same order; need not add up to 1
 * @returns arms of weight 0 are left out of the degrees of freedom; a unit in one contradicts the plan outright:
 *   `statistic` Infinity, `pValue` 0. Without units, or with one arm, nothing is contradicted: 0 and 1.
 */
export function chiSquareSrm(
  counts: readonly number[],
  weights: readonly number[],
): { statistic: number; degreesOfFreedom: number; pValue: number; expected: number[] } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weightTotal = weights.reduce((sum, weight) => sum + weight, 0)
  const expected = counts.map((_, arm) => (total * (weights[arm] ?? 0)) / weightTotal)
  const arms = weights.filter((weight) => weight > 0).length
  const degreesOfFreedom = Math.max(0, arms - 1)
  const statistic = counts.reduce((sum, count, arm) => sum + deviation(count, expected[arm] ?? 0), 0)
  const pValue = degreesOfFreedom === 0 ? (statistic > 0 ? 0 : 1) : chiSquareSf(statistic, degreesOfFreedom)
  return { statistic, degreesOfFreedom, pValue, expected }
}

function deviation(count: number, expected: number): number {
  if (expected === 0) return count === 0 ? 0 : Number.POSITIVE_INFINITY
  return ((count - expected) * (count - expected)) / expected
}
