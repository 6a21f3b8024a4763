import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import { betaRaceByQuadrature } from './betaRaceByQuadrature.ts'

/** Up to this many conversions (and prior ones) in each arm the finite sum is used. */
const EXACT_UP_TO = 1000

/**
 * P(B > A) for independent A ~ Beta(aA, bA), B ~ Beta(aB, bB).
 *
 * An exact finite sum (Evan Miller 2014, "Formulas for Bayesian A/B testing") where aA and aB are whole and at
 * most 1,000; quadrature elsewhere, good to about 1e-12 absolute (1e-10 for parameters near a million).
 *
 * @param aA prior plus conversions of the control, above 0
 * @param bA prior plus non-conversions of the control, above 0
 * @param aB the same of the treatment
 * @param bB the same of the treatment
 */
export function betaBinomialChanceToWin(aA: number, bA: number, aB: number, bB: number): number {
  const exact = [aA, aB].every((a) => Number.isInteger(a) && a <= EXACT_UP_TO)
  return exact ? finiteSum(aA, bA, aB, bB) : betaRaceByQuadrature(aA, bA, aB, bB)
}

/**
 * Expected loss, in conversion rate, of settling on one arm: E[max(other - chosen, 0)].
 *
 * From E[A] P(A' > B) - E[B] P(A > B') with A' ~ Beta(aA + 1, bA) and B' ~ Beta(aB + 1, bB).
 */
export function betaBinomialExpectedLoss(
  aA: number,
  bA: number,
  aB: number,
  bB: number,
): { chooseA: number; chooseB: number } {
  const meanA = aA / (aA + bA)
  const meanB = aB / (aB + bB)
  const win = betaBinomialChanceToWin
  return {
    chooseA: Math.max(0, meanB * win(aA, bA, aB + 1, bB) - meanA * win(aA + 1, bA, aB, bB)),
    chooseB: Math.max(0, meanA * win(aB, bB, aA + 1, bA) - meanB * win(aB + 1, bB, aA, bA)),
  }
}

/**
 * The sum over i < aB of Beta(aA + i, bA + bB) / ((bB + i) Beta(1 + i, bB) Beta(aA, bA)), by term ratios.
 * The first term, a product of aA factors, may be below the smallest double: it is kept as a logarithm.
 */
function finiteSum(aA: number, bA: number, aB: number, bB: number): number {
  let logScale = 0
  for (let j = 0; j < aA; j += 1) logScale += log1p(-bB / (bA + bB + j))
  let term = 1
  let sum = 0
  for (let i = 0; i < aB; i += 1) {
    sum += term
    term *= ((aA + i) / (aA + bA + bB + i)) * ((bB + i) / (1 + i))
    if (sum > LARGE) {
      sum /= LARGE
      term /= LARGE
      logScale += LN_LARGE
    }
  }
  return Math.min(1, exp(logScale + ln(sum)))
}

const LARGE = 1e200
const LN_LARGE = ln(LARGE)
