import { z } from 'zod'
import { name } from './fields.ts'

/** What may be kept of a source of evidence. */
export const evidenceSourceInput = z.strictObject({
  source: name,
  consent: z.boolean().meta({
    description: 'Whether people agreed that their words are kept; without it only dates and counts are',
  }),
  retentionDays: z.number().int().min(1).max(36_500).nullable().meta({
    description: 'After so many days from its date the words of a piece of evidence are erased; null: never',
  }),
})

export type SourcePolicy = z.output<typeof evidenceSourceInput>

/** The fields of evidence that are somebody's words, or lead to the person. */
export const personalFields = ['quote', 'url', 'authorRole'] as const
