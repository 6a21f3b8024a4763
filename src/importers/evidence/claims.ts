import { z } from 'zod'
import { evidenceInput } from '../../domain/barrier.ts'
import type { Notice } from '../notice.ts'
import { schemaNotices } from '../schemaNotices.ts'
import type { EvidenceOptions, EvidenceRow } from './evidenceImport.ts'

const { source, date, quote, url, claim } = evidenceInput.shape
const { lift, baseline } = claim.unwrap().shape

/** A published claim as people note it down: a sentence, a lift and the barrier it is about, of several maps together. */
const claimRecord = z.strictObject({
  text: quote.unwrap(),
  lift,
  baseline,
  barrier: z.string(),
  stage: z.string().optional(),
  map: z.string().optional(),
  source: source.optional(),
  date: date.optional(),
  url,
})

/** Where a claim without a source was read, for want of better knowledge. */
const assumedSource = 'social'

/** Whether a record is a claim and not the API's evidence. */
export const isClaim = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && 'lift' in value

/** The evidence of kind `claim` in a claim record; without a date it bears the day of the import. */
export function readClaim(
  value: unknown,
  line: number,
  { today }: EvidenceOptions,
  warnings: Notice[],
  faults: Notice[],
): EvidenceRow | null {
  const parsed = claimRecord.safeParse(value)
  if (!parsed.success) {
    for (const notice of schemaNotices(parsed.error, value)) faults.push({ ...notice, line })
    return null
  }
  const { text, lift, baseline, barrier, stage, url } = parsed.data
  const date = parsed.data.date ?? today
  if (date === undefined) {
    faults.push({ line, code: 'missing_date', params: {} })
    return null
  }
  if (parsed.data.date === undefined) warnings.push({ line, code: 'claim_dated_today', params: { date } })
  const source = parsed.data.source ?? assumedSource
  if (parsed.data.source === undefined)
    warnings.push({ line, code: 'claim_source_assumed', params: { source } })
  return {
    line,
    ...(stage === undefined ? {} : { stageName: stage }),
    barrierTitle: barrier,
    evidence: {
      source,
      date,
      quote: text,
      ...(url === undefined ? {} : { url }),
      kind: 'claim',
      claim: baseline === undefined ? { lift } : { lift, baseline },
    },
  }
}
