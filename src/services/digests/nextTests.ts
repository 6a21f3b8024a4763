import { livingMaps } from '../../../db/queries/digests.ts'
import type { Deps } from '../../deps.ts'
import type { NextTest } from '../../domain/digest/digest.ts'
import { reachInput } from '../../domain/scoring/reach.ts'
import { backlogOf } from '../backlog/rank.ts'
import { linkToHypothesis } from '../links.ts'

/** A next test of one map: what it is compared with those of other maps by. */
interface Candidate {
  test: NextTest
  /** 0 is the first of its map that nobody has tested. */
  place: number
  /** Scores by one framework, of money in one currency, can be compared. */
  scale: string
}

/**
 * The highest-ranked hypotheses that nobody has tested yet, over the maps, each map's by its own framework. What scores 0 or less is not
 * worth a test. By score where all maps are scored alike; else the first of each map, then the second of each.
 */
export async function nextTests(deps: Deps, mapIds: string[] | null, count: number): Promise<NextTest[]> {
  if (count === 0) return []
  const found: Candidate[] = []
  for (const map of await livingMaps(deps.db, mapIds)) found.push(...(await nextOfMap(deps, map, count)))
  const alike = new Set(found.map(({ scale }) => scale)).size <= 1
  const byScore = (a: Candidate, b: Candidate) => (b.test.score ?? -1) - (a.test.score ?? -1)
  const byPlace = (a: Candidate, b: Candidate) =>
    Number(a.test.score === null) - Number(b.test.score === null) || a.place - b.place
  return found
    .sort(alike ? byScore : byPlace)
    .slice(0, count)
    .map(({ test }) => test)
}

async function nextOfMap(deps: Deps, map: { id: string; name: string }, count: number) {
  const backlog = await backlogOf(deps, map.id)
  const { framework } = backlog
  const { period, currency } = backlog.map
  const candidates = new Map(backlog.candidates.map((one) => [one.hypothesis.id, one]))
  const reachOf = (id: string): NextTest['reach'] => {
    const candidate = candidates.get(id)
    if (candidate === undefined) return { value: null, source: 'assumed', period }
    const { value, source } = reachInput(candidate.hypothesis, candidate.barriers, period)
    return { value, source, period }
  }
  return backlog.ranked
    .map(backlog.entry)
    .filter(({ state, score }) => state.status === 'idea' && (score === null || score > 0))
    .slice(0, count)
    .map(({ hypothesisId, change, barriers, score }, place): Candidate => {
      const reach = reachOf(hypothesisId)
      const link = linkToHypothesis(deps, hypothesisId)
      const about = { hypothesisId, change, barriers, mapName: map.name }
      const test = { ...about, framework, score, currency, reach, link }
      const inMoney = framework === 'value' || framework === 'evsi'
      return { test, place, scale: inMoney ? `${framework} ${currency}` : framework }
    })
}
