import { type Arm, varianceOf } from '../arm.ts'
import { ratioEstimate } from '../means/ratioEstimate.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import type { MetricType } from './metric.ts'

/** The estimate of one arm and the variance of that estimate. */
export interface Estimate {
  ok: true
  mean: number
  varianceOfMean: number
}

/**
 * What is estimated in one arm: a share with variance p(1-p)/n, a mean with s^2/n, or a ratio of means by the
 * delta method.
 */
export function estimateOf(type: MetricType, arm: Arm): Estimate | NoAnswer {
  const { n, mean, m2 } = arm
  if (n === 0) return noAnswer('no_data')
  if (type === 'proportion') return { ok: true, mean, varianceOfMean: m2 / n / n }
  if (n < 2) return noAnswer('too_few_units')
  if (type === 'mean') return { ok: true, mean, varianceOfMean: beyondRounding(varianceOf(arm), mean) / n }
  const ratio = ratioEstimate(arm)
  if (!ratio.ok) return ratio
  return { ok: true, mean: ratio.ratio, varianceOfMean: beyondRounding(ratio.variance * n, ratio.ratio) / n }
}

/** Everybody with the same 1.1 has a spread too, of the last digits of 1.1: that is none. */
function beyondRounding(variance: number, mean: number): number {
  return variance > ROUNDING * ROUNDING * mean * mean ? variance : 0
}

/** Spread of what rounding alone leaves, as a share of the mean. */
const ROUNDING = 1e-13

/** Control and treatment, their difference and its unpooled standard error. */
export interface Effect {
  ok: true
  control: Estimate
  treatment: Estimate
  difference: number
  standardError: number
  /** Variance of what both means share: it is in neither's own, and not in the difference. */
  sharedVariance: number
}

/** The difference of two arms; no answer where an arm is too small or neither varies. */
export function effectOf(type: MetricType, control: Arm, treatment: Arm): Effect | NoAnswer {
  const a = estimateOf(type, control)
  if (!a.ok) return a
  const b = estimateOf(type, treatment)
  if (!b.ok) return b
  const standardError = Math.sqrt(a.varianceOfMean + b.varianceOfMean)
  if (!(standardError > 0)) return noAnswer('zero_variance')
  // Only magnitudes that no measurement has get here; whatever is computed of them is no number.
  const z = (b.mean - a.mean) / standardError
  if (!(Number.isFinite(standardError) && Math.abs(z) < LARGEST_Z)) return noAnswer('zero_variance')
  const sharedVariance = control.sharedVariance ?? 0
  return { ok: true, control: a, treatment: b, difference: b.mean - a.mean, standardError, sharedVariance }
}

/** Its square is a number still. */
const LARGEST_Z = 1e150
