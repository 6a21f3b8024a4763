import { latestAnalysis } from '../../../db/queries/analyses.ts'
import { insertDecision } from '../../../db/queries/experiments.ts'
import type { Actor, Deps } from '../../deps.ts'
import { AppError } from '../../errors.ts'
import { findExperiment } from '../analyses/subject.ts'

type Decision = 'ship' | 'rollBack' | 'iterate' | 'stop'

/** Records what people decided, beside the verdict that stood when they did. Later decisions are added, none is changed. */
export async function decide(
  deps: Deps,
  actor: Actor,
  id: string,
  { decision, reason }: { decision: Decision; reason: string },
) {
  const experiment = await findExperiment(deps, id)
  if (experiment.status === 'draft') throw new AppError('not_running', `${id} was never started`)
  const analysis = await latestAnalysis(deps.db, id)
  const row = {
    id: deps.newId('decision'),
    experimentId: id,
    analysisId: analysis?.id ?? null,
    decision,
    reason,
    at: deps.now().toISOString(),
    actor: actor.id,
    by: actor.name,
  }
  return { statements: [insertDecision(deps.db, row)], answer: { ...row, verdict: analysis?.status ?? null } }
}
