import betaln from '@stdlib/math-base-special-betaln'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import { betaCdf, betaSf } from '../distributions/beta.ts'

/**
 * P(B > A) for independent A ~ Beta(aA, bA), B ~ Beta(aB, bB), real parameters, by the trapezoidal rule.
 *
 * On the logit scale a beta density is analytic and dies off at both ends, where the trapezoidal rule
 * converges exponentially (Trefethen & Weideman 2014, SIAM Review 56(3)); no endpoint singularity is left.
 * The integral runs over the narrower of the two densities, so that the other's cdf is smooth on its grid.
 */
export function betaRaceByQuadrature(aA: number, bA: number, aB: number, bB: number): number {
  const overA = logitSd(aA, bA) < logitSd(aB, bB)
  return overA
    ? expectation(aA, bA, (x) => betaSf(x, aB, bB))
    : expectation(aB, bB, (x) => betaCdf(x, aA, bA))
}

/** Roughly the standard deviation of logit(X), X ~ Beta(a, b). */
function logitSd(a: number, b: number): number {
  return Math.sqrt(1 / a + 1 / b)
}

/** E[f(X)] for X ~ Beta(a, b) and a monotone f within [0, 1]. */
function expectation(a: number, b: number, f: (x: number) => number): number {
  const step = Math.min(0.25, 0.4 * logitSd(a, b))
  const centre = ln(a / b)
  const logNorm = betaln(a, b)
  let total = 0
  let weights = 0
  const add = (y: number) => {
    // ln x and ln(1 - x) of x = 1 / (1 + e^-y), without cancellation.
    const tail = log1p(exp(-Math.abs(y)))
    const logX = y < 0 ? y - tail : -tail
    const logRest = y < 0 ? -tail : -y - tail
    const weight = exp(a * logX + b * logRest - logNorm)
    total += weight * f(exp(logX))
    weights += weight
    return weight
  }
  add(centre)
  for (const direction of [-1, 1]) {
    let k = 1
    while (add(centre + direction * k * step) > NEGLIGIBLE * weights) k += 1
  }
  // The weights add up to 1 / step but for the rounding of betaln, which thus cancels.
  return Math.min(1, total / weights)
}

const NEGLIGIBLE = 1e-19
