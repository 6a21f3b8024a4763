import { z } from 'zod'
import { name } from './fields.ts'

const words = z.array(name).min(1).max(50)

export const evidenceRuleInput = z.strictObject({
  name,
  barrierId: z.string().max(60).meta({ description: 'The barrier that what matches belongs to' }),
  keywords: words.optional().meta({
    description: 'One of these begins a word of the quote, or a run of words: "pay" fits "payment"',
  }),
  labels: words.optional().meta({ description: 'One of these is a label of the ticket' }),
  channel: name.optional(),
})

/** What a rule asks of a piece of evidence; empty lists and null ask for nothing. */
export interface RuleConditions {
  keywords: readonly string[]
  labels: readonly string[]
  channel: string | null
}

export const asksForSomething = ({ keywords, labels, channel }: RuleConditions): boolean =>
  keywords.length > 0 || labels.length > 0 || channel !== null
