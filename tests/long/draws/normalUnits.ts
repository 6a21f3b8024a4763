import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { standardNormal } from '../../support/seeded.ts'
import type { Outcomes } from './outcomes.ts'

/** Normal outcomes: mean and variance of the units are drawn from their own distributions, so that any `n` costs the same. */
export const normalUnits =
  (mean: number, sd: number): Outcomes =>
  (random, n) => {
    const variance = (sd * sd * 2 * gamma(random, (n - 1) / 2)) / (n - 1)
    return { n, mean: mean + (sd / Math.sqrt(n)) * standardNormal(random), variance }
  }

/** A draw from the gamma distribution of scale 1 and a shape of at least 1 (Marsaglia & Tsang 2000, ACM TOMS 26(3)). */
function gamma(random: () => number, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = standardNormal(random)
    const root = 1 + c * x
    const v = root * root * root
    if (v > 0 && ln(1 - random()) < (x * x) / 2 + d * (1 - v + ln(v))) return d * v
  }
}

/** The mean of exp(sigma Z). */
export const logNormalMean = (sigma: number): number => exp((sigma * sigma) / 2)
