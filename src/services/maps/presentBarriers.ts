import { type BarrierRow, evidenceOfBarriers, stagesOfMaps, type WholeMap } from '../../../db/queries/maps.ts'
import { linksOfBarriers } from '../../../db/queries/standings.ts'
import type { Deps } from '../../deps.ts'
import { assessBarriers } from '../../domain/scoring/assessBarriers.ts'
import { barrierReach } from '../../domain/scoring/barrierReach.ts'
import { barrierState, type HypothesisState } from '../../domain/verdict/states.ts'
import { barrierFigures } from './figures.ts'
import { hypothesisStates, statesFrom } from './states.ts'

const untested: HypothesisState = { status: 'idea', contested: false }

/** Barriers as they are shown: with state, reach and what addresses them, all derived. */
function viewBarriers(
  barriers: BarrierRow[],
  whole: Pick<WholeMap, 'stages' | 'links' | 'standings' | 'figures'>,
  states: Map<string, HypothesisState>,
) {
  const linksOf = Map.groupBy(whole.links, (link) => link.barrierId)
  const figures = barrierFigures(barriers, whole.figures, whole)
  const assessed = assessBarriers({ stages: whole.stages, barriers: figures })
  return barriers.map((barrier) => {
    const hypothesisIds = (linksOf.get(barrier.id) ?? []).map((link) => link.hypothesisId)
    const known = assessed.get(barrier.id)
    return {
      ...barrier,
      state: barrierState(hypothesisIds.map((id) => states.get(id) ?? untested)),
      reach: known === undefined ? null : barrierReach(known),
      hypothesisIds,
    }
  })
}

/** The same for barriers that were found on their own. */
export async function presentBarriers(deps: Deps, barriers: BarrierRow[]): Promise<object[]> {
  if (barriers.length === 0) return []
  const ids = barriers.map((barrier) => barrier.id)
  const [links, stages, figures] = await Promise.all([
    linksOfBarriers(deps.db, ids),
    stagesOfMaps(deps.db, [...new Set(barriers.map((barrier) => barrier.mapId))]),
    evidenceOfBarriers(deps.db, ids),
  ])
  const states = await hypothesisStates(deps, [...new Set(links.map((link) => link.hypothesisId))])
  return viewBarriers(barriers, { stages, links, standings: [], figures }, states)
}

/** Every stage and barrier of a map that was read whole. */
export function viewMapBarriers(whole: WholeMap) {
  return viewBarriers(whole.barriers, whole, statesFrom(whole.standings))
}
