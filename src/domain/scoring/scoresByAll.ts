import type { Candidate } from './candidate.ts'
import { type FrameworkId, frameworks } from './index.ts'

/** The score of each framework, null where it has none. */
type Scores = Record<FrameworkId, number | null>

/**
 * The scores of some hypotheses by every framework, side by side.
 * @param candidates the hypotheses of the backlog
 * @param shown those that are asked for
 */
export function scoresByAll(
  candidates: readonly Candidate[],
  shown: readonly { hypothesisId: string }[],
): Map<string, Scores> {
  const asked = new Set(shown.map(({ hypothesisId }) => hypothesisId))
  return new Map(
    candidates
      .filter(({ hypothesis }) => asked.has(hypothesis.id))
      .map((candidate) => [candidate.hypothesis.id, assessAll(candidate)]),
  )
}

function assessAll(candidate: Candidate): Scores {
  const scores = Object.entries(frameworks).map(([id, framework]) => [id, framework.assess(candidate).score])
  return Object.fromEntries(scores) as Scores
}
