import type { Deps } from '../../deps.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'
import { type RankedHypothesis, rankBacklog } from '../../domain/scoring/rankBacklog.ts'
import { scoresByAll } from '../../domain/scoring/scoresByAll.ts'
import { whyOf } from '../../domain/scoring/why.ts'
import type { HypothesisState } from '../../domain/verdict/states.ts'
import { statesFrom } from '../maps/states.ts'
import { readCandidates } from './candidates.ts'

export interface BacklogEntry extends RankedHypothesis {
  change: string
  barriers: string[]
  state: HypothesisState
}

const untested: HypothesisState = { status: 'idea', contested: false }

/** The hypotheses of a map in the order of a framework, best first; of the map's own where none is named. */
export async function backlogOf(deps: Deps, mapId: string, asked?: FrameworkId) {
  const { whole, settings, hypotheses, candidates, framework: own } = await readCandidates(deps, mapId)
  const framework = asked ?? own
  const titles = new Map(whole.barriers.map((barrier) => [barrier.id, barrier.title]))
  const states = statesFrom(whole.standings)
  const changes = new Map(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis.change]))
  const barrierIds = new Map(candidates.map(({ hypothesis }) => [hypothesis.id, hypothesis.barrierIds]))
  const barriersOf = (id: string) =>
    (barrierIds.get(id) ?? []).flatMap((barrierId) => {
      const title = titles.get(barrierId)
      return title === undefined ? [] : [{ id: barrierId, title }]
    })
  const ranked = rankBacklog(frameworks[framework], candidates)
  const changeOf = (id: string) => changes.get(id) ?? ''
  const entry = (item: RankedHypothesis): BacklogEntry => ({
    ...item,
    change: changeOf(item.hypothesisId),
    barriers: barriersOf(item.hypothesisId).map(({ title }) => title),
    state: states.get(item.hypothesisId) ?? untested,
  })
  return {
    map: whole.map,
    framework,
    /** The map's own. */
    own,
    settings,
    candidates,
    ranked,
    entry,
    changeOf,
    barriersOf,
    whyOf: () => whyOf(frameworks[framework], settings, ranked),
    scoresOf: (shown: RankedHypothesis[]) => scoresByAll(candidates, shown),
  }
}
