import type { Arm } from '../arm.ts'
import type { NoAnswer } from '../reason.ts'
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
  /** Units over planned units at the looks up to and including this one; empty where none are planned. */
  fractions: readonly number[]
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
interface LookFacts {
  /** The planned minimum of days is over. */
  daysOver: boolean
  /** Share of its planned size in the arm that lags most; null where none is planned. */
  plannedShare: number | null
}

/** A statistical method. Adding one is a file with such an object and a line in the registry. */
export interface Method {
  /** A plan without a planned size can't be started. */
  needsPlannedSize: boolean
  /** Results may be looked at again and again: claims run over all looks, and what was reached is kept. */
  latches: boolean
  /** Times the fixed sample size that it takes for the same power. */
  sizeFactor: number
  /** The looks (by index) that may decide, in order. */
  decidingLooks(looks: readonly LookFacts[]): number[]
  /** True where no later look can decide any more. */
  finished(looks: readonly LookFacts[]): boolean
  read(type: MetricType, control: Arm, treatment: Arm, frame: Frame): Reading | NoAnswer
}
