import { type EvidenceInput, evidenceFaults } from '../../domain/barrier.ts'
import type { Notice } from '../notice.ts'

/** What the fields of one observation contradict each other in, as notices. */
export function evidenceNotices(evidence: EvidenceInput): Notice[] {
  return evidenceFaults(evidence).map(({ path }): Notice => {
    if (path === 'claim') return { code: 'claim_without_lift', params: {} }
    if (path === 'kind') return { code: 'lift_without_claim', params: {} }
    const { affected = 0, sampleSize = 0 } = evidence
    return { code: 'affected_exceed_sample', params: { affected, sampleSize } }
  })
}
