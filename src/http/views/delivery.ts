import { z } from 'zod'
import type { EventType } from '../../domain/event.ts'
import { locale } from '../../domain/fields.ts'
import { digestItem, nextTest, slackBlock } from './digest.ts'
import { count, date, idOf, instant, orNull } from './fields.ts'
import { contested, verdictStatus } from './verdict.ts'

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

const link = z.string().nullable()
const experiment = { experimentId: idOf('experiment'), experimentName: z.string(), mapId: idOf('map') }
const event = <Type extends EventType>(type: Type, data: z.ZodRawShape) =>
  z.strictObject({ type: z.literal(type), timestamp: instant, data: z.strictObject(data) })

const webhookEvent = z
  .discriminatedUnion('type', [
    event('verdict.changed', {
      ...experiment,
      hypothesisId: idOf('hypothesis'),
      analysisId: idOf('analysis'),
      variant: z.string(),
      from: verdictStatus,
      to: verdictStatus,
      contested,
      since: date,
      link,
    }),
    event('decision.made', {
      ...experiment,
      decisionId: idOf('decision'),
      decision: z.enum(['ship', 'rollBack', 'iterate', 'stop']),
      reason: z.string(),
      by: z.string(),
      analysisId: idOf('analysis').nullable(),
      verdict: orNull(verdictStatus),
      link,
    }),
    event('import.done', {
      importId: idOf('import'),
      kind: z.enum(['map', 'results', 'evidence', 'backlog']),
      format: z.string(),
      mapId: idOf('map').nullable(),
      experimentId: idOf('experiment').nullable(),
      connectorId: idOf('connector').nullable(),
      understood: count,
      accepted: count,
      by: z.string(),
    }),
  ])
  .meta({ id: 'Event', description: 'What a webhook is told at once' })

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
      .union([slackMessage, webhookMessage, webhookReminder, webhookEvent, z.null()])
      .meta({ description: 'As it is posted; null where there was nothing to tell' }),
    attempts: count,
    nextAttemptAt: instant.nullable(),
    leaseUntil: instant.nullable().meta({ description: 'Until when whoever is sending it has it' }),
    lastError: z.string().nullable(),
    deliveredAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Delivery' })
