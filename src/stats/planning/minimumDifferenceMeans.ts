import { findRoot } from '../findRoot.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import { powerMeans } from './powerMeans.ts'

/**
 * The smallest difference of means, of either sign, that the t-test finds with the wanted power.
 *
 * @param plan units per arm (need not be whole), the standard deviation of both, alpha of `sides` sides together
 * @returns the difference in the metric's unit, at least 0; `too_few_units` where not even a variance can be estimated,
 *   `power_out_of_reach` at a power of 1 or an alpha of 0
 */
export function minimumDifferenceMeans(plan: {
  nA: number
  nB: number
  standardDeviation: number
  alpha: number
  power: number
  sides: 1 | 2
}): { ok: true; difference: number } | NoAnswer {
  const { standardDeviation, power, ...test } = plan
  if (!(test.nA + test.nB >= 3)) return noAnswer('too_few_units')
  // A power is rounded to 1 where it is not.
  if (power >= 1) return noAnswer('power_out_of_reach')
  const shortfall = (cohenD: number) => powerMeans({ ...test, cohenD }) - power
  if (shortfall(0) >= 0) return { ok: true, difference: 0 }
  let enough = Math.sqrt(1 / test.nA + 1 / test.nB)
  while (shortfall(enough) < 0) {
    enough *= 2
    if (enough > Number.MAX_VALUE / 4) return noAnswer('power_out_of_reach')
  }
  const difference = standardDeviation * findRoot(shortfall, 0, enough)
  return Number.isFinite(difference) ? { ok: true, difference } : noAnswer('power_out_of_reach')
}
