import { recordChanges } from '../../../db/queries/changes.ts'
import { experimentStore, freezeMetrics, metricsOfExperiment } from '../../../db/queries/experiments.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { planFaults } from '../../domain/verdict/plan.ts'
import { AppError } from '../../errors.ts'
import { findExperiment } from '../analyses/subject.ts'
import { canonicalJson, sha256 } from '../crypto/hash.ts'
import { planPrediction } from '../learning/predict.ts'
import { planOf } from '../resources/experiment.ts'
import { refuse } from '../resources/refuse.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'
import { momentOf } from './moment.ts'

export interface Started {
  id: string
  status: 'running'
  startedAt: string
  startDate: string
  planHash: string
  version: number
}

/**
 * Starts a draft: from here on the plan, the variants and the metrics are what the hash says they are. What is expected of it is kept
 * as it is now, where results cannot be known yet.
 */
export async function startExperiment(
  deps: Deps,
  actor: Actor,
  id: string,
  { at }: { at?: string | undefined },
): Promise<Write<Started>> {
  const experiment = await findExperiment(deps, id)
  if (experiment.status !== 'draft')
    throw new AppError('already_started', said('already_started', { id, status: experiment.status }))
  const now = deps.now().toISOString()
  const { timeZone } = await readSettings(deps)
  const { instant: startedAt, date: startDate } = momentOf(at, deps.now(), timeZone, null)
  const plan = planOf(experiment)
  refuse(planFaults(plan).map(({ path, detail }) => ({ pointer: `/plan/${path}`, detail })))
  const metrics = await metricsOfExperiment(deps.db, id)
  const frozen = {
    plan,
    variants: experiment.variants,
    metrics: experiment.metrics,
    definitions: metrics.map(({ key, type, goodDirection }) => ({ key, type, goodDirection })),
  }
  const planHash = `sha256:${await sha256(canonicalJson(frozen))}`
  const fields = {
    status: 'running' as const,
    startedAt,
    startDate,
    planHash,
    version: experiment.version + 1,
  }
  const after = { ...experiment, ...fields, updatedAt: now }
  return {
    statements: [
      ...recordChanges(deps.db, [
        {
          entityId: id,
          version: fields.version,
          entity: 'experiment',
          action: 'start',
          mapId: experiment.mapId,
          before: experiment,
          after,
          actor: actor.id,
          at: now,
        },
      ]),
      experimentStore.update(deps.db, id, { ...fields, updatedAt: now }),
      ...freezeMetrics(deps.db, id, metrics),
      ...(await planPrediction(deps, experiment, {
        startedAt: at === startDate ? null : startedAt,
        startDate,
        timeZone,
      })),
    ],
    answer: { id, ...fields },
  }
}
