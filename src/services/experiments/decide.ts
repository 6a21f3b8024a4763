import { latestAnalysis } from '../../../db/queries/analyses.ts'
import { insertDecision } from '../../../db/queries/experiments.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { VerdictStatus } from '../../domain/verdict/analysis.ts'
import { AppError } from '../../errors.ts'
import { findExperiment } from '../analyses/subject.ts'
import { eventStatements } from '../events/announce.ts'
import { linkToExperiment } from '../links.ts'

type Decision = 'ship' | 'rollBack' | 'iterate' | 'stop'

/** Records what people decided, beside the verdict that stood when they did. Later decisions are added, none is changed. */
export async function decide(
  deps: Deps,
  actor: Actor,
  id: string,
  { decision, reason }: { decision: Decision; reason: string },
) {
  const experiment = await findExperiment(deps, id)
  if (experiment.status === 'draft') throw new AppError('not_running', said('never_started', { id }))
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
  const verdict = analysis?.status ?? null
  const { id: decisionId, analysisId, by } = row
  const told = eventStatements(deps, {
    type: 'decision.made',
    data: {
      decisionId,
      experimentId: id,
      experimentName: experiment.name,
      mapId: experiment.mapId,
      decision,
      reason,
      by,
      analysisId,
      verdict: verdict as VerdictStatus | null,
      link: linkToExperiment(deps, id),
    },
  })
  return { statements: [insertDecision(deps.db, row), ...told], answer: { ...row, verdict } }
}
