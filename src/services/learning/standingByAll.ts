import { standingsOf } from '../../domain/learning/standings.ts'
import type { Candidate } from '../../domain/scoring/candidate.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'

/** Where a hypothesis stands by every framework, among how many; nothing where it is not among the candidates. */
export function standingByAll(candidates: readonly Candidate[], hypothesisId: string) {
  return (Object.keys(frameworks) as FrameworkId[]).flatMap((framework) =>
    standingsOf(frameworks[framework], candidates, new Set([hypothesisId])).map(({ rank, score }) => ({
      framework,
      rank,
      score,
      of: candidates.length,
    })),
  )
}
