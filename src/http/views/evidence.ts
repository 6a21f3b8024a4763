import { z } from 'zod'
import { evidenceInput } from '../../domain/barrier.ts'
import { count, date, idOf, orNull, share, units, versioned } from './fields.ts'

const claimed = {
  status: z
    .literal('claimedNotProven')
    .meta({ description: 'A claim without a control group proves nothing' }),
}

const proof = z
  .union([
    z.strictObject({
      ...claimed,
      ok: z.literal(true),
      perVariant: units.meta({ description: 'People in each of the two variants' }),
      total: units,
      alpha: share.meta({ description: 'Two-sided' }),
      power: share,
    }),
    z.strictObject({
      ...claimed,
      ok: z.literal(false),
      reason: z.enum(['baseline_needed', 'baseline_not_a_share', 'lift_zero', 'lift_impossible']),
    }),
  ])
  .meta({
    id: 'ClaimProof',
    description: 'The size of the test that would prove a claim, or why it cannot be said',
  })

export const evidenceView = z
  .strictObject({
    id: idOf('evidence'),
    mapId: idOf('map'),
    barrierId: idOf('barrier'),
    source: z.string(),
    date,
    externalId: z.string().nullable(),
    sampleSize: count.nullable().meta({ description: 'How many were asked or seen' }),
    affected: count.nullable().meta({ description: 'How many of them were hit' }),
    sentiment: z.number().min(-1).max(1).nullable(),
    quote: z.string().nullable().meta({ description: 'Personal data in it was masked' }),
    url: z.string().nullable(),
    segment: z.string().nullable(),
    region: z.string().nullable(),
    product: z.string().nullable(),
    channel: z.string().nullable(),
    authorRole: z.string().nullable(),
    kind: z.enum(['observation', 'claim']),
    claim: orNull(evidenceInput.shape.claim.unwrap()).meta({
      description: 'A relative lift as a fraction, and the rate it started from',
    }),
    proof: proof.optional(),
    ...versioned,
  })
  .meta({ id: 'Evidence' })

export const addedEvidenceView = z
  .strictObject({
    created: count,
    duplicates: count.meta({ description: 'Rows whose externalId the map knew' }),
  })
  .meta({ id: 'AddedEvidence' })
