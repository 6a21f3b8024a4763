import { wilsonInterval } from '../../stats/proportions/wilson.ts'
import type { Range } from '../fields.ts'
import type { ShareDetail } from './detail.ts'
import type { BarrierFigures } from './figures.ts'

/** Two-sided 80 %: the P10 and P90 in which all ranges of the ranking are expressed. */
const z80 = 1.28155

/** What people do outranks what they say; sources that are not here (reviews, say) come from whom it hit, and have no share. */
const bestFirst = ['analytics', 'crm', 'survey', 'support']

export interface AffectedShare extends Range {
  detail: ShareDetail
}

/**
 * The part of a stage's entrants that a barrier hits: pooled affected / sampleSize of the best source that has sample sizes,
 * with its 80 % Wilson interval; else the team's own estimate; else everybody.
 * Expects affected <= sampleSize, which is checked where evidence comes in.
 */
export function affectedShare(barrier: BarrierFigures): AffectedShare {
  for (const source of bestFirst) {
    const evidence = barrier.evidence.find((e) => e.source === source && e.sampleSize > 0)
    if (!evidence) continue
    const { affected, sampleSize, newestDate } = evidence
    const share = affected / sampleSize
    const { lower, upper } = wilsonInterval(affected, sampleSize, z80)
    const estimate = barrier.affectedShare
    const contradicted = estimate !== null && (estimate < lower || estimate > upper)
    return {
      low: lower,
      likely: share,
      high: upper,
      detail: {
        barrier: barrier.title,
        share,
        source: 'measured',
        evidence: { source, sampleSize, affected, newestDate },
        contradicted: contradicted ? { estimate, low: lower, high: upper } : null,
      },
    }
  }
  const share = barrier.affectedShare ?? 1
  const source = barrier.affectedShare === null ? 'assumed' : 'estimated'
  return {
    low: share,
    likely: share,
    high: share,
    detail: { barrier: barrier.title, share, source, evidence: null, contradicted: null },
  }
}
