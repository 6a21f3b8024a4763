import { fixed } from './fixed.ts'
import type { LookFacts, Method } from './method.ts'

/**
 * Decides once by expected loss: the treatment is chosen where that costs less than a stated threshold, and keeping the
 * control would cost more. Its error rates are not controlled, and it says so. Never by "chance to win": looked at daily for
 * 28 days, "above 95 % or below 5 %" is wrong in 46 % of tests without an effect.
 *
 * p-values and intervals are those of the single-look test: shown, and what guardrails are judged by.
 */
export const bayesian: Method = {
  needsPlannedSize: false,
  options: ['lossThreshold'],
  latches: false,
  decidesBy: 'expectedLoss',
  clock: 'primary',
  evidenceOf: 'decidingLooks',
  boundaries: () => null,
  sizeFactor: () => 1,
  decidingLooks: (looks) => {
    const first = looks.findIndex(decides)
    return first < 0 ? [] : [first]
  },
  finished: (looks) => looks.some(decides),
  read: fixed.read,
}

/** The first look of the planned size; where none is planned, the one at the stop. */
const decides = (look: LookFacts) =>
  look.daysOver && (look.plannedShare === null ? look.closing : look.plannedShare >= 1)
