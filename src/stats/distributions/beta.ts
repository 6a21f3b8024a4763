import betainc from '@stdlib/math-base-special-betainc'
import cdf from '@stdlib/stats-base-dists-beta-cdf'
import quantile from '@stdlib/stats-base-dists-beta-quantile'

/** P(X <= x) for X ~ Beta(a, b), a and b positive. */
export function betaCdf(x: number, a: number, b: number): number {
  return cdf(x, a, b)
}

/** P(X > x), as a tail. */
export function betaSf(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, true)
}

/** The x with P(X <= x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantile(p, a, b)
}
