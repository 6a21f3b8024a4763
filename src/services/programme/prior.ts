import type { Experiment } from '../../../db/queries/experiments.ts'
import { historyFor } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { priorInForce } from '../../domain/programme/priorInForce.ts'
import { methods } from '../../stats/methods/index.ts'
import type { NormalPrior } from '../../stats/shrink.ts'
import { planOf } from '../resources/experiment.ts'

/**
 * The prior that an analysis of this experiment is to be made with: as the programme's history now stands, or, where the prior takes
 * part in the decision, as it stood at the start. Else a verdict could turn without a new row.
 */
export async function currentPrior(deps: Deps, experiment: Experiment): Promise<NormalPrior> {
  const { effects, barrierTypes } = await historyFor(deps.db, experiment.hypothesisId)
  const { decidesBy } = methods[planOf(experiment).method]
  const until = decidesBy === 'expectedLoss' ? experiment.startedAt : null
  const known = effects.filter(({ stoppedAt }) => until === null || (stoppedAt ?? '') <= until)
  return priorInForce(known, { experimentId: experiment.id, barrierTypes })
}
