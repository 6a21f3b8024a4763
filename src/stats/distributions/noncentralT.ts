import exp from '@stdlib/math-base-special-exp'
import { normalCdf } from './normal.ts'

/**
 * P(T > t) for the noncentral t, T = (Z + noncentrality) / S with S^2 ~ chi-square(df) / df, for t >= 0.
 *
 * The mean of Phi(noncentrality - t s) over the density of ln S, by the trapezoidal rule, which converges
 * exponentially for such densities (Trefethen & Weideman 2014, SIAM Review 56(3)).
 *
 * @param df degrees of freedom, at least 1
 */
export function noncentralTSf(t: number, df: number, noncentrality: number): number {
  // Fine enough for the density (sd 1 / sqrt(2 df)) and for the step of Phi (width 1 / noncentrality).
  const step = 0.4 / (1 + Math.sqrt(2 * df) + Math.abs(noncentrality))
  let total = 0
  let weights = 0
  const add = (y: number) => {
    const s = exp(y)
    const weight = exp(df * (y - (s * s - 1) / 2))
    total += weight * normalCdf(noncentrality - t * s)
    weights += weight
    return weight
  }
  add(0)
  for (const direction of [-1, 1]) {
    let k = 1
    while (add(direction * k * step) > NEGLIGIBLE) k += 1
  }
  return total / weights
}

const NEGLIGIBLE = 1e-20
