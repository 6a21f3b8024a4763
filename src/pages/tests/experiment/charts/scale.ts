import { axisOf, placed } from '../../../charts/axisOf.ts'

/** A scale from values to percent of a drawing's width. What lies beyond its ends is drawn at them. */
export interface Scale {
  ticks: number[]
  /** Where a value stands; null is without bound on the given side. */
  at(value: number | null, unbounded: 'low' | 'high'): number
  /** Whether a bound goes on beyond what is drawn. */
  isBeyond(value: number | null): boolean
}

/**
 * @param shown what must be inside: estimates, thresholds, the interval that matters most
 * @param bounds what may be inside as far as it leaves the rest readable
 */
export function scaleOf(shown: readonly number[], bounds: readonly number[], about = 5): Scale {
  const farthest = Math.max(0, ...shown.map(Math.abs)) * 2.2
  const near = bounds.filter((bound) => Math.abs(bound) <= farthest)
  const axis = axisOf([...shown, ...near], about)
  const inside = (value: number) => Math.min(axis.high, Math.max(axis.low, value))
  return {
    ticks: axis.ticks,
    at: (value, unbounded) =>
      value === null ? (unbounded === 'low' ? 0 : 100) : placed(axis, inside(value), 0, 100),
    isBeyond: (value) => value === null || value < axis.low || value > axis.high,
  }
}

export const percent = (place: number): string => `${place}%`
