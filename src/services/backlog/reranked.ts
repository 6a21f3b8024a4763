import type { RankedHypothesisRow } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'
import { type RankedHypothesis, rankBacklog } from '../../domain/scoring/rankBacklog.ts'
import { type GivenAdvice, givenAdvice } from '../../domain/value/givenAdvice.ts'
import { statesFrom } from '../maps/states.ts'
import { candidatesFrom, readSources } from './candidates.ts'

/** What people estimate of a hypothesis, and what can be tried out without storing it. */
export type Estimated = Pick<RankedHypothesisRow, 'estimates' | 'ratings'>

interface Asked {
  hypothesisId: string
  /** The map's own where none is named. */
  framework?: FrameworkId | undefined
  /** What its places are compared for; as it is stored where one is left out. */
  before?: Estimated
  after?: Estimated
}

/** Where a hypothesis stands with some estimates and with others, all else as it is; nothing is written. */
export async function reranked(deps: Deps, mapId: string, asked: Asked) {
  const { hypothesisId } = asked
  const sources = await readSources(deps, mapId)
  const orderWith = (estimated: Estimated | undefined) => {
    const hypotheses = sources.hypotheses.map((row) =>
      row.id === hypothesisId && estimated !== undefined ? { ...row, ...estimated } : row,
    )
    const found = candidatesFrom({ ...sources, hypotheses })
    const framework = asked.framework ?? found.framework
    return { ...found, framework, ranked: rankBacklog(frameworks[framework], found.candidates) }
  }
  const isAsked = (one: RankedHypothesis) => one.hypothesisId === hypothesisId
  const before = orderWith(asked.before).ranked.find(isAsked)
  const { framework, settings, ranked, candidates, whole } = orderWith(asked.after)
  const after = ranked.find(isAsked)
  const candidate = candidates.find(({ hypothesis }) => hypothesis.id === hypothesisId)
  if (before === undefined || after === undefined || candidate === undefined) return undefined
  const status = statesFrom(whole.standings).get(hypothesisId)?.status ?? 'idea'
  const advice: GivenAdvice = givenAdvice(candidate, status)
  const changes = new Map(sources.hypotheses.map(({ id, change }) => [id, change]))
  const changeOf = (id: string) => changes.get(id) ?? ''
  return { map: whole.map, framework, settings, before, after, advice, order: ranked, changeOf }
}
