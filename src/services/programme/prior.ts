import { historyFor } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { priorInForce } from '../../domain/programme/priorInForce.ts'
import type { NormalPrior } from '../../stats/shrink.ts'

/** The prior that an analysis of this experiment is to be made with, as the programme's history now stands. */
export async function currentPrior(
  deps: Deps,
  experiment: { id: string; hypothesisId: string },
): Promise<NormalPrior> {
  const { effects, barrierTypes } = await historyFor(deps.db, experiment.hypothesisId)
  return priorInForce(effects, { experimentId: experiment.id, barrierTypes })
}
