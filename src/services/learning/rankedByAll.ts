import type { Candidate } from '../../domain/scoring/candidate.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'
import { type RankedHypothesis, rankBacklog } from '../../domain/scoring/rankBacklog.ts'

/** The hypotheses of a map in the order of every framework there is. */
export function rankedByAll(
  candidates: Candidate[],
): { framework: FrameworkId; ranked: RankedHypothesis[] }[] {
  return (Object.keys(frameworks) as FrameworkId[]).map((framework) => ({
    framework,
    ranked: rankBacklog(frameworks[framework], candidates),
  }))
}
