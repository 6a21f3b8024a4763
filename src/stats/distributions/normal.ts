import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import cdf from '@stdlib/stats-base-dists-normal-cdf'
import logcdf from '@stdlib/stats-base-dists-normal-logcdf'
import pdf from '@stdlib/stats-base-dists-normal-pdf'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

const LN_TWO_PI = 1.8378770664093453

/** Below this the library's inverse, which goes through 1 - 2p, loses digits: 11 are left at 1e-6, none at 1e-16. */
const LOWER_TAIL = 0.02

/** P(Z <= x) for a standard normal Z; relative error about 1e-13 down to x = -37. */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1)
}

/** P(Z > x), computed as a tail and never as 1 - cdf. */
export function normalSf(x: number): number {
  return cdf(-x, 0, 1)
}

/** Natural logarithm of P(Z > x): stays finite where the tail itself is below the smallest double (x > 37). */
export function normalLogSf(x: number): number {
  return logcdf(-x, 0, 1)
}

/** Density of the standard normal at x. */
export function normalPdf(x: number): number {
  return pdf(x, 0, 1)
}

/** P(|Z| >= |z|). */
export function normalTwoSidedP(z: number): number {
  return 2 * normalSf(Math.abs(z))
}

/** The x with P(Z <= x) = p, for p in [0, 1]; NaN outside. */
export function normalQuantile(p: number): number {
  return p > 0 && p < LOWER_TAIL ? tailQuantile(p) : quantile(p, 0, 1)
}

/** The x with P(Z > x) = p, without forming 1 - p. */
export function normalIsf(p: number): number {
  return -normalQuantile(p)
}

/** Newton on ln P(Z <= x), which is concave in x, from the first terms of its asymptotic series (A&S 26.2.12). */
function tailQuantile(p: number): number {
  const target = ln(p)
  const twice = -2 * target
  let x = -Math.sqrt(twice - LN_TWO_PI - ln(twice))
  for (let step = 0; step < 6; step += 1) {
    const logTail = logcdf(x, 0, 1)
    const slope = exp(-0.5 * x * x - 0.5 * LN_TWO_PI - logTail)
    x -= (logTail - target) / slope
  }
  return x
}
