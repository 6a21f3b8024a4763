import { z } from 'zod'
import { date, orNull } from './fields.ts'

export const verdictStatus = z
  .enum(['collecting', 'proven', 'harmful', 'negligible', 'inconclusive', 'invalid'])
  .meta({ id: 'VerdictStatus', description: 'Computed, never typed' })

export const contested = orNull(
  z
    .strictObject({
      since: date,
      reason: z.enum(['later_data_contradict', 'health_failed', 'harmful_after_proven']),
    })
    .meta({ id: 'Contested', description: 'That later data speak against a verdict, and since when' }),
)

/** What a sentence speaks of, by name; beside it, for who wants the numbers and not the sentence. */
export const params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.strictObject({ absolute: z.number() })]),
)

export const reason = z
  .strictObject({
    code: z.string(),
    params,
    detail: z.string().meta({ description: "A sentence in the reader's language" }),
  })
  .meta({ id: 'VerdictReason' })
