import { adviceFor } from '../../../services/backlog/advise.ts'
import type { backlogOf } from '../../../services/backlog/rank.ts'
import type { Listed } from './listed.ts'

/** The whole backlog in its order, with all that its list is narrowed down and ordered by. */
export function listedOf(backlog: Awaited<ReturnType<typeof backlogOf>>): Listed[] {
  const entries = backlog.ranked.map(backlog.entry)
  const advice = adviceFor(backlog.candidates, entries)
  const owners = new Map(backlog.candidates.map(({ hypothesis }) => [hypothesis.id, hypothesis.owner]))
  return entries.flatMap((entry) => {
    const advised = advice.get(entry.hypothesisId)
    const against = backlog.barriersOf(entry.hypothesisId)
    const owner = owners.get(entry.hypothesisId) ?? null
    return advised === undefined ? [] : [{ ...entry, owner, against, advice: advised }]
  })
}
