import { chanceOfGain } from './chanceOfGain.ts'
import type { TestedPrediction } from './testedPrediction.ts'

/** What was said about winning, beside what happened. All are shares or means over the tests. */
export interface WillWin {
  /** Mean probability of a positive lift that the estimates stated. */
  said: number
  /** Share of the tests whose measured lift was positive. */
  positive: number
  /** Share of the tests whose improvement was proven and stands. */
  proven: number
  /** Mean squared distance of what was said from what came (1 for a positive lift, else 0): 0 is perfect. */
  brier: number
  /** The same for somebody who always says one half. */
  coin: number
}

/**
 * The Brier score (Brier 1950, Monthly Weather Review 78) of "will win": the probability of a positive lift by the estimate's two-piece
 * distribution, against whether the measured lift was positive.
 *
 * Held against the sign and not against `proven`: an estimate speaks of the lift, and a true improvement that its test was too small to
 * prove is no fault of the estimate. The share that was proven stands beside it.
 *
 * @param tests at least one
 */
export function willWin(
  tests: readonly Pick<TestedPrediction, 'predicted' | 'realised' | 'proven'>[],
): WillWin {
  const mean = (of: (test: (typeof tests)[number]) => number) =>
    tests.reduce((sum, test) => sum + of(test), 0) / tests.length
  const came = ({ realised }: Pick<TestedPrediction, 'realised'>) => (realised.lift > 0 ? 1 : 0)
  return {
    said: mean(({ predicted }) => chanceOfGain(predicted)),
    positive: mean(came),
    proven: mean(({ proven }) => (proven ? 1 : 0)),
    brier: mean((test) => {
      const off = chanceOfGain(test.predicted) - came(test)
      return off * off
    }),
    coin: 0.25,
  }
}
