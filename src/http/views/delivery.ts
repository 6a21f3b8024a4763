import { z } from 'zod'
import { locale } from '../../domain/fields.ts'
import { digestItem, nextTest, slackBlock } from './digest.ts'
import { count, date, idOf, instant } from './fields.ts'

const slackMessage = z.strictObject({
  text: z.string(),
  blocks: z.array(slackBlock),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
})

const webhookMessage = z.strictObject({
  event: z.literal('digest'),
  locale,
  text: z.string(),
  date,
  items: z.array(digestItem),
  nextTests: z.array(nextTest),
})

const webhookReminder = z.strictObject({
  event: z.literal('reminder'),
  locale,
  text: z.string(),
  date,
  experimentId: idOf('experiment'),
  experimentName: z.string(),
  mapName: z.string(),
  change: z.string(),
  reason: z
    .discriminatedUnion('code', [
      z.strictObject({ code: z.literal('silent'), since: date, days: count }),
      z.strictObject({ code: z.literal('planReached'), units: count, planned: count, days: count }),
    ])
    .meta({ description: 'Why somebody should look at the running experiment' }),
  link: z.string().nullable(),
})

export const testMessageView = z
  .strictObject({
    delivered: z.boolean(),
    reason: z.string().nullable().meta({
      description: 'What the other side answered, or that it did not; null where it took the message',
    }),
  })
  .meta({ id: 'TestMessage' })

export const deliveryView = z
  .strictObject({
    id: idOf('delivery'),
    digestId: idOf('digest'),
    channelId: idOf('channel'),
    status: z.enum(['quiet', 'pending', 'sending', 'delivered', 'failed']),
    message: z
      .union([slackMessage, webhookMessage, webhookReminder, z.null()])
      .meta({ description: 'As it is posted; null where there was nothing to tell' }),
    attempts: count,
    nextAttemptAt: instant.nullable(),
    leaseUntil: instant.nullable().meta({ description: 'Until when whoever is sending it has it' }),
    lastError: z.string().nullable(),
    deliveredAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Delivery' })
