import type { EvidenceInput } from '../../domain/barrier.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { canonicalJson, sha256 } from '../crypto/hash.ts'

/**
 * Evidence of a file under an id of its own, so that the same words on the same barrier and day are kept once. Where the file gives no id,
 * it is a hash of what is said; counts without words stay without one, for two groups may well have the same counts.
 */
export async function contentId(barrierId: string, evidence: EvidenceInput): Promise<EvidenceInput> {
  const { externalId, quote, url } = evidence
  if (externalId !== undefined || (quote === undefined && url === undefined)) return evidence
  const { source, date } = evidence
  // Of the masked words: a hash of personal data would be personal data too.
  const said = { barrierId, source, date, url, quote: quote === undefined ? null : maskPersonalData(quote) }
  return { ...evidence, externalId: `content:${(await sha256(canonicalJson(said))).slice(0, 32)}` }
}
