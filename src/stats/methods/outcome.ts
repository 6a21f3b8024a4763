import type { Outcome } from './comparison.ts'
import type { Reading } from './method.ts'
import type { GoodDirection } from './metric.ts'
import type { Losses } from './posterior.ts'
import { type Threshold, thresholdOn } from './threshold.ts'

/**
 * Whether the effect is too small to matter: the (1 - 2 alpha) interval lies inside +/- the minimum effect.
 * Never without a minimum effect, or where its scale has no interval.
 */
export function isNegligible(reading: Reading, alpha: number, minimumEffect: Threshold | undefined): boolean {
  if (minimumEffect === undefined || 2 * alpha >= 1) return false
  const { scale, size } = thresholdOn(minimumEffect)
  const interval = reading.interval(scale, 2 * alpha, 'two-sided')
  if (!interval.ok || interval.lower === null || interval.upper === null) return false
  return interval.lower > -size && interval.upper < size
}

/**
 * What one comparison says in the metric's good direction.
 *
 * @param p the p-value to judge by, adjusted where the metric is one of many
 */
export function outcomeOf(
  reading: Reading,
  p: number,
  question: { alpha: number; goodDirection: GoodDirection; minimumEffect?: Threshold | undefined },
): Outcome {
  if (p <= question.alpha) {
    const up = reading.estimate > 0
    return up === (question.goodDirection === 'increase') ? 'better' : 'worse'
  }
  return isNegligible(reading, question.alpha, question.minimumEffect) ? 'negligible' : 'unclear'
}

/**
 * What expected losses say: the arm whose choice costs at most the threshold is chosen where the other's costs more; where either
 * does, the difference doesn't matter.
 *
 * @param losses of choosing either arm, in the metric's unit; null where there are none
 * @param threshold the largest loss that is acceptable, in the metric's unit; nothing is decided without one
 */
export function outcomeByLoss(losses: Losses | null, threshold: number | undefined): Outcome {
  if (losses === null || threshold === undefined) return 'unclear'
  const treatmentFine = losses.treatment <= threshold
  const controlFine = losses.control <= threshold
  if (treatmentFine && controlFine) return 'negligible'
  return treatmentFine ? 'better' : controlFine ? 'worse' : 'unclear'
}
