import { type Arm, varianceOf } from '../../../stats/arm.ts'
import type { Notice } from '../../notice.ts'

/** Standard deviations from the mean, with the value itself among them, beyond which a value is worth a look. */
const farOff = 8
/** Share of all squared deviations that a value makes up alone, from which it decides what the interval looks like. */
const dominant = 0.1

/** Watches the greatest and the least of a metric's values. */
export interface Extremes {
  see(value: number, line: number): void
  /** @param all the arm of all units together */
  finish(all: Arm): Notice[]
}

interface End {
  value: number
  next: number
  line: number
}

/** Warns where a single value decides the variance: it may be true, but the comparison then says little about the others. */
export function extremes(metric: string, header: string): Extremes {
  const high: End = { value: Number.NEGATIVE_INFINITY, next: Number.NEGATIVE_INFINITY, line: 0 }
  const low: End = { value: Number.POSITIVE_INFINITY, next: Number.POSITIVE_INFINITY, line: 0 }
  return {
    see(value, line) {
      if (value > high.value) {
        high.next = high.value
        high.value = value
        high.line = line
      } else if (value > high.next) high.next = value
      if (value < low.value) {
        low.next = low.value
        low.value = value
        low.line = line
      } else if (value < low.next) low.next = value
    },
    finish(all) {
      const deviation = Math.sqrt(varianceOf(all))
      return [high, low].flatMap(({ value, next, line }): Notice[] => {
        const off = value - all.mean
        if (!(Math.abs(off) > farOff * deviation) || !(off * off > dominant * all.m2)) return []
        const share = Math.min(1, (off * off) / all.m2)
        const params = { metric, header, value, next, deviations: Math.abs(off) / deviation, share }
        return [{ line, code: off > 0 ? 'extreme_high' : 'extreme_low', params }]
      })
    },
  }
}
