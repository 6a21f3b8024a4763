import exp from '@stdlib/math-base-special-exp'
import { normalLogSf } from '../distributions/normal.ts'

/**
 * The one-sided e-value of the normal mixture, against "no improvement": the mixture of the likelihood ratio over the positive
 * half of the normal prior. `E+ = 2 (1+u)^(-1/2) exp(z^2/2 * u/(1+u)) * Phi(z * sqrt(u/(1+u)))`.
 *
 * It is an e-value at any one look, also one that the data chose to stop at; the largest of several looks is not.
 *
 * @param z estimate over standard error, positive where the treatment is better
 * @param u units times the mixture's constant rho2, above 0
 */
export function oneSidedEvidence(z: number, u: number): number {
  const share = u / (1 + u)
  const against = -z * Math.sqrt(share)
  if (against > MILLS_FROM) return 2 / Math.sqrt(1 + u) / (against * SQRT_TWO_PI)
  // The two factors leave the doubles in opposite directions; their logarithms do not.
  const evidence = (2 / Math.sqrt(1 + u)) * exp((z * z * share) / 2 + normalLogSf(-z * Math.sqrt(share)))
  return Math.min(evidence, Number.MAX_VALUE)
}

/** From here on the two factors cancel: their product is Mills' ratio, 1 / (y sqrt(2 pi)) but for a share of 1 / y^2. */
const MILLS_FROM = 1e4
const SQRT_TWO_PI = 2.5066282746310002
