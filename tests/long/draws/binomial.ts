import exp from '@stdlib/math-base-special-exp'
import gammaln from '@stdlib/math-base-special-gammaln'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'

/**
 * A draw from the binomial distribution by inversion, outward from the mode: exact up to rounding, in about as many steps as
 * its standard deviation has units.
 */
export function binomial(random: () => number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  const mode = Math.floor((n + 1) * p)
  const odds = p / (1 - p)
  let below = binomialProbability(mode, n, p)
  let above = below
  let left = random() - below
  if (left < 0) return mode
  for (let step = 1; step <= Math.max(mode, n - mode); step += 1) {
    const [up, down] = [mode + step, mode - step]
    if (up <= n) {
      above *= ((n - up + 1) / up) * odds
      left -= above
      if (left < 0) return up
    }
    if (down >= 0) {
      below *= (down + 1) / (n - down) / odds
      left -= below
      if (left < 0) return down
    }
  }
  return mode
}

/** The probability of `x` conversions among `n` units at a rate strictly between 0 and 1. */
export function binomialProbability(x: number, n: number, p: number): number {
  const logWays = gammaln(n + 1) - gammaln(x + 1) - gammaln(n - x + 1)
  return exp(logWays + x * ln(p) + (n - x) * log1p(-p))
}

/** Counts of `n` units over cells of the given weights: each cell takes its share of what the cells before left. */
export function multinomial(random: () => number, n: number, weights: readonly number[]): number[] {
  let units = n
  let weight = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((own, cell) => {
    const count = cell === weights.length - 1 ? units : binomial(random, units, own / weight)
    units -= count
    weight -= own
    return count
  })
}
