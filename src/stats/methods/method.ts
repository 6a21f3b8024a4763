import type { Arm } from '../arm.ts'
import type { NoAnswer } from '../reason.ts'
import type { LookTerms } from '../sequential/lookBoundaries.ts'
import type { Spending } from '../sequential/spending.ts'
import type { Alternative, MetricType } from './metric.ts'

/** What a threshold or an interval is about: treatment minus control, or treatment over control minus one. */
export type Scale = 'absolute' | 'relative'

export interface Interval {
  ok: true
  /** Null where unbounded. */
  lower: number | null
  upper: number | null
}

/** What was fixed before the data came, and how far the data have come. */
export interface Frame {
  /** Two-sided error rate of the plan. */
  alpha: number
  /** Planned units of the two arms together; null where none are planned. */
  plannedUnits: number | null
  /** Share of the planned units at the looks that may decide, this one being the last; empty where none are planned. */
  fractions: readonly number[]
  /** Units of the two arms at these looks: what successive looks have in common. */
  information: readonly number[]
  /** How alpha is spent over the looks. */
  spending: Spending
}

/** What the looks of a plan without any are: one, that has it all. */
export const oneLook: Pick<Frame, 'plannedUnits' | 'fractions' | 'information' | 'spending'> = {
  plannedUnits: null,
  fractions: [],
  information: [],
  spending: 'obrien-fleming',
}

/** Two arms of one metric at one look, as a method reads them. */
export interface Reading {
  ok: true
  /** Treatment minus control, in the metric's unit. */
  estimate: number
  standardError: number
  statistic: number
  /** Null for statistics that are referred to the normal distribution. */
  degreesOfFreedom: number | null
  /** The e-value at this look, against "no difference"; null for methods without. */
  evidence: number | null
  pValue(alternative: Alternative): number
  /** The interval at level 1 - alpha; one-sided where the alternative is. It excludes 0 exactly when the p-value is below alpha. */
  interval(scale: Scale, alpha: number, alternative: Alternative): Interval | NoAnswer
  /**
   * The smallest alpha at which the two-sided (1 - alpha) interval lies wholly above (below) the threshold;
   * 1 where none does, and where the scale has no interval.
   */
  claimP(scale: Scale, threshold: number, side: 'above' | 'below'): number
  /** The one-sided e-value against "no improvement", where an improvement is on the given side; for claims across a programme. */
  improvementEvidence(side: 'above' | 'below'): number
}

/** What a method needs to know of a look to say whether it may decide. */
export interface LookFacts {
  /** The planned minimum of days is over. */
  daysOver: boolean
  /** Share of its planned size in the arm that lags most; null where none is planned. */
  plannedShare: number | null
  /** Units of all arms over those planned; null where none are planned. */
  fraction: number | null
  /** The experiment was stopped and no look follows. */
  closing: boolean
}

/** Looks that a size is planned for where nobody says how many: daily ones for four weeks. */
export const PLANNED_LOOKS = 28

/** What a sample size is planned for. */
interface SizeTerms extends LookTerms {
  power: number
}

/** Options of a plan that mean something to some methods only. */
type MethodOption = 'spending' | 'lossThreshold'

/** A statistical method. Adding one is a file with such an object and a line in the registry. */
export interface Method {
  /** A plan without a planned size can't be started. */
  needsPlannedSize: boolean
  /** Options of the plan that it reads; a plan with others can't be started. */
  options: readonly MethodOption[]
  /** Results may be looked at again and again: claims run over all looks, and what was reached is kept. */
  latches: boolean
  /** What a claim about the primary metric rests on; guardrails always go by their p-values. */
  decidesBy: 'pValue' | 'expectedLoss'
  /** Whose looks decide about a metric: its own, or those of the primary metric, at which the others are read as they stood. */
  clock: 'metric' | 'primary'
  /** Whose evidence counts across a programme: the strongest of the deciding looks, or the latest look's alone. */
  evidenceOf: 'decidingLooks' | 'latestLook'
  /** The upper boundary of Z at equally spaced looks, for planning; null where one look is judged. */
  boundaries(terms: LookTerms): number[] | null
  /** Times the fixed sample size that it takes for the same power. */
  sizeFactor(terms: SizeTerms): number
  /** The looks (by index) that may decide, in order. */
  decidingLooks(looks: readonly LookFacts[]): number[]
  /** True where no later look can decide any more. */
  finished(looks: readonly LookFacts[]): boolean
  read(type: MetricType, control: Arm, treatment: Arm, frame: Frame): Reading | NoAnswer
}
