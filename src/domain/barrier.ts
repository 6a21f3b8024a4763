import { z } from 'zod'
import { type Said, said } from './fault.ts'
import { count, date, name, prose, share, text } from './fields.ts'

export const barrierInput = z.strictObject({
  title: text(300),
  description: prose.optional(),
  type: name.optional(),
  affectedShare: share
    .optional()
    .meta({ description: 'An estimate, used while no evidence measures the share' }),
  segment: name.optional(),
  touchpoint: name.optional(),
})
export type BarrierInput = z.infer<typeof barrierInput>

/** One of a billion: a smaller rate nobody could have counted, and what a claim of it lets expect would be no number. */
const SMALLEST_RATE = 1e-9

const evidenceFields = z.strictObject({
  source: name.meta({
    examples: ['analytics', 'crm', 'survey', 'support', 'interview', 'review', 'telegram', 'social'],
  }),
  date,
  externalId: name.optional(),
  sampleSize: count.optional(),
  affected: count.optional(),
  sentiment: z.number().min(-1).max(1).optional(),
  quote: prose.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  segment: name.optional(),
  region: name.optional(),
  product: name.optional(),
  channel: name.optional(),
  authorRole: name.optional(),
  kind: z.enum(['observation', 'claim']).optional().meta({ default: 'observation' }),
  claim: z
    .strictObject({
      lift: z.number().gt(-1).max(1000),
      baseline: z.number().min(SMALLEST_RATE).lt(1).optional(),
    })
    .optional()
    .meta({
      description:
        'An effect that was claimed without a control group: a relative lift, and the rate it started from',
    }),
})

type EvidenceFields = z.infer<typeof evidenceFields>

/** What the fields of one observation must satisfy together. */
export function evidenceFaults(
  input: {
    [K in 'sampleSize' | 'affected' | 'kind' | 'claim']?: EvidenceFields[K] | null
  },
): { path: string; detail: Said }[] {
  const faults: { path: string; detail: Said }[] = []
  if (input.sampleSize != null && input.affected != null && input.affected > input.sampleSize)
    faults.push({
      path: 'affected',
      detail: said('affected_exceed', { affected: input.affected, sampleSize: input.sampleSize }),
    })
  if (input.kind === 'claim' && input.claim == null)
    faults.push({ path: 'claim', detail: said('claim_needed') })
  if (input.kind !== 'claim' && input.claim != null)
    faults.push({ path: 'kind', detail: said('kind_must_be_claim') })
  return faults
}

export const evidenceInput = evidenceFields
export type EvidenceInput = EvidenceFields

export const evidenceBatch = z.union([evidenceInput, z.array(evidenceInput).min(1).max(5000)])
