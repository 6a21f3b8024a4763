import { standingsOf } from '../../domain/learning/standings.ts'
import type { Candidate } from '../../domain/scoring/candidate.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'

/**
 * The score of a hypothesis by every framework, and its place among how many where that is asked for: all others are scored for it.
 * Nothing where the hypothesis is not among the candidates.
 */
export function standingByAll(candidates: readonly Candidate[], hypothesisId: string) {
  const own = candidates.find(({ hypothesis }) => hypothesis.id === hypothesisId)
  if (own === undefined) return []
  return (Object.keys(frameworks) as FrameworkId[]).map((framework) => {
    const { score, reason } = frameworks[framework].assess(own)
    const place = () => {
      const [found] = standingsOf(frameworks[framework], candidates, new Set([hypothesisId]))
      return { rank: found?.rank ?? candidates.length, of: candidates.length }
    }
    return { framework, score, reason, place }
  })
}
