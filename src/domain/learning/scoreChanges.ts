import type { Candidate } from '../scoring/candidate.ts'
import type { Framework } from '../scoring/framework.ts'
import type { Ranked } from './standings.ts'

export interface ScoreChange {
  hypothesisId: string
  beforeScore: number | null
  afterScore: number | null
  beforeRank: number
  afterRank: number
}

/** The hypotheses whose score has changed. One that only made way for others has the score it had, and is none. */
export function scoreChanges(before: readonly Ranked[], after: readonly Ranked[]): ScoreChange[] {
  const known = new Map(before.map((ranked) => [ranked.hypothesisId, ranked]))
  return after.flatMap(({ hypothesisId, rank, score }) => {
    const was = known.get(hypothesisId)
    if (was === undefined || was.score === score) return []
    return [
      {
        hypothesisId,
        beforeScore: was.score,
        afterScore: score,
        beforeRank: was.rank,
        afterRank: rank,
      },
    ]
  })
}

/**
 * Whether a framework scores any of a map's hypotheses otherwise than before. Most frameworks take nothing from most tests, and the
 * few that are asked about are scored sooner than a whole map is ranked.
 *
 * @param among whose scores are asked for
 */
export function anyMoved(
  framework: Pick<Framework, 'assess'>,
  before: readonly Candidate[],
  after: readonly Candidate[],
  among: { has(hypothesisId: string): boolean },
): boolean {
  const isAsked = ({ hypothesis }: Candidate) => among.has(hypothesis.id)
  const scoreOf = (candidate: Candidate) => framework.assess(candidate).score
  const known = new Map(before.filter(isAsked).map((one) => [one.hypothesis.id, scoreOf(one)]))
  return after.filter(isAsked).some((one) => known.get(one.hypothesis.id) !== scoreOf(one))
}
