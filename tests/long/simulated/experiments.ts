import type {
  AnalysisInput,
  AnalysisMetric,
  AnalysisRow,
  Verdict,
} from '../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../src/domain/verdict/analyze.ts'
import { dayOfRun } from '../../../src/domain/verdict/calendar.ts'
import type { Plan } from '../../../src/domain/verdict/plan.ts'
import { day, experimentOf, START } from '../../src/domain/verdict/experimentOf.ts'
import { seeded } from '../../support/seeded.ts'
import { multinomial } from '../draws/binomial.ts'
import type { Outcomes } from '../draws/outcomes.ts'

/** Four weeks of daily looks. */
export const DAYS = 28

/** What is reported each day of an experiment, and how it was planned. */
export interface Setup {
  plan: Partial<Plan>
  /** Units a day of all arms together, or a draw of them. */
  perDay: number | ((random: () => number) => number)
  /** Each metric with what the units of each arm bring, the control's first. */
  metrics: readonly { metric: AnalysisMetric; arms: readonly Outcomes[] }[]
  /** As random as assignment is, or each arm its exact share. */
  split?: 'random' | 'exact'
  /** The control's first; equal where left out. */
  weights?: readonly number[]
  /** By which weights units really come in a random split, where not by those. */
  assigned?: readonly number[]
  days?: number
}

/** Many experiments alike. */
export interface Scenario extends Setup {
  experiments: number
  seed: number
}

/** The experiments of a scenario, one after the other, each with all its rows. */
export function* experimentsOf(scenario: Scenario): Generator<AnalysisInput> {
  const random = seeded(scenario.seed)
  for (let i = 0; i < scenario.experiments; i += 1) yield drawExperiment(random, scenario)
}

export function drawExperiment(random: () => number, setup: Setup): AnalysisInput {
  const { metrics, plan, perDay, split = 'random', days = DAYS } = setup
  const weights = setup.weights ?? (metrics[0]?.arms ?? []).map(() => 1)
  const variants = weights.map((weight, arm) => ({
    key: arm === 0 ? 'control' : `treatment${arm}`,
    weight,
    isControl: arm === 0,
  }))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rows: AnalysisRow[] = []
  for (let d = 1; d <= days; d += 1) {
    const units = typeof perDay === 'number' ? perDay : perDay(random)
    const counts =
      split === 'random'
        ? multinomial(random, units, setup.assigned ?? weights)
        : weights.map((weight) => (units * weight) / total)
    for (const { metric, arms } of metrics)
      for (const [arm, outcomes] of arms.entries()) {
        const variant = variants[arm]?.key ?? ''
        const summary = outcomes(random, counts[arm] ?? 0)
        rows.push({ kind: 'metric', date: day(d), variant, metric: metric.key, segment: null, summary })
      }
  }
  return experimentOf(rows, plan, { variants, metrics: metrics.map(({ metric }) => metric) })
}

/** What was known of an experiment at the end of a day of its run. */
export const asOfDay = (input: AnalysisInput, ofRun: number): AnalysisInput => ({
  ...input,
  rows: input.rows.filter((row) => row.date <= day(ofRun)),
})

/** The day of the run that a date is. */
export const dayOf = (date: string): number => dayOfRun(START, date)

/** The experiment as it was stopped at the end of a day of its run. */
export function stoppedOn(input: AnalysisInput, ofRun: number): AnalysisInput {
  const stopped = { status: 'stopped' as const, stopDate: day(ofRun) }
  return { ...input, experiment: { ...input.experiment, ...stopped } }
}

/** The same rows under another plan. */
export const planned = (input: AnalysisInput, plan: Partial<Plan>): AnalysisInput => ({
  ...input,
  experiment: { ...input.experiment, plan: { ...input.experiment.plan, ...plan } },
})

/** The verdicts that the experiments of a scenario end in: what was reached at any look is kept in them. */
export function verdictsOf(scenario: Scenario): Verdict[] {
  return Array.from(experimentsOf(scenario), (input) => analyze(input).verdict)
}

type Status = Pick<Verdict, 'status'>

export const isProven = ({ status }: Status): boolean => status === 'proven'
export const isHarmful = ({ status }: Status): boolean => status === 'harmful'
export const isNegligible = ({ status }: Status): boolean => status === 'negligible'
/** Proven or harmful: an effect is claimed, in either direction. */
export const isDecided = (verdict: Status): boolean => isProven(verdict) || isHarmful(verdict)
/** The split was called broken, be it before or after anything was reached. */
export const healthFailed = ({ status, contested }: Verdict): boolean =>
  status === 'invalid' || contested?.reason === 'health_failed'
