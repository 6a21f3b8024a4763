import { askForRanking, findRanking } from '../../../db/queries/rankings.ts'
import type { Deps } from '../../deps.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import type { RankedHypothesis } from '../../domain/scoring/rankBacklog.ts'
import type { RankingSettings } from '../../domain/scoring/settings.ts'
import { type Standing, simulateOrder } from '../../domain/uncertainty/simulateOrder.ts'
import { questionOf } from './simulationQuestion.ts'

/** Scored hypotheses up to which an order is simulated within the request. */
export const WITHIN_REQUEST = 1000

/** A ranked backlog. */
export interface Ranked {
  mapId: string
  framework: FrameworkId
  settings: RankingSettings
  ranked: RankedHypothesis[]
}

/** How sure an order is, as far as it is known. */
interface SimulatedOrder {
  standings: ReadonlyMap<string, Standing>
  /** When that was: now, or when the background last came to it; null where it has not yet. */
  computedAt: string | null
}

/**
 * How sure the places of a backlog are. Computed on the spot where that takes a moment; of larger ones the last order that the
 * background computed, which may be of an earlier state.
 */
export async function simulatedOrder(deps: Deps, backlog: Ranked): Promise<SimulatedOrder> {
  const question = questionOf(backlog)
  if (question.candidates.length <= WITHIN_REQUEST)
    return { standings: simulateOrder(question), computedAt: deps.now().toISOString() }
  const { mapId, framework } = backlog
  const stored = await findRanking(deps.db, mapId, framework)
  if (stored === undefined) deps.defer(askForRanking(deps.db, mapId, framework))
  if (stored === undefined || stored.computedAt === '') return { standings: new Map(), computedAt: null }
  return {
    standings: new Map(JSON.parse(stored.result) as [string, Standing][]),
    computedAt: stored.computedAt,
  }
}
