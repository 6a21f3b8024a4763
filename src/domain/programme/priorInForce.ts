import type { ConcludedEffect } from '../../stats/programme/concludedEffect.ts'
import { learnedPrior } from '../../stats/programme/learnedPrior.ts'
import type { NormalPrior } from '../../stats/shrink.ts'

/** An effect that the programme has learned from, and whose it is. */
export interface HistoricEffect extends ConcludedEffect {
  experimentId: string
}

/**
 * The prior for a test: learned from all other tests, those of the same barrier types first. A test is left out of its own prior, or
 * it would be drawn towards itself.
 *
 * @param history every concluded effect of the deployment
 */
export function priorInForce(
  history: readonly HistoricEffect[],
  test: { experimentId: string; barrierTypes: readonly string[] },
): NormalPrior {
  const others = history.filter(({ experimentId }) => experimentId !== test.experimentId)
  return learnedPrior(others, test.barrierTypes)
}
