import type { Reason } from '../reason.ts'
import type { CovariateAdjustment } from './adjustForCovariate.ts'

/** The prior that the programme's own history gives for a relative lift, + being good. */
export interface Prior {
  mean: number
  sd: number
}

/** What is believed of a relative lift where no programme's history is at hand. */
export const DEFAULT_PRIOR: Prior = { mean: 0, sd: 0.05 }

/** What is shown of an arm: its units and its mean (a proportion's share, a ratio's ratio); null without units. */
export interface ArmFigures {
  n: number
  mean: number | null
}

export type Outcome = 'better' | 'worse' | 'negligible' | 'unclear'

/**
 * One treatment against the control on one metric, at one look.
 *
 * Numbers that have no answer are null, and `reason` says why. `pValue` and the intervals are of this look
 * and agree with each other; `anytimePValue` is the running one of methods that are looked at repeatedly.
 */
export interface Comparison {
  control: ArmFigures
  treatment: ArmFigures
  /** Treatment minus control, in the metric's unit; a null bound is unbounded or, with a null standard error, unknown. */
  absolute: {
    estimate: number | null
    lower: number | null
    upper: number | null
    standardError: number | null
  }
  /** Treatment over control, minus one. */
  relative: { estimate: number; lower: number | null; upper: number | null } | null
  statistic: number | null
  degreesOfFreedom: number | null
  pValue: number | null
  /** Holm within the judged family, Benjamini-Hochberg among what is only displayed. */
  adjustedPValue: number | null
  anytimePValue: number | null
  /** Fisher's exact p, where an expected cell is under 5. */
  exactPValue: number | null
  evidence: number | null
  /** What CUPED did, where both arms have a pre-period covariate: all other figures are after it. */
  covariate: CovariateAdjustment | null
  /** Probability that the treatment is better, in the metric's good direction. */
  chanceToWin: number | null
  /** Expected loss of choosing the treatment, in the metric's unit. */
  expectedLoss: number | null
  /** The relative lift, drawn towards the prior as far as its error asks for. */
  shrunken: {
    estimate: number
    lower: number
    upper: number
    /** Of the raw lift, by the delta method: what it was weighed against the prior with. */
    standardError: number
    prior: Prior
  } | null
  outcome: Outcome
  reason: Reason | null
}
