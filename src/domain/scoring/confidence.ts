import type { AssessedBarrier } from './assessBarriers.ts'
import type { HypothesisFigures } from './figures.ts'
import { besideTyped, type Input } from './input.ts'

/** The evidence ladder: how much a kind of evidence lets us trust that the barrier is one. */
const ladder = new Map([
  ['interview', 0.4],
  ['review', 0.4],
  ['support', 0.4],
  ['social', 0.4],
  ['telegram', 0.4],
  ['survey', 0.5],
  ['crm', 0.5],
  ['analytics', 0.8],
])
const opinion = 0.3
const provenBefore = 1

/** Confidence as a share: the highest rung that any of the barriers has. A typed one is kept and shown beside it. */
export function confidenceInput(hypothesis: HypothesisFigures, barriers: AssessedBarrier[]): Input {
  return besideTyped(fromLadder(barriers), hypothesis.estimates.confidence)
}

/** What the evidence on the barriers alone says. */
export function fromLadder(barriers: AssessedBarrier[]): Input {
  let best: Input = {
    value: opinion,
    source: 'assumed',
    detail: { code: 'confidence_without_evidence', params: {} },
  }
  let bestRung = opinion
  let bestCount = 0
  for (const { barrier } of barriers) {
    if (barrier.proven) {
      const detail = {
        code: 'confidence_from_test',
        params: {
          barrier: barrier.title,
          since: barrier.proven.since,
          experimentId: barrier.proven.experimentId,
        },
      } as const
      return { value: provenBefore, source: 'measured', detail }
    }
    for (const { source, count, newestDate } of barrier.evidence) {
      const rung = ladder.get(source) ?? opinion
      if (count === 0 || rung === opinion || rung < bestRung) continue
      if (rung === bestRung && count <= bestCount) continue
      bestRung = rung
      bestCount = count
      const detail = {
        code: 'confidence_from_evidence',
        params: { barrier: barrier.title, source, count, newestDate },
      } as const
      best = { value: rung, source: 'measured', detail }
    }
  }
  return best
}
