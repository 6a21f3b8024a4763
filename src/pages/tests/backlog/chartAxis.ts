import { axisOf, placed } from '../../charts/axisOf.ts'

/** From this ratio of the largest to the smallest on, a linear axis would crowd most of them at its foot. */
const WIDE = 25

export interface ChartAxis {
  logarithmic: boolean
  ticks: number[]
  /** Where a value stands between two places of the drawing. */
  at(value: number, from: number, to: number): number
}

/** An axis over values: logarithmic where all are above zero and far apart, else linear from zero. */
export function chartAxis(values: readonly number[], about: number): ChartAxis {
  const least = Math.min(...values)
  const most = Math.max(...values)
  if (!(least > 0 && most / least > WIDE)) {
    const axis = axisOf(values, about)
    return { logarithmic: false, ticks: axis.ticks, at: (value, from, to) => placed(axis, value, from, to) }
  }
  const [low, high] = [Math.log10(least) - 0.12, Math.log10(most) + 0.12]
  const powers = Array.from({ length: Math.ceil(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i)
  const factors = powers.length > about ? [1] : powers.length > 2 ? [1, 3] : [1, 2, 5]
  const ticks = powers
    .flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(1))))
    .filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high)
  const at = (value: number, from: number, to: number) =>
    Number((from + ((Math.log10(value) - low) / (high - low)) * (to - from)).toFixed(1))
  return { logarithmic: true, ticks, at }
}
