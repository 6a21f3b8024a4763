import type { Candidate } from '../../domain/scoring/candidate.ts'
import type { RankedHypothesis } from '../../domain/scoring/rankBacklog.ts'
import { type Advice, adviceOf } from '../../domain/value/advice.ts'

/** What to do with some hypotheses of a backlog, by their ids. */
export function adviceFor(
  candidates: readonly Candidate[],
  shown: readonly RankedHypothesis[],
): Map<string, Advice> {
  const wanted = new Set(shown.map(({ hypothesisId }) => hypothesisId))
  return new Map(
    candidates
      .filter(({ hypothesis }) => wanted.has(hypothesis.id))
      .map((candidate) => [candidate.hypothesis.id, adviceOf(candidate)]),
  )
}
