import type { Verdict } from '../../../src/domain/verdict/analysis.ts'
import { conversions, type Outcomes } from '../draws/outcomes.ts'
import { type Scenario, verdictsOf } from './experiments.ts'
import { plannedFor, type SimulatedMethod } from './plans.ts'

/** Verdicts by a method on experiments that are planned for four weeks of `perArm` units a day in each arm. */
export function verdictsBy(
  method: SimulatedMethod,
  perArm: number,
  scenario: Pick<Scenario, 'experiments' | 'seed' | 'metrics'> & Partial<Pick<Scenario, 'plan'>>,
): Verdict[] {
  const arms = scenario.metrics[0]?.arms.length ?? 0
  const plan = { ...plannedFor(method, perArm), ...scenario.plan }
  // With two arms the looks of group-sequential are alike in all experiments; with more only where the split is exact, and boundaries
  // that are known already are most of its work.
  const split = arms > 2 && method.plan.method === 'group-sequential' ? 'exact' : 'random'
  return verdictsOf({ ...scenario, plan, perDay: perArm * arms, split })
}

/** What the control converts at, and every treatment. */
export const rates = (control: number, treatment: number, treatments: number): Outcomes[] =>
  [control, ...Array.from({ length: treatments }, () => treatment)].map(conversions)
