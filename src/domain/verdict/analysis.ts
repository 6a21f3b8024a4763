import type { Comparison, Prior } from '../../stats/methods/comparison.ts'
import type { GoodDirection, MetricType } from '../../stats/methods/metric.ts'
import type { Threshold } from '../../stats/methods/threshold.ts'
import type { Summary } from '../summary.ts'
import type { Plan } from './plan.ts'
import type { HealthCheck, VerdictReason } from './reasons.ts'

/** Raised whenever the same inputs would give other numbers or another verdict. */
export const ENGINE_VERSION = '1.1.0'

export type MetricRole = 'primary' | 'secondary' | 'guardrail'

export interface AnalysisVariant {
  key: string
  weight: number
  isControl: boolean
}

export interface AnalysisMetric {
  key: string
  type: MetricType
  role: MetricRole
  goodDirection: GoodDirection
  /** How much worse a guardrail may get: a positive fraction of the control's mean, or `{absolute}`. */
  margin?: Threshold | undefined
}

/** A row as it now stands (replaced and void ones left out). With a segment it is a breakdown and never counted. */
export type AnalysisRow =
  | { kind: 'exposure'; date: string; variant: string; segment: string | null; n: number }
  | {
      kind: 'metric'
      date: string
      variant: string
      metric: string
      segment: string | null
      summary: Summary
    }

export interface AnalysisInput {
  experiment: {
    status: 'running' | 'stopped'
    /** The calendar dates (YYYY-MM-DD) of start and stop, in the team's time zone. */
    startDate: string
    stopDate: string | null
    variants: readonly AnalysisVariant[]
    metrics: readonly AnalysisMetric[]
    plan: Plan
    /** Faults that people declared; one is enough to make the verdict invalid. */
    faults: readonly { reason: string; date: string; by: string }[]
  }
  prior: Prior
  mode: 'daily' | 'cumulative'
  rows: readonly AnalysisRow[]
}

export type VerdictStatus = 'collecting' | 'proven' | 'harmful' | 'negligible' | 'inconclusive' | 'invalid'

/** That later data speak against a verdict, and since when. */
export interface Contested {
  since: string
  reason: 'later_data_contradict' | 'health_failed' | 'harmful_after_proven'
}

export interface VariantVerdict {
  variant: string
  status: VerdictStatus
  since: string | null
  contested: Contested | null
  reasons: VerdictReason[]
}

export interface Verdict {
  status: VerdictStatus
  /** The treatment that the status is about; null where it is about all of them. */
  variant: string | null
  /** The date of the look at which the status was reached; null while collecting or where nothing was reached. */
  since: string | null
  contested: Contested | null
  reasons: VerdictReason[]
  variants: VariantVerdict[]
  /** The e-value against "no treatment improves the primary metric", for what holds across a programme; 0 before any look. */
  programmeEvidence: number
}

export interface SrmHealth {
  statistic: number | null
  degreesOfFreedom: number | null
  pValue: number | null
  /** The current e-value of the sequential test. */
  evidence: number | null
  /** `noData` until every arm has reported. */
  status: 'ok' | 'warning' | 'failed' | 'noData'
  observed: Record<string, number>
  expected: Record<string, number>
}

export interface MetricAnalysis {
  metric: string
  role: MetricRole
  comparisons: ({ variant: string } & Comparison)[]
}

/** What the engine answers; the caller adds ids, revision and input hash. */
export interface AnalysisResult {
  /** The newest row date inside the run; the stop or start date while there is none. */
  asOf: string
  engineVersion: string
  health: { srm: SrmHealth; checks: HealthCheck[] }
  metrics: MetricAnalysis[]
  verdict: Verdict
}
