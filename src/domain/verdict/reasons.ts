import type { Threshold } from '../../stats/methods/threshold.ts'

/** One treatment, one metric. */
interface Pair {
  variant: string
  metric: string
}

/** What each reason of a verdict carries. The sentence for each is in the dictionary, under the same code. */
export interface ReasonParams {
  primary_better: Pair & { pValue: number }
  primary_worse: Pair & { pValue: number }
  guardrail_worse: Pair & { pValue: number; margin: Threshold | null }
  within_minimum_effect: Pair & { minimumEffect: Threshold }
  harmful_variant: { variant: string }
  primary_unclear: Pair
  guardrail_not_shown: Pair & { margin: Threshold }
  only_before_correction: Pair & { pValue: number; adjustedPValue: number }
  no_data: Record<never, never>
  no_common_date: Record<never, never>
  min_days: { days: number; minDays: number; daysToGo: number }
  min_counts: Pair
  planned_size: { daysToGo: number | null }
  days_to_go: { daysToGo: number; minimumEffect: Threshold }
  size_reached: { minimumEffect: Threshold }
  no_minimum_effect: Record<never, never>
  traffic_unknown: Record<never, never>
  stopped_before_planned_size: { days: number | null }
  stopped_too_early: { days: number; minimumEffect: Threshold }
  planned_size_reached: { date: string }
  srm_sequential: { date: string; evidence: number }
  srm_final: { date: string; pValue: number }
  zero_weight_units: { date: string; variant: string; n: number }
  fault: { date: string; reason: string }
  later_data_contradict: Pair
  health_failed: { date: string }
  harmful_after_proven: { variant: string; provenSince: string }
}

export type ReasonCode = keyof ReasonParams
export type VerdictReason = { [C in ReasonCode]: { code: C; params: ReasonParams[C] } }[ReasonCode]

/** What each health check carries about the thing it found. */
export interface CheckParams {
  minDays: { days: number; minDays: number }
  minCounts: Pair & { arm: string; kind: 'conversions' | 'units'; have: number; needed: number }
  srmSequential: { date: string; evidence: number }
  zeroWeightUnits: { variant: string; n: number }
  skew_allocation: { variant: string; ratio: number }
  twyman: Pair & { relative: number }
  dateGaps: { missing: number; first: string }
  stalledArm: { variant: string; lastDate: string | null }
  exposures: { variant: string; metric: string; n: number; exposures: number }
  datesOutside: { rows: number }
}

export type CheckId = keyof CheckParams

/** A single entry with status `ok`, or one entry for each thing that was found. */
export type HealthCheck = {
  [I in CheckId]:
    | { id: I; status: 'ok'; params: null }
    | { id: I; status: 'waiting' | 'warning' | 'failed'; params: CheckParams[I] }
}[CheckId]
