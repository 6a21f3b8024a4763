import { rankedHypotheses, readMap } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'
import { type RankedHypothesis, rankBacklog } from '../../domain/scoring/rankBacklog.ts'
import type { HypothesisState } from '../../domain/verdict/states.ts'
import { barrierFigures } from '../maps/figures.ts'
import { statesFrom } from '../maps/states.ts'
import { notFound } from '../resources/resource.ts'

export interface BacklogEntry extends RankedHypothesis {
  change: string
  barriers: string[]
  state: HypothesisState
}

const untested: HypothesisState = { status: 'idea', contested: false }

/** The hypotheses of a map in the order of a framework, best first. */
export async function backlogOf(deps: Deps, mapId: string, framework: FrameworkId) {
  const [whole, hypotheses] = await Promise.all([readMap(deps.db, mapId), rankedHypotheses(deps.db, mapId)])
  if (whole === undefined) throw notFound(mapId)
  const barriersOf = Map.groupBy(whole.links, (link) => link.hypothesisId)
  const titles = new Map(whole.barriers.map((barrier) => [barrier.id, barrier.title]))
  const states = statesFrom(whole.standings)
  const changes = new Map(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis.change]))
  const idsOf = (id: string) => (barriersOf.get(id) ?? []).map((link) => link.barrierId)
  const ranked = rankBacklog(frameworks[framework], {
    period: whole.map.period,
    stages: whole.stages,
    barriers: barrierFigures(whole.barriers, whole.figures, whole),
    hypotheses: hypotheses.map((hypothesis) => ({ ...hypothesis, barrierIds: idsOf(hypothesis.id) })),
  })
  const entry = (item: RankedHypothesis): BacklogEntry => ({
    ...item,
    change: changes.get(item.hypothesisId) ?? '',
    barriers: idsOf(item.hypothesisId).flatMap((id) => titles.get(id) ?? []),
    state: states.get(item.hypothesisId) ?? untested,
  })
  const barriersOfHypothesis = (id: string) =>
    idsOf(id).flatMap((barrierId) => {
      const title = titles.get(barrierId)
      return title === undefined ? [] : [{ id: barrierId, title }]
    })
  return { map: whole.map, ranked, entry, barriersOf: barriersOfHypothesis }
}
