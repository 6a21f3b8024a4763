import type { Candidate } from '../../domain/scoring/candidate.ts'
import { type GivenAdvice, givenAdvice } from '../../domain/value/givenAdvice.ts'
import type { HypothesisState } from '../../domain/verdict/states.ts'

/** What to do with some hypotheses of a backlog, by their ids. */
export function adviceFor(
  candidates: readonly Candidate[],
  shown: readonly { hypothesisId: string; state: HypothesisState }[],
): Map<string, GivenAdvice> {
  const states = new Map(shown.map(({ hypothesisId, state }) => [hypothesisId, state.status]))
  return new Map(
    candidates.flatMap((candidate): [string, GivenAdvice][] => {
      const { id } = candidate.hypothesis
      const status = states.get(id)
      return status === undefined ? [] : [[id, givenAdvice(candidate, status)]]
    }),
  )
}
