import type { Range } from '../fields.ts'
import type { ValueDetailParams } from '../value/detail.ts'
import type { InputSource } from './input.ts'

/** How the share of a stage's entrants that one barrier hits is known. */
export interface ShareDetail {
  barrier: string
  share: number
  source: InputSource
  /** The pooled observations behind a measured share. */
  evidence: { source: string; sampleSize: number; affected: number; newestDate: string } | null
  /** The team's own estimate, where it lies outside the 80 % interval of the measurement. */
  contradicted: { estimate: number; low: number; high: number } | null
}

/** Whose estimate something is, and as of when. */
export interface Estimated {
  /** Whose estimate it is. */
  by: string | null
  /** YYYY-MM-DD */
  asOf: string
}

type TypedRange = Range & Estimated

/** What can be said about where an input comes from: the parameters of each code. */
export interface DetailParams extends ValueDetailParams {
  reach_from_stages: {
    period: 'week' | 'month'
    stages: { stage: string; entrants: number; shares: ShareDetail[] }[]
    /** Stages of its barriers that nobody counted: they are left out of the reach. */
    uncounted: string[]
  }
  reach_typed: TypedRange & { period: 'week' | 'month' }
  reach_missing: { stages: string[] }
  impact_from_lift: TypedRange & { metric: string }
  confidence_from_test: { barrier: string; since: string; experimentId: string }
  confidence_from_evidence: { barrier: string; source: string; count: number; newestDate: string }
  confidence_without_evidence: Record<never, never>
  /** Ratings from 1 to 10 on the scales of ICE and PIE. */
  rating_from_lift: TypedRange & { metric: string }
  rating_from_weeks: TypedRange
  rating_from_reach: { reach: number; entrants: number; period: 'week' | 'month' }
  rating_typed: Estimated
  /** `what` by its name in the formula, or the name of the team's criterion. */
  rating_missing: { what: string }
  criteria_missing: Record<never, never>
  /** What one unit of the metric is worth. */
  value_typed: { metric: string; amount: number; currency: string }
  value_missing: { metric: string }
  value_in_other_currency: { metric: string; amount: number; currency: string; mapCurrency: string }
  /** What the metric is at now; `source` is whatever the team said it is from. */
  baseline_typed: Estimated & { metric: string; baseline: number; from: string | null }
  baseline_missing: { metric: string }
  /** Person-weeks as they were estimated. */
  effort_in_weeks: TypedRange
  /** Its change is built: since the day of its first test, where there was one. */
  effort_built: { since: string | null }
  effort_to_release: { since: string | null; weeks: number }
  effort_from_weeks: TypedRange & { atLeastMonths: number }
}

/** Where an input comes from, as a code and its parameters; the sentence is in the dictionary. */
export type Detail<Code extends keyof DetailParams = keyof DetailParams> = {
  [C in Code]: { code: C; params: DetailParams[C] }
}[Code]
