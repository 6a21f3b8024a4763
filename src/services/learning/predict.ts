import type { Statement } from '../../../db/database.ts'
import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { insertPrediction, typedOrdersOf } from '../../../db/queries/learning.ts'
import type { Deps } from '../../deps.ts'
import { orderTypedBy } from '../../domain/learning/testedPrediction.ts'
import { readCandidates } from '../backlog/candidates.ts'
import { calendarDate } from '../calendarDate.ts'
import { notFound } from '../resources/resource.ts'
import { standingByAll } from './standingByAll.ts'

interface Start {
  /** Null where only its day is known. */
  startedAt: string | null
  /** In the time zone of the team. */
  startDate: string
  timeZone: string
}

/**
 * Keeps what is expected of a test as it starts: the estimate and whose it is, and where its hypothesis stands by every framework
 * that scores it and in every order that somebody had typed. What is typed or learned later cannot change what was foretold.
 *
 * Nothing is kept of a start that is entered after its day: results could be known by then, and nobody can tell an estimate that was
 * made to fit them from one that was not.
 */
export async function planPrediction(
  deps: Deps,
  experiment: { id: string; mapId: string; hypothesisId: string },
  start: Start,
): Promise<Statement[]> {
  const { id: experimentId, mapId, hypothesisId } = experiment
  if (calendarDate(deps.now(), start.timeZone) > start.startDate) return []
  const [hypothesis, { candidates }, orders] = await Promise.all([
    hypothesisStore.find(deps.db, hypothesisId),
    readCandidates(deps, mapId),
    typedOrdersOf(deps.db, mapId),
  ])
  if (hypothesis === undefined) throw notFound(hypothesisId)
  const living = new Set(candidates.map((candidate) => candidate.hypothesis.id))
  const scored = standingByAll(candidates, hypothesisId).flatMap(({ framework, score, place }) =>
    score === null ? [] : [[framework, { score, ...place() }] as const],
  )
  const typed = orders.filter(isTypedBefore(start)).flatMap(({ by, hypothesisIds }) => {
    const ordered = hypothesisIds.filter((id) => living.has(id))
    const [index, of] = [ordered.indexOf(hypothesisId), ordered.length]
    return index < 0 ? [] : [[orderTypedBy(by), { score: of - index, rank: index + 1, of }] as const]
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

const isTypedBefore =
  ({ startedAt }: Start) =>
  ({ at }: { at: string }): boolean =>
    startedAt === null || at <= startedAt
