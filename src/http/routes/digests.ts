import { z } from 'zod'
import { deliveryStore } from '../../../db/queries/digests.ts'
import { instant, locale } from '../../domain/fields.ts'
import { composeDigest } from '../../services/digests/compose.ts'
import { deliver } from '../../services/digests/deliver.ts'
import { sendDigest } from '../../services/digests/send.ts'
import { sendTest } from '../../services/digests/sendTest.ts'
import { rotateSecret } from '../../services/events/rotateSecret.ts'
import { channelResource } from '../../services/resources/channel.ts'
import { notFound } from '../../services/resources/resource.ts'
import { endpoint } from '../endpoint.ts'
import { encodeCursor, pageQuery, pageRequest } from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { channelView, createdChannelView, newSecretView } from '../views/channel.ts'
import { deliveryView, testMessageView } from '../views/delivery.ts'
import { digestPreviewView } from '../views/digest.ts'
import { page } from '../views/fields.ts'

const tag = 'Digests'
const id = z.string().max(60)

const digestInput = z.strictObject({
  since: instant.optional(),
  mapId: id.optional(),
  channelId: id.optional(),
  locale: locale.optional(),
})

export const digestRoutes = [
  ...resourceRoutes(channelResource, {
    tag,
    noun: { one: 'a channel', many: 'the channels' },
    view: channelView,
    made: createdChannelView,
    shownOnce: ['secret'],
    item: '/channels/{id}',
    collection: '/channels',
    read: 'admin',
    write: 'admin',
  }),
  endpoint({
    method: 'post',
    path: '/channels/{id}/test',
    operationId: 'testChannel',
    summary: 'Post a test message to a channel and say how it went',
    tag,
    role: 'admin',
    answer: testMessageView,
    read: async (call) => ({ body: await sendTest(call.deps, call.id, await call.locale()) }),
  }),
  endpoint({
    method: 'post',
    path: '/channels/{id}/secret',
    operationId: 'rotateChannelSecret',
    summary: 'Give a webhook another signing secret; for a day, messages are signed with the old one too',
    tag,
    role: 'admin',
    status: 201,
    answer: newSecretView,
    plan: async (call) => {
      const { statements, answer } = await rotateSecret(call.deps, call.actor, call.id)
      const { version, ...body } = answer
      return { statements, answer: { body, headers: etag(version), shownOnce: ['secret'] } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/digests/preview',
    operationId: 'previewDigest',
    summary: 'Compose the digest as it would be posted now; nothing is sent',
    tag,
    role: 'viewer',
    body: digestInput,
    bodyOptional: true,
    answer: digestPreviewView,
    read: async (call) => {
      const { digest, message } = await composeDigest(call.deps, call.body, await call.locale())
      const { items, nextTests, quiet } = digest
      return { body: { text: message.text, blocks: message.blocks ?? [], items, nextTests, quiet } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/digests/send',
    operationId: 'sendDigest',
    summary: 'Store the digest of a channel and send it; quiet where nothing changed',
    tag,
    role: 'admin',
    body: digestInput,
    status: 201,
    answer: deliveryView,
    plan: async (call) => {
      const { statements, answer } = await sendDigest(call.deps, call.body, await call.locale())
      return { statements, answer: { body: answer } }
    },
    after: ({ deps }, answer) => {
      const delivery = answer.body as { id: string; status: string }
      if (delivery.status === 'pending') deps.defer(deliver(deps, delivery.id))
    },
  }),
  endpoint({
    method: 'get',
    path: '/deliveries',
    operationId: 'listDeliveries',
    summary: 'List what was sent to channels, and how it went',
    tag,
    role: 'admin',
    query: pageQuery.extend({ channelId: id.optional().meta({ description: 'Only those to this channel' }) }),
    answer: page(deliveryView),
    read: async (call) => {
      const { channelId } = call.query
      const where = channelId === undefined ? {} : { channelId }
      const { rows, next } = await deliveryStore.list(call.deps.db, where, pageRequest(call.query))
      return { body: { items: rows, nextCursor: next === null ? null : encodeCursor(next) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/deliveries/{id}',
    operationId: 'readDelivery',
    summary: 'Read a delivery',
    tag,
    role: 'admin',
    answer: deliveryView,
    read: async (call) => {
      const row = await deliveryStore.find(call.deps.db, call.id)
      if (row === undefined) throw notFound(call.id)
      return { body: row }
    },
  }),
]
