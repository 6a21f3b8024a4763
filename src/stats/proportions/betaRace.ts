import betaln from '@stdlib/math-base-special-betaln'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { normalCdf } from '../distributions/normal.ts'
import { normalExpectedLoss } from '../normalPosterior.ts'
import { betaRaceByQuadrature } from './betaRaceByQuadrature.ts'

/** Two independent beta variables, A and B, against each other. */
export interface BetaRace {
  /** P(B > A). */
  bWins: number
  /** P(A > B), as itself and not as what is left of 1. */
  aWins: number
  /** E[max(A - B, 0)]: what settling on B is expected to cost. */
  lossOfB: number
  /** E[max(B - A, 0)]: what settling on A is expected to cost. */
  lossOfA: number
}

/** Up to this many conversions (and prior ones) in each arm the finite sum is used. */
const EXACT_UP_TO = 1000

/**
 * P(B > A) and the expected losses for independent A ~ Beta(aA, bA), B ~ Beta(aB, bB).
 *
 * An exact finite sum (Evan Miller 2014, "Formulas for Bayesian A/B testing") where aA and aB are whole and at
 * most 1,000; quadrature elsewhere, good to about 1e-12 absolute (1e-10 for parameters near a million).
 *
 * @param aA prior plus conversions of the control, above 0
 * @param bA prior plus non-conversions of the control, above 0
 * @param aB the same of the treatment
 * @param bB the same of the treatment
 */
export function betaRace(aA: number, bA: number, aB: number, bB: number): BetaRace {
  if (Math.min(aA, bA, aB, bB) > NORMAL_FROM) return normalRace(aA, bA, aB, bB)
  const exact = [aA, aB].every((a) => Number.isInteger(a) && a <= EXACT_UP_TO)
  return exact ? exactRace(aA, bA, aB, bB) : betaRaceByQuadrature(aA, bA, aB, bB)
}

/** From so many conversions and others on the incomplete beta function has too few digits left, and the normal one enough. */
const NORMAL_FROM = 2e7

function normalRace(aA: number, bA: number, aB: number, bB: number): BetaRace {
  const [nA, nB] = [aA + bA, aB + bB]
  const difference = aB / nB - aA / nA
  const variance = ((aA / nA) * (bA / nA)) / nA + ((aB / nB) * (bB / nB)) / nB
  const standardError = Math.sqrt(variance)
  const loss = normalExpectedLoss(difference, standardError)
  const z = difference / standardError
  return { bWins: normalCdf(z), aWins: normalCdf(-z), lossOfB: loss.chooseB, lossOfA: loss.chooseA }
}

/**
 * The losses are E[A] P(A' > B) - E[B] P(A > B') and its mirror, with A' ~ Beta(aA + 1, bA) and B' ~ Beta(aB + 1, bB): one more
 * conversion moves P by h / a, h = B(aA + aB, bA + bB) / (B(aA, bA) B(aB, bB)) (Cook 2005, "Exact calculation of beta
 * inequalities").
 */
function exactRace(aA: number, bA: number, aB: number, bB: number): BetaRace {
  const bWins = finiteSum(aA, bA, aB, bB)
  const aWins = finiteSum(aB, bB, aA, bA)
  const [meanA, meanB] = [aA / (aA + bA), aB / (aB + bB)]
  const step = exp(betaln(aA + aB, bA + bB) - betaln(aA, bA) - betaln(aB, bB))
  const moved = step * (meanA / aA + meanB / aB)
  return {
    bWins,
    aWins,
    lossOfB: Math.max(0, (meanA - meanB) * aWins + moved),
    lossOfA: Math.max(0, (meanB - meanA) * bWins + moved),
  }
}

/**
 * The sum over i < aB of Beta(aA + i, bA + bB) / ((bB + i) Beta(1 + i, bB) Beta(aA, bA)), by term ratios.
 * The first term may be below the smallest double: it is kept as a logarithm.
 */
function finiteSum(aA: number, bA: number, aB: number, bB: number): number {
  let logScale = betaln(aA, bA + bB) - betaln(aA, bA)
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
