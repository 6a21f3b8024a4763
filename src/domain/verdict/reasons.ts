import type { Threshold } from '../../stats/methods/threshold.ts'

/** One treatment, one metric, by their keys. */
interface On {
  variant: string
  metric: string
}

type Nothing = Record<never, never>

/** What a sentence has to know of the metric to write amounts of it: those of shares are percentage points. */
export interface Amounts {
  isShare?: boolean
}

/** What each reason of a verdict carries. The sentence for each is in the dictionary, under the same code. */
export interface ReasonParams {
  /** Proven: better on the primary metric, none of so many guardrails worse than its margin; p as adjusted. */
  primary_better: On & { pValue: number; guardrails: number }
  primary_worse: On & { pValue: number }
  guardrail_worse: On & { pValue: number; margin: Threshold | null }
  within_minimum_effect: On & { minimumEffect: Threshold }
  /** An arm reports no more: since then nothing can be compared. */
  arm_silent: { variant: string; lastDate: string }
  /** Another treatment of the same experiment is harmful. */
  harmful_variant: { variant: string }

  no_data: Nothing
  /** Rows came in, but on no date from every arm. */
  no_common_date: Nothing
  min_days: { days: number; minDays: number; daysToGo: number }
  min_counts: On
  primary_unclear: On
  /** Days until the margin could be shown of a guardrail that doesn't move; null where they can't be known, 0 where it could be. */
  guardrail_not_shown: On & { margin: Threshold; daysToGo: number | null; over: boolean }
  /** Small enough alone, not among as many treatments. */
  only_before_correction: On & { pValue: number; adjustedPValue: number }

  /** Choosing the treatment (keeping the control; either) is expected to cost at most the plan's threshold, in the metric's unit. */
  treatment_costs_little: On & { expectedLoss: number; lossThreshold: number; guardrails: number }
  control_costs_little: On & { expectedLoss: number; lossThreshold: number }
  either_costs_little: On & { lossThreshold: number }
  losses_too_large: On & { lossThreshold: number }
  /** Said with every verdict of a method that doesn't control its error rates. */
  errors_not_controlled: Nothing
  decides_at_stop: Nothing

  /** The planned size isn't there yet; null days where nothing arrives. */
  planned_size: { daysToGo: number | null }
  stopped_before_planned_size: { daysToGo: number | null }
  days_to_go: { daysToGo: number; minimumEffect: Threshold }
  /** Over, and this many days short of what the minimum effect takes. */
  too_short: { daysToGo: number; minimumEffect: Threshold }
  /** Large enough for the minimum effect, and nothing shown: an effect of that size is unlikely. */
  size_reached: { minimumEffect: Threshold }
  no_minimum_effect: Nothing
  length_unknown: Nothing

  srm_sequential: { date: string; evidence: number }
  srm_final: { date: string; pValue: number }
  zero_weight_units: { date: string; variant: string; n: number }
  /** `by` is the name of whoever says so. */
  fault: { date: string; reason: string; by: string }

  later_data_contradict: On
  health_failed: { date: string }
  harmful_after_proven: { variant: string; provenSince: string }
}

export type ReasonCode = keyof ReasonParams
export type VerdictReason = { [C in ReasonCode]: { code: C; params: ReasonParams[C] } }[ReasonCode]

/** What each health check carries about the thing it found. */
export interface CheckParams {
  minDays: { days: number; minDays: number }
  minCounts: { metric: string; arm: string; kind: 'conversions' | 'units'; have: number; needed: number }
  splitOverTime: { date: string; evidence: number }
  zeroWeightUnits: { variant: string; n: number; date: string }
  skew_allocation: { variant: string; ratio: number }
  twyman: On & { relative: number }
  dateGaps: { missing: number; first: string }
  stalledArm: { variant: string; lastDate: string | null }
  exposures: On & { n: number; exposures: number }
  datesOutside: { rows: number }
  /** A covariate that is not taken out: some rows lack it, or the arms differ in it. */
  covariate: On & { why: 'missing' | 'imbalanced' }
  /** Cumulative totals that a later one is below. */
  totalsFell: { looks: number }
}

export type CheckId = keyof CheckParams

/** A single entry with status `ok`, or one entry for each thing that was found. */
export type HealthCheck = {
  [I in CheckId]:
    | { id: I; status: 'ok'; params: null }
    | { id: I; status: 'waiting' | 'warning' | 'failed'; params: CheckParams[I] }
}[CheckId]
