import type { Notice } from '../../notice.ts'
import type { ToolArm, ToolComparison } from './toolResults.ts'

/** Tools round lifts to a hundredth of a percent at the coarsest, and large ones to three digits. */
const liftWithin = (reported: number): number => 1e-4 + 1e-3 * Math.abs(reported)

interface Checked {
  arm: ToolArm
  /** The mean of the summary that was made of it. */
  mean: number | null
}

/** Treatment over control, minus one; null where the control has no positive mean. */
export const liftOf = (treatment: number | null, control: number | null): number | null =>
  treatment === null || control === null || control <= 0 ? null : treatment / control - 1

/**
 * Warnings where a tool's own mean or lift is not that of the figures read from its file, beyond rounding: it adjusted them, or they mean
 * something else than was taken.
 *
 * @param control the control's mean, as read
 */
export function selfCheck(
  metric: string,
  checked: readonly Checked[],
  control: number | null,
  comparisons: readonly ToolComparison[],
): Notice[] {
  const notices: Notice[] = []
  for (const { arm, mean } of checked) {
    const { variant, place } = arm
    if (arm.mean === undefined || mean === null) continue
    if (Math.abs(arm.mean - mean) > 1e-3 * Math.max(Math.abs(arm.mean), Math.abs(mean)) + 1e-9)
      notices.push({
        ...place,
        code: 'results_mean_differs',
        params: { metric, variant, theirs: arm.mean, ours: mean },
      })
  }
  for (const { variant, place, relative } of comparisons) {
    const ours = liftOf(checked.find(({ arm }) => arm.variant === variant)?.mean ?? null, control)
    if (ours === null || relative === null) continue
    const { estimate: theirs, lower, upper } = relative
    if (theirs !== null) {
      if (Math.abs(theirs - ours) > liftWithin(theirs))
        notices.push({
          ...place,
          code: 'results_lift_differs',
          params: { metric, variant, theirs, ours },
        })
    } else if ((lower !== null && ours < lower) || (upper !== null && ours > upper)) {
      notices.push({ ...place, code: 'results_lift_outside', params: { metric, variant, ours } })
    }
  }
  return notices
}
