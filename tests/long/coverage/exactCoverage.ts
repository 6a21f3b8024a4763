import { proportionArm } from '../../../src/stats/arm.ts'
import { methods } from '../../../src/stats/methods/index.ts'
import { oneLook, type Scale } from '../../../src/stats/methods/method.ts'
import { binomialProbability } from '../draws/binomial.ts'

/** Two arms of conversions, the control's first. */
export interface Proportions {
  units: readonly [number, number]
  rates: readonly [number, number]
}

/** How often the 95 % interval leaves the true effect out: on either side of it. */
export interface Misses {
  /** The interval lies above the truth. */
  above: number
  below: number
}

/** What fewer than one in 10^11 draws exceeds, in standard deviations. */
const REACH = 7

/**
 * The exact non-coverage of the intervals that the fixed method shows, from the probabilities of all counts.
 *
 * For given conversions of the control the interval lies above the truth from some count of the treatment on, and below it up to
 * some other; as both counts grow with the control's, each is found next to the last.
 */
export function exactMisses({ units, rates }: Proportions, scale: Scale): Misses {
  const [a, b] = [distribution(units[0], rates[0]), distribution(units[1], rates[1])]
  const side = sideOf({ units, rates }, scale)
  const misses = { above: 0, below: 0 }
  // Counts of the treatment from which on the interval is above, and up to which (excluded) it is below.
  let [fromAbove, toBelow] = [b.first, b.first]
  for (const [index, probability] of a.probabilities.entries()) {
    const xA = a.first + index
    if (xA === 0 || xA === units[0]) {
      // Where all or nothing converted some counts have no interval, and the sets have holes.
      for (const [i, one] of b.probabilities.entries()) {
        const on = side(xA, b.first + i)
        if (on !== null) misses[on] += probability * one
      }
      continue
    }
    while (fromAbove <= b.last && side(xA, fromAbove) !== 'above') fromAbove += 1
    while (toBelow <= b.last && side(xA, toBelow) === 'below') toBelow += 1
    misses.above += probability * b.upperTail(fromAbove)
    misses.below += probability * b.lowerTail(toBelow)
  }
  return misses
}

/** The same by asking for every pair of counts: for small arms, to check the other way by. */
export function enumeratedMisses({ units, rates }: Proportions, scale: Scale): Misses {
  const side = sideOf({ units, rates }, scale)
  const misses = { above: 0, below: 0 }
  for (let xA = 0; xA <= units[0]; xA += 1)
    for (let xB = 0; xB <= units[1]; xB += 1) {
      const on = side(xA, xB)
      if (on === null) continue
      misses[on] += binomialProbability(xA, units[0], rates[0]) * binomialProbability(xB, units[1], rates[1])
    }
  return misses
}

/** On which side of the truth the whole interval lies; null where it covers it or says nothing. */
function sideOf({ units, rates }: Proportions, scale: Scale) {
  const truth = scale === 'absolute' ? rates[1] - rates[0] : rates[1] / rates[0] - 1
  const frame = { ...oneLook, alpha: 0.05 }
  return (xA: number, xB: number): keyof Misses | null => {
    const arms = [proportionArm(units[0], xA), proportionArm(units[1], xB)] as const
    const reading = methods.fixed.read('proportion', ...arms, frame)
    const interval = reading.ok ? reading.interval(scale, 0.05, 'two-sided') : reading
    if (!interval.ok) return null
    const { lower, upper } = interval
    if (lower !== null && lower > truth) return 'above'
    return upper !== null && upper < truth ? 'below' : null
  }
}

function distribution(n: number, p: number) {
  const reach = REACH * Math.sqrt(n * p * (1 - p)) + REACH
  const first = Math.max(0, Math.floor(n * p - reach))
  const last = Math.min(n, Math.ceil(n * p + reach))
  const probabilities = Array.from({ length: last - first + 1 }, (_, i) =>
    binomialProbability(first + i, n, p),
  )
  const below = [0]
  for (const [i, probability] of probabilities.entries()) below.push((below[i] ?? 0) + probability)
  const total = below.at(-1) ?? 0
  return {
    first,
    last,
    probabilities,
    /** Of counts below `x`. */
    lowerTail: (x: number) => below[x - first] ?? total,
    /** Of `x` and more. */
    upperTail: (x: number) => total - (below[x - first] ?? total),
  }
}
