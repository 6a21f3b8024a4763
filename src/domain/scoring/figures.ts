import type { GoodDirection, MetricType } from '../../stats/methods/metric.ts'
import type { NormalPrior } from '../../stats/shrink.ts'
import type { Baseline, Estimates } from '../hypothesis.ts'
import type { Calibration } from '../learning/calibration.ts'
import type { MeasuredLift } from '../value/measuredLift.ts'
import type { Ratings } from './ratings.ts'
import type { RankingSettings } from './settings.ts'

/**
 * The observations of one source on one barrier, already added up: ranking must not walk through evidence rows.
 * Claims are no observations and stay out.
 */
export interface EvidenceFigures {
  /** analytics, crm, survey, support, interview, review, social, telegram; anything else counts as opinion. */
  source: string
  /** How many observations there are, with or without a sample size. */
  count: number
  /** Sums over the observations that state both how many were asked or seen and how many of them were hit. */
  sampleSize: number
  affected: number
  /** Date of the newest observation, YYYY-MM-DD. */
  newestDate: string
}

export interface StageFigures {
  id: string
  name: string
  /** People who enter the stage per period of the map; null where nobody counted. */
  entrants: number | null
}

export interface BarrierFigures {
  id: string
  title: string
  type: string | null
  stageId: string
  segment: string | null
  /** The team's own estimate of the part of the stage's entrants that it hits. */
  affectedShare: number | null
  evidence: EvidenceFigures[]
  /** A test on this barrier whose "proven" still stands (not contested). */
  proven: { experimentId: string; since: string } | null
}

export interface HypothesisFigures {
  id: string
  barrierIds: string[]
  /** Key of the metric that the lift is of. */
  metric: string
  estimates: Estimates
  baseline: Baseline | null
  /** Its change is built already, since the day of its first test; null where somebody only says so. Its building costs nothing more. */
  built?: { since: string | null }
  /** What its own concluded tests measured on its metric, all together; left out where there are none. */
  measured?: MeasuredLift
  /** What people typed for frameworks whose inputs are opinions. */
  ratings: Ratings | null
  /** Whose estimates they are. */
  owner: string | null
  /** When the hypothesis was last changed: the estimates are at least of that time. */
  updatedAt: string
}

export interface MetricFigures {
  type: MetricType
  goodDirection: GoodDirection
  /** What one unit of it is worth: a conversion, or one of what a mean is in. */
  valuePerUnit: { amount: number; currency: string } | null
}

/** All that a ranking of one map is computed from. */
export interface Backlog {
  period: 'week' | 'month'
  /** ISO 4217. */
  currency: string
  settings: RankingSettings
  stages: StageFigures[]
  barriers: BarrierFigures[]
  hypotheses: HypothesisFigures[]
  /** By key. */
  metrics: ReadonlyMap<string, MetricFigures>
  /** The prior in force for a hypothesis on barriers of these types. */
  priorOf(barrierTypes: string[]): NormalPrior
  calibration: Calibration | null
}
