import type { Outcome } from './comparison.ts'
import type { Reading } from './method.ts'
import type { GoodDirection } from './metric.ts'
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
