import { livingMaps } from '../../../db/queries/digests.ts'
import type { Deps } from '../../deps.ts'
import type { NextTest } from '../../domain/digest/digest.ts'
import { backlogOf } from '../backlog/rank.ts'
import { linkToHypothesis } from '../links.ts'

const framework = 'rice'

/** The highest-ranked hypotheses that nobody has tested yet, over the maps. */
export async function nextTests(deps: Deps, mapIds: string[] | null, count: number): Promise<NextTest[]> {
  if (count === 0) return []
  const found: NextTest[] = []
  for (const map of await livingMaps(deps.db, mapIds)) {
    const backlog = await backlogOf(deps, map.id, framework)
    const untested = backlog.ranked.map(backlog.entry).filter((entry) => entry.state.status === 'idea')
    for (const entry of untested.slice(0, count)) {
      const reach = entry.inputs.reach
      found.push({
        hypothesisId: entry.hypothesisId,
        change: entry.change,
        barriers: entry.barriers,
        mapName: map.name,
        framework,
        score: entry.score,
        reach: {
          value: reach?.value ?? null,
          source: reach?.source ?? 'assumed',
          period: backlog.map.period,
        },
        link: linkToHypothesis(deps, entry.hypothesisId),
      })
    }
  }
  return found.sort((a, b) => (b.score ?? -1) - (a.score ?? -1)).slice(0, count)
}
