import { type Arm, varianceOf } from '../arm.ts'
import type { NoAnswer } from '../reason.ts'
import { linearized } from './linearized.ts'

/**
 * A ratio of sums (clicks per page view) with the user as unit: its value and the variance of that value, by the delta method.
 *
 * @param arm one with a `denominator`
 * @returns the reasons of `linearized` where there is no answer
 */
export function ratioEstimate(arm: Arm): { ok: true; ratio: number; variance: number } | NoAnswer {
  const linear = linearized(arm)
  if (!linear.ok) return linear
  return { ok: true, ratio: linear.arm.mean, variance: varianceOf(linear.arm) / arm.n }
}
