import { falsePositiveRisk } from '../../stats/programme/falsePositiveRisk.ts'
import type { Verdict } from '../verdict/analysis.ts'
import type { Plan } from '../verdict/plan.ts'
import { stands } from './stands.ts'

/** A concluded experiment: its plan's two-sided alpha and its power, and how it ended. */
interface ConcludedExperiment {
  plan: Pick<Plan, 'alpha' | 'power'>
  verdict: Pick<Verdict, 'status' | 'contested'>
}

/** How often a programme wins. What needs a concluded experiment is null without. */
export interface WinRate {
  won: number
  concluded: number
  rate: number | null
  /** Mean one-sided error rate of the plans: how often a change without effect would win. */
  alphaPlus: number | null
  /** Mean power of the plans. */
  power: number | null
}

/** The win rate of a programme's concluded experiments, and the share of the wins that are no improvements. */
export function winRate(experiments: readonly ConcludedExperiment[]): {
  winRate: WinRate
  falsePositiveRisk: number | null
} {
  const concluded = experiments.length
  const won = experiments.filter(({ verdict }) => stands(verdict)).length
  if (concluded === 0)
    return { winRate: { won, concluded, rate: null, alphaPlus: null, power: null }, falsePositiveRisk: null }
  const rate = won / concluded
  const alphaPlus = experiments.reduce((sum, { plan }) => sum + plan.alpha / 2, 0) / concluded
  const power = experiments.reduce((sum, { plan }) => sum + plan.power, 0) / concluded
  return {
    winRate: { won, concluded, rate, alphaPlus, power },
    falsePositiveRisk: falsePositiveRisk(rate, alphaPlus, power),
  }
}
