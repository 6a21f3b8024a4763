import { findRoot } from '../findRoot.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import { powerProportions } from './powerProportions.ts'

/**
 * The smallest rise of a conversion rate that a test of given size finds with the wanted power. For a fall, pass
 * the share that does *not* convert.
 *
 * @param plan the control's rate, units per arm, alpha of `sides` (default 2) sides together
 * @returns the rise in absolute terms; `power_out_of_reach` when even a rate of 1 would not be found
 */
export function minimumDetectableDifference(plan: {
  pA: number
  nA: number
  nB: number
  alpha: number
  power: number
  sides?: 1 | 2
}): { ok: true; difference: number } | NoAnswer {
  const { power, ...rest } = plan
  const shortfall = (difference: number) => powerProportions({ ...rest, pB: plan.pA + difference }) - power
  if (shortfall(0) >= 0) return { ok: true, difference: 0 }
  const largest = (1 - plan.pA) * (1 - Number.EPSILON)
  if (!(shortfall(largest) >= 0)) return noAnswer('power_out_of_reach')
  return { ok: true, difference: findRoot(shortfall, 0, largest) }
}
