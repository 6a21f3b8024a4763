import { z } from 'zod'
import { currency } from '../../domain/fields.ts'
import { relativeEffect, shrunkenEffect } from './comparison.ts'
import { amount, date, idOf, orNull } from './fields.ts'
import { frameworkId } from './framework.ts'
import { inputSource } from './source.ts'
import { contested, params, verdictStatus } from './verdict.ts'

const effect = z.strictObject({ estimate: amount, lower: amount.nullable(), upper: amount.nullable() })
const claimed = z.enum(['proven', 'harmful', 'invalid'])

export const digestItem = z
  .strictObject({
    kind: z.enum(['proven', 'harmful', 'invalid', 'retracted', 'contested']),
    experimentId: idOf('experiment'),
    experimentName: z.string(),
    analysisId: idOf('analysis'),
    mapName: z.string(),
    barriers: z.array(z.string()).meta({ description: 'Titles' }),
    change: z.string(),
    variant: z.string(),
    variants: z
      .array(z.strictObject({ key: z.string(), name: z.string().nullable() }))
      .meta({ description: 'All that the experiment compares' }),
    metric: z.string().meta({ description: "The primary metric's key" }),
    metrics: z
      .array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          role: z.enum(['primary', 'secondary', 'guardrail']),
          type: z.enum(['proportion', 'mean', 'ratio']),
        }),
      )
      .meta({ description: 'All that it measures' }),
    goodDirection: z.enum(['increase', 'decrease']),
    alpha: amount.meta({ description: 'Of the intervals' }),
    status: verdictStatus,
    contested,
    since: date,
    reasons: z.array(z.strictObject({ code: z.string(), params })),
    relative: orNull(relativeEffect),
    shrunken: orNull(shrunkenEffect),
    absolute: orNull(effect).meta({ description: "Treatment minus control, in the metric's unit" }),
    previously: z
      .strictObject({ status: claimed, on: date.nullable() })
      .nullable()
      .meta({ description: 'What the item takes back, and the digest that told it' }),
    link: z.string().nullable(),
  })
  .meta({ id: 'DigestItem' })

export const nextTest = z
  .strictObject({
    hypothesisId: idOf('hypothesis'),
    change: z.string(),
    barriers: z.array(z.string()),
    mapName: z.string(),
    framework: frameworkId,
    score: amount.nullable(),
    currency: currency.meta({ description: 'Of a score that is money' }),
    reach: z
      .strictObject({ value: amount.nullable(), source: inputSource, period: z.enum(['week', 'month']) })
      .meta({ description: 'People per period' }),
    link: z.string().nullable(),
  })
  .meta({ id: 'NextTest' })

/** The blocks of Slack's Block Kit that a digest is made of. */
export const slackBlock = z
  .union([
    z.strictObject({
      type: z.literal('header'),
      text: z.strictObject({ type: z.literal('plain_text'), text: z.string() }),
    }),
    z.strictObject({
      type: z.literal('section'),
      text: z.strictObject({ type: z.literal('mrkdwn'), text: z.string(), verbatim: z.literal(true) }),
    }),
  ])
  .meta({ id: 'SlackBlock' })

export const digestPreviewView = z
  .strictObject({
    text: z.string(),
    blocks: z.array(slackBlock).meta({ description: 'Empty for channels that are not Slack' }),
    items: z.array(digestItem).meta({ description: 'What changed' }),
    nextTests: z.array(nextTest).meta({ description: 'What the ranking would test next' }),
    quiet: z.boolean().meta({ description: 'Nothing changed: nothing would be sent' }),
  })
  .meta({ id: 'DigestPreview' })
