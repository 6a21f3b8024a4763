import exp from '@stdlib/math-base-special-exp'
import gammaln from '@stdlib/math-base-special-gammaln'
import ln from '@stdlib/math-base-special-ln'
import cdf from '@stdlib/stats-base-dists-chisquare-cdf'
import { normalSf } from './normal.ts'

/** P(X <= x) for chi-square with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return cdf(x, df)
}

/**
 * P(X > x) for chi-square with a whole number `df` >= 1 of degrees of freedom.
 *
 * The finite sums of Abramowitz & Stegun 26.4.4 and 26.4.5: every term is positive, so that the tail keeps
 * its relative precision however small it is.
 */
export function chiSquareSf(x: number, df: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return 0
  const half = x / 2
  const logHalf = ln(half)
  const odd = df % 2 === 1
  let tail = odd ? 2 * normalSf(Math.sqrt(x)) : 0
  for (let power = odd ? 0.5 : 0; power <= df / 2 - 1; power += 1) {
    tail += exp(power * logHalf - half - gammaln(power + 1))
  }
  return Math.min(1, tail)
}
