import type { Arm } from '../arm.ts'
import { cuped } from '../means/cuped.ts'
import { linearized } from '../means/linearized.ts'
import { effectOf } from './effect.ts'
import type { MetricType } from './metric.ts'

/** What taking out the covariate has brought, and what stood before. */
export interface CovariateAdjustment {
  /** Change of the outcome per unit of the covariate, as pooled within the arms. */
  theta: number
  /** Share of the difference's variance that is gone; about 0 where the covariate explains nothing. */
  varianceReduction: number
  unadjusted: {
    control: number
    treatment: number
    estimate: number
    standardError: number
  }
}

/** Two arms as they are compared. */
export interface ComparedArms {
  type: MetricType
  control: Arm
  treatment: Arm
  adjustment: CovariateAdjustment | null
}

/**
 * Two arms after CUPED where both have a covariate that varies, as they are elsewhere. What is left of a proportion or a ratio
 * is no share and no quotient of sums any more: both are read as means from there on.
 */
export function adjustForCovariate(type: MetricType, control: Arm, treatment: Arm): ComparedArms {
  const unchanged: ComparedArms = { type, control, treatment, adjustment: null }
  if (!control.covariate || !treatment.covariate) return unchanged
  const before = effectOf(type, control, treatment)
  const [a, b] = [valuesOf(type, control), valuesOf(type, treatment)]
  if (!before.ok || !a?.covariate || !b?.covariate) return unchanged
  const adjusted = cuped(a, b)
  const after = effectOf('mean', adjusted.a, adjusted.b)
  // A covariate that is the outcome itself leaves nothing but rounding to compare.
  if (!after.ok || after.standardError < LEAST_LEFT * before.standardError) return unchanged
  const adjustment: CovariateAdjustment = {
    theta: adjusted.theta,
    varianceReduction:
      1 - (after.standardError * after.standardError) / (before.standardError * before.standardError),
    unadjusted: {
      control: before.control.mean,
      treatment: before.treatment.mean,
      estimate: before.difference,
      standardError: before.standardError,
    },
  }
  // One that doesn't vary explains nothing: the comparison stays what it was.
  if (adjusted.theta === 0) return { ...unchanged, adjustment: { ...adjustment, varianceReduction: 0 } }
  return { type: 'mean', control: adjusted.a, treatment: adjusted.b, adjustment }
}

/** Below this share of the standard error, what is left may be rounding. */
const LEAST_LEFT = 1e-4

/** The arm as one value per unit; undefined where a ratio allows none. */
function valuesOf(type: MetricType, arm: Arm): Arm | undefined {
  if (type !== 'ratio') return arm
  const linear = linearized(arm)
  return linear.ok ? linear.arm : undefined
}
