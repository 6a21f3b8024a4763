import type { Statement } from '../../../db/database.ts'
import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { insertPrediction, typedOrdersOf } from '../../../db/queries/learning.ts'
import type { Deps } from '../../deps.ts'
import { orderTypedBy } from '../../domain/learning/testedPrediction.ts'
import { readCandidates } from '../backlog/candidates.ts'
import { notFound } from '../resources/resource.ts'
import { rankedByAll } from './rankedByAll.ts'

/**
 * Keeps what is expected of a test as it starts: the estimate and whose it is, and where its hypothesis stands by every framework
 * that scores it and in every order that somebody has typed. What is typed or learned later cannot change what was foretold.
 */
export async function planPrediction(
  deps: Deps,
  experiment: { id: string; mapId: string; hypothesisId: string },
): Promise<Statement[]> {
  const { id: experimentId, mapId, hypothesisId } = experiment
  const [hypothesis, { candidates }, orders] = await Promise.all([
    hypothesisStore.find(deps.db, hypothesisId),
    readCandidates(deps, mapId),
    typedOrdersOf(deps.db, mapId),
  ])
  if (hypothesis === undefined) throw notFound(hypothesisId)
  const scored = rankedByAll(candidates).flatMap(({ framework, ranked }) => {
    const own = ranked.find((entry) => entry.hypothesisId === hypothesisId)
    return own === undefined || own.score === null
      ? []
      : [[framework, { score: own.score, rank: own.rank, of: ranked.length }] as const]
  })
  const typed = orders.flatMap(({ by, hypothesisIds }) => {
    const place = hypothesisIds.indexOf(hypothesisId)
    const of = hypothesisIds.length
    return place < 0 ? [] : [[orderTypedBy(by), { score: of - place, rank: place + 1, of }] as const]
  })
  const prediction = {
    experimentId,
    mapId,
    hypothesisId,
    metric: hypothesis.metric,
    by: hypothesis.owner,
    lift: hypothesis.estimates.lift,
    scores: Object.fromEntries([...scored, ...typed]),
    at: deps.now().toISOString(),
  }
  return [insertPrediction(deps.db, prediction)]
}
