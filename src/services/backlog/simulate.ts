import { askForRanking, findRanking, saveRanking } from '../../../db/queries/rankings.ts'
import type { Deps } from '../../deps.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import type { RankedHypothesis } from '../../domain/scoring/rankBacklog.ts'
import type { RankingSettings } from '../../domain/scoring/settings.ts'
import { type Standing, simulateOrder } from '../../domain/uncertainty/simulateOrder.ts'
import { inputHashOf } from './inputHash.ts'
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
  /** When that was computed; null where the background has not come to it yet. */
  computedAt: string | null
}

/**
 * How sure the places of a backlog are. Computed on the spot where that takes a moment, and once only: as long as nothing changes that
 * it is computed from, the last result is served. Of larger ones the last order that the background computed, which may be of an
 * earlier state.
 */
export async function simulatedOrder(deps: Deps, backlog: Ranked): Promise<SimulatedOrder> {
  const { mapId, framework } = backlog
  const question = questionOf(backlog)
  const stored = await findRanking(deps.db, mapId, framework)
  if (question.candidates.length > WITHIN_REQUEST) {
    if (stored === undefined) deps.defer(askForRanking(deps.db, mapId, framework))
    return stored === undefined || stored.computedAt === '' ? notYet : read(stored)
  }
  const inputHash = await inputHashOf(backlog, question)
  if (stored?.inputHash === inputHash) return read(stored)
  const standings = simulateOrder(question)
  const computedAt = deps.now().toISOString()
  const result = JSON.stringify([...standings])
  deps.defer(saveRanking(deps.db, { mapId, framework, inputHash, result, computedAt }))
  return { standings, computedAt }
}

const notYet: SimulatedOrder = { standings: new Map(), computedAt: null }

const read = ({ result, computedAt }: { result: string; computedAt: string }): SimulatedOrder => ({
  standings: new Map(JSON.parse(result) as [string, Standing][]),
  computedAt,
})
