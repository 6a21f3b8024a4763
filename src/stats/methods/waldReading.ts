import { fieller } from '../fieller.ts'
import { noAnswer } from '../reason.ts'
import type { Effect } from './effect.ts'
import type { Reading, Scale } from './method.ts'
import type { Alternative } from './metric.ts'

/** How a method turns estimate / standard error into p-values, and an error rate into a multiplier of the standard error. */
export interface Reference {
  degreesOfFreedom: number | null
  /** The e-value at the statistic; null for methods without. */
  evidence(z: number): number | null
  /** p of "any difference" at |z|. */
  twoSidedP(z: number): number
  /** p of "greater" at z. */
  upperP(z: number): number
  /** The e-value against "not greater" at z. */
  upperEvidence(z: number): number
  /** The |z| at which `twoSidedP` is alpha. */
  twoSidedMultiplier(alpha: number): number
  /** The z at which `upperP` is alpha. */
  upperMultiplier(alpha: number): number
}

/**
 * A reading built on an estimate with a standard error: the difference by estimate -+ multiplier * SE, the relative
 * lift by Fieller's theorem with the same multiplier, so that both exclude "no change" together.
 */
export function waldReading(effect: Effect, reference: Reference): Reading {
  const { control, treatment, difference, standardError, sharedVariance } = effect
  const statistic = difference / standardError
  const multiplierOf = (alpha: number, alternative: Alternative) =>
    alternative === 'two-sided' ? reference.twoSidedMultiplier(alpha) : reference.upperMultiplier(alpha)

  /** The largest multiplier with which the interval still lies above the threshold; 0 or less where none does. */
  const reach = (scale: Scale, threshold: number, side: 'above' | 'below') => {
    const sign = side === 'above' ? 1 : -1
    if (scale === 'absolute') return (sign * (difference - threshold)) / standardError
    if (control.mean <= 0) return 0
    const factor = 1 + threshold
    const error = Math.sqrt(
      treatment.varianceOfMean +
        factor * factor * control.varianceOfMean +
        threshold * threshold * sharedVariance,
    )
    const distance = sign * (treatment.mean - factor * control.mean)
    // Fieller's g reaches 1 where the multiplier is the control's own mean over its error: beyond it there is no interval.
    const bounded = control.mean / Math.sqrt(control.varianceOfMean + sharedVariance)
    return Math.min(error > 0 ? distance / error : distance > 0 ? bounded : 0, bounded)
  }

  return {
    ok: true,
    estimate: difference,
    standardError,
    statistic,
    degreesOfFreedom: reference.degreesOfFreedom,
    evidence: reference.evidence(statistic),
    pValue: (alternative) =>
      alternative === 'two-sided'
        ? reference.twoSidedP(statistic)
        : reference.upperP(alternative === 'greater' ? statistic : -statistic),
    interval: (scale, alpha, alternative) => {
      const multiplier = multiplierOf(alpha, alternative)
      const half = multiplier * standardError
      const both =
        scale === 'absolute'
          ? { ok: true as const, lower: difference - half, upper: difference + half }
          : control.mean <= 0
            ? noAnswer('control_mean_not_positive')
            : fieller({
                meanA: control.mean,
                varianceOfMeanA: control.varianceOfMean,
                meanB: treatment.mean,
                varianceOfMeanB: treatment.varianceOfMean,
                sharedVariance,
                multiplier,
              })
      if (!both.ok) return both
      return {
        ok: true,
        lower: alternative === 'less' ? null : both.lower,
        upper: alternative === 'greater' ? null : both.upper,
      }
    },
    claimP: (scale, threshold, side) => {
      const multiplier = reach(scale, threshold, side)
      return multiplier > 0 ? reference.twoSidedP(multiplier) : 1
    },
    improvementEvidence: (side) => reference.upperEvidence(side === 'above' ? statistic : -statistic),
  }
}
