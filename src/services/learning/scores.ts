import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { scoreChangesOf } from '../../../db/queries/learning.ts'
import type { PageRequest } from '../../../db/store.ts'
import type { Deps } from '../../deps.ts'
import { readCandidates } from '../backlog/candidates.ts'
import { notFound } from '../resources/resource.ts'
import { standingByAll } from './standingByAll.ts'

/**
 * The score of a hypothesis by every framework as it is now, and the changes that tests have made to it, newest first: one more than
 * the page holds, where there are more. One that is archived is not ranked, and has no scores.
 */
export async function scoresOf(deps: Deps, hypothesisId: string, { limit, after }: PageRequest) {
  const hypothesis = await hypothesisStore.find(deps.db, hypothesisId)
  if (hypothesis === undefined) throw notFound(hypothesisId)
  const [{ candidates }, found] = await Promise.all([
    readCandidates(deps, hypothesis.mapId),
    scoreChangesOf(deps.db, hypothesisId, limit, after),
  ])
  const current = standingByAll(candidates, hypothesisId).map(({ place, ...standing }) => ({
    ...standing,
    ...place(),
  }))
  const history = found.map(({ change, experiment }) => ({
    id: change.id,
    framework: change.framework,
    before: { score: change.beforeScore, rank: change.beforeRank },
    after: { score: change.afterScore, rank: change.afterRank },
    cause: { ...change.cause, experimentId: change.experimentId, experiment },
    at: change.at,
  }))
  return { current, history }
}
