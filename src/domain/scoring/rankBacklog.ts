import { assessBarriers } from './assessBarriers.ts'
import type { Backlog } from './figures.ts'
import type { Assessment, Framework } from './framework.ts'
import type { ImpactStep } from './impact.ts'

export interface RankedHypothesis extends Assessment {
  hypothesisId: string
  /** 1 is first; every rank is given once. */
  rank: number
}

/**
 * Ranks the hypotheses of a backlog, highest score first. Equal scores go by id, and hypotheses without a score come last,
 * so that the same backlog always has the same order.
 */
export function rankBacklog(
  framework: Framework,
  backlog: Backlog,
  settings: { impactSteps?: ImpactStep[] } = {},
): RankedHypothesis[] {
  const assessed = assessBarriers(backlog)
  const ranked: RankedHypothesis[] = backlog.hypotheses.map((hypothesis) => {
    const barriers = hypothesis.barrierIds.flatMap((id) => assessed.get(id) ?? [])
    const assessment = framework.assess({
      hypothesis,
      barriers,
      period: backlog.period,
      impactSteps: settings.impactSteps,
    })
    return { hypothesisId: hypothesis.id, rank: 0, ...assessment }
  })
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
