import { normalPdf } from '../distributions/normal.ts'

/** A test whose effect is counted when it clears a threshold, and only then. */
export interface SelectedEffect {
  /** The raw effect, + being good; the true one where it is known. */
  effect: number
  standardError: number
  /** The effect counts where it is beyond as many standard errors. */
  threshold: number
  /** How much of the effect counts where it does; all of it where left out. */
  weight?: number
}

/**
 * How much too large the sum of the winners' raw effects is, as they were picked for being large (Lee & Shen 2018, Winner's curse:
 * bias estimation for total effects of features in online controlled experiments, KDD): the sum of sigma phi(b - x / sigma),
 * each times its weight.
 *
 * The raw effect stands for the unknown true one, so it is an estimate of the expectation that the true effects would give.
 *
 * @param tests all that could have been winners, losers too
 */
export function selectionBias(tests: readonly SelectedEffect[]): number {
  return tests.reduce(
    (sum, { effect, standardError, threshold, weight = 1 }) =>
      sum + weight * standardError * normalPdf(threshold - effect / standardError),
    0,
  )
}
