import type { MethodId } from '../../stats/methods/index.ts'
import { oneLook, PLANNED_LOOKS } from '../../stats/methods/method.ts'
import { priceOf } from '../../stats/planning/testTerms.ts'
import type { RankingSettings } from '../scoring/settings.ts'

/** Methods that differ in how long their tests take; the first is what the value of testing is counted with. */
export const plannedMethods = ['fixed', 'group-sequential', 'sequential'] as const
export type PlannedMethod = (typeof plannedMethods)[number]

/** A plan may not name a smaller error rate, so that nothing is planned for one. */
const LEAST_ALPHA = 1e-12

/**
 * Times the people of a fixed test that a test takes at most for the same power, by its method: what looking again and again costs,
 * for as many looks as the planner takes where nobody says how many.
 */
export function methodPrice(
  method: MethodId,
  { alpha, power }: Pick<RankingSettings, 'alpha' | 'power'>,
): number {
  const terms = { sides: 2, treatments: 1, looks: PLANNED_LOOKS, spending: oneLook.spending } as const
  return priceOf({ method, alpha: Math.max(alpha, LEAST_ALPHA), ...terms }, power)
}
