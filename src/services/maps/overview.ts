import { countsOfMaps } from '../../../db/queries/mapCounts.ts'
import type { Deps } from '../../deps.ts'
import { statesFrom } from './states.ts'

export interface MapCounts {
  stages: number
  barriers: number
  hypotheses: number
  /** Hypotheses by the state that their tests give them. */
  testing: number
  proven: number
}

/** What stands on every map, by the map's id; a map with nothing on it is left out. */
export async function mapsOverview(deps: Deps): Promise<Map<string, MapCounts>> {
  const { stageCounts, barrierCounts, ownHypotheses, started } = await countsOfMaps(deps.db)
  const counts = new Map<string, MapCounts>()
  const of = (mapId: string): MapCounts => {
    const known = counts.get(mapId) ?? { stages: 0, barriers: 0, hypotheses: 0, testing: 0, proven: 0 }
    counts.set(mapId, known)
    return known
  }
  for (const { mapId, count } of stageCounts) of(mapId).stages = count
  for (const { mapId, count } of barrierCounts) of(mapId).barriers = count
  const states = statesFrom(started)
  for (const { id, mapId } of ownHypotheses) {
    const map = of(mapId)
    const state = states.get(id)
    map.hypotheses += 1
    if (state?.status === 'testing') map.testing += 1
    if (state?.status === 'proven' && !state.contested) map.proven += 1
  }
  return counts
}
