import { findRanking, largeMaps, saveRanking } from '../../../db/queries/rankings.ts'
import type { Deps } from '../../deps.ts'
import { type FrameworkId, isFrameworkId } from '../../domain/scoring/index.ts'
import { type Standing, simulationSteps } from '../../domain/uncertainty/simulateOrder.ts'
import { inputHashOf } from './inputHash.ts'
import { backlogOf } from './rank.ts'
import { type Ranked, WITHIN_REQUEST } from './simulate.ts'
import { questionOf } from './simulationQuestion.ts'

/**
 * Simulates the orders of the maps that are too large for a request: by the map's own framework, and by those that somebody asked for.
 * What nothing has changed for is left as it is.
 */
export async function recomputeRankings(deps: Deps): Promise<void> {
  for (const { mapId, asked } of await largeMaps(deps.db, WITHIN_REQUEST)) {
    const own = await recompute(deps, mapId)
    for (const framework of asked)
      if (framework !== own && isFrameworkId(framework)) await recompute(deps, mapId, framework)
  }
}

/** @returns the framework that it was by */
async function recompute(deps: Deps, mapId: string, asked?: FrameworkId): Promise<FrameworkId> {
  const { framework, question, inputHash } = await prepare(deps, mapId, asked)
  if (question.candidates.length <= WITHIN_REQUEST) return framework
  const stored = await findRanking(deps.db, mapId, framework)
  if (stored?.inputHash === inputHash) return framework
  const standings = await inTheBackground(simulationSteps(question))
  const result = JSON.stringify([...standings])
  await saveRanking(deps.db, { mapId, framework, inputHash, result, computedAt: deps.now().toISOString() })
  return framework
}

/** Apart, so that all that was read of a large map is gone by the time that its order is simulated. */
async function prepare(deps: Deps, mapId: string, asked: FrameworkId | undefined) {
  const { ranked, framework, settings } = await backlogOf(deps, mapId, asked)
  const backlog: Ranked = { mapId, framework, settings, ranked }
  const question = questionOf(backlog)
  return { framework, question, inputHash: await inputHashOf(backlog, question) }
}

/** Steps of a few milliseconds each, with room for requests in between. */
async function inTheBackground(
  steps: Generator<void, Map<string, Standing>>,
): Promise<Map<string, Standing>> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
