import { z } from 'zod'
import { evidenceInput } from '../../domain/barrier.ts'
import { evidenceSourceInput } from '../../domain/evidenceSource.ts'
import { count, date, idOf, orNull, share, units, versioned } from './fields.ts'

const expected = z
  .strictObject({
    estimate: z.number(),
    sd: z.number().min(0),
    lower: z.number(),
    upper: z.number(),
    chanceAboveZero: share,
    standardError: z.number().gt(0).meta({ description: 'Of the claim, were it an estimate' }),
    prior: z.strictObject({ mean: z.number(), sd: z.number().min(0) }),
  })
  .meta({
    id: 'ClaimExpectation',
    description:
      "The claimed lift, drawn towards what the programme's tests have taught by as much as a comparison without a control group deserves, with its 95 % range",
  })

const claimed = {
  expected,
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
      days: units.nullable().meta({
        description: "At the traffic of the barrier's stage, at least 7; null where nobody counted it",
      }),
      untestable: z
        .boolean()
        .nullable()
        .meta({ description: "Whether that is longer than the map's limit; null with the days" }),
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
    description:
      'The size of the test that would prove a claim, or why it cannot be said; and what to expect until then',
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
    withheld: count
      .optional()
      .meta({ description: 'Of those created, how many are kept without words; left out where none' }),
  })
  .meta({ id: 'AddedEvidence' })

export const evidenceSourceView = z
  .strictObject({
    ...evidenceSourceInput.shape,
    ...versioned,
  })
  .meta({ id: 'EvidenceSource' })

export const evidenceRuleView = z
  .strictObject({
    id: idOf('evidenceRule'),
    mapId: idOf('map'),
    barrierId: idOf('barrier'),
    name: z.string(),
    keywords: z.array(z.string()),
    labels: z.array(z.string()),
    channel: z.string().nullable(),
    position: count.meta({ description: 'Rules are asked in this order' }),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'EvidenceRule' })
