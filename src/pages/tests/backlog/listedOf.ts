import { type GivenAdvice, givenAdvice } from '../../../domain/value/givenAdvice.ts'
import type { backlogOf } from '../../../services/backlog/rank.ts'
import type { Listed } from './listed.ts'

/** The whole backlog in its order, with all that its list is narrowed down and ordered by. */
export function listedOf(backlog: Awaited<ReturnType<typeof backlogOf>>): Listed[] {
  const candidates = new Map(backlog.candidates.map((candidate) => [candidate.hypothesis.id, candidate]))
  return backlog.ranked.flatMap((ranked) => {
    const candidate = candidates.get(ranked.hypothesisId)
    if (candidate === undefined) return []
    const entry = backlog.entry(ranked)
    let advice: GivenAdvice | undefined
    return [
      {
        ...entry,
        owner: candidate.hypothesis.owner,
        against: backlog.barriersOf(entry.hypothesisId),
        // Planning a test costs more than a score does, and of a long list few are looked at.
        get advice() {
          advice ??= givenAdvice(candidate, entry.state.status)
          return advice
        },
      },
    ]
  })
}
