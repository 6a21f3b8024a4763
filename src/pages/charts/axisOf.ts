/** Where there is nothing but zeros. */
const SPAN_OF_NOTHING = 0.02

export interface Axis {
  low: number
  high: number
  /** Round numbers between the two. */
  ticks: number[]
}

/**
 * An axis over values, zero always among them, with ticks at round numbers.
 *
 * @param about how many ticks there is room for
 */
export function axisOf(values: readonly number[], about: number): Axis {
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const span = most - least || SPAN_OF_NOTHING
  const room = span * 0.06
  const low = least < 0 ? least - room : 0
  const high = most > 0 ? most + room : least < 0 ? 0 : span
  const rough = (high - low) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  return { low, high, ticks: Array.from({ length: count }, (_, i) => (first + i) * step) }
}

/** Where a value stands between two places of a drawing. */
export const placed = ({ low, high }: Axis, value: number, from: number, to: number): number =>
  Number((from + ((value - low) / (high - low)) * (to - from)).toFixed(1))
