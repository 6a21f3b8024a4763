import type { Candidate } from './candidate.ts'
import type { Assessment, Framework } from './framework.ts'

export interface RankedHypothesis extends Assessment {
  hypothesisId: string
  /** 1 is first; every rank is given once. */
  rank: number
}

/**
 * Ranks hypotheses by a framework, highest score first. Equal scores go by id, and hypotheses without a score come last,
 * so that the same backlog always has the same order.
 */
export function rankBacklog(framework: Framework, candidates: Candidate[]): RankedHypothesis[] {
  const ranked = candidates.map((candidate) => ({
    hypothesisId: candidate.hypothesis.id,
    rank: 0,
    ...framework.assess(candidate),
  }))
  ranked.sort(byScoreThenId)
  for (const [index, entry] of ranked.entries()) entry.rank = index + 1
  return ranked
}

function byScoreThenId(a: RankedHypothesis, b: RankedHypothesis): number {
  if (a.score !== b.score) {
    if (a.score === null) return 1
    if (b.score === null) return -1
    return b.score - a.score
  }
  return a.hypothesisId < b.hypothesisId ? -1 : 1
}
