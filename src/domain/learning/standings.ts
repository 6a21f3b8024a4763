import type { Candidate } from '../scoring/candidate.ts'
import type { Framework } from '../scoring/framework.ts'

/** Where a hypothesis stands by a framework, 1 being the first; the score is null where an input is missing. */
export interface Ranked {
  hypothesisId: string
  rank: number
  score: number | null
}

/**
 * Where some hypotheses stand by a framework, each at the rank that the backlog has it at: one more than the number of those that
 * stand before it. Few are asked for, so they are counted: nothing is sorted, and of the others no more is kept than their scores.
 *
 * @param candidates the whole backlog
 * @param among whose standings are asked for
 * @returns in the order of the candidates
 */
export function standingsOf(
  framework: Pick<Framework, 'assess'>,
  candidates: readonly Candidate[],
  among: { has(hypothesisId: string): boolean },
): Ranked[] {
  const scored = candidates.map((candidate) => ({
    hypothesisId: candidate.hypothesis.id,
    score: framework.assess(candidate).score,
  }))
  return scored
    .filter(({ hypothesisId }) => among.has(hypothesisId))
    .map((own) => {
      let rank = 1
      for (const other of scored) if (isBefore(other, own)) rank += 1
      return { ...own, rank }
    })
}

type Scored = Pick<Ranked, 'hypothesisId' | 'score'>

/** Equal scores go by id, and what has none comes last. */
function isBefore(a: Scored, b: Scored): boolean {
  if (a.score === b.score) return a.hypothesisId < b.hypothesisId
  return a.score !== null && (b.score === null || a.score > b.score)
}
