import type { Scale } from './method.ts'

/** How much matters: a positive fraction of the control's mean, or an amount in the metric's unit. */
export type Threshold = number | { absolute: number }

/** The scale a threshold is judged on and its size there. */
export function thresholdOn(threshold: Threshold): { scale: Scale; size: number } {
  return typeof threshold === 'number'
    ? { scale: 'relative', size: threshold }
    : { scale: 'absolute', size: threshold.absolute }
}
