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
  if (type === 'mean') return { ok: true, mean, varianceOfMean: varianceOf(arm) / n }
  const ratio = ratioEstimate(arm)
  return ratio.ok ? { ok: true, mean: ratio.ratio, varianceOfMean: ratio.variance } : ratio
}

/** Control and treatment, their difference and its unpooled standard error. */
export interface Effect {
  ok: true
  control: Estimate
  treatment: Estimate
  difference: number
  standardError: number
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
  if (!Number.isFinite(standardError) || !Number.isFinite((b.mean - a.mean) / standardError))
    return noAnswer('zero_variance')
  return { ok: true, control: a, treatment: b, difference: b.mean - a.mean, standardError }
}
