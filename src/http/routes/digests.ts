import { z } from 'zod'
import { deliveryStore } from '../../../db/queries/digests.ts'
import { instant, locale } from '../../domain/fields.ts'
import { composeDigest } from '../../services/digests/compose.ts'
import { deliver } from '../../services/digests/deliver.ts'
import { sendDigest } from '../../services/digests/send.ts'
import { channelResource } from '../../services/resources/channel.ts'
import { notFound } from '../../services/resources/resource.ts'
import { endpoint } from '../endpoint.ts'
import { encodeCursor, pageQuery, pageRequest } from '../page.ts'
import { resourceRoutes } from '../resourceRoutes.ts'

const tag = 'Digests'
const anyObject = z.looseObject({})
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
    item: '/channels/{id}',
    collection: '/channels',
    read: 'admin',
    write: 'admin',
  }),
  endpoint({
    method: 'post',
    path: '/digests/preview',
    summary: 'The digest as it would be posted now; nothing is sent',
    tag,
    role: 'viewer',
    body: digestInput,
    bodyOptional: true,
    answer: z.looseObject({ text: z.string(), blocks: z.array(anyObject), items: z.array(anyObject) }),
    read: async (call) => {
      const { digest, message } = await composeDigest(call.deps, call.body, await call.locale())
      const { items, nextTests, quiet } = digest
      return { body: { text: message.text, blocks: message.blocks ?? [], items, nextTests, quiet } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/digests/send',
    summary: 'Store the digest of a channel and send it; quiet where nothing changed',
    tag,
    role: 'admin',
    body: digestInput,
    status: 201,
    answer: anyObject,
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
    summary: 'What was sent to channels, and how it went',
    tag,
    role: 'admin',
    query: pageQuery.extend({ channelId: id.optional() }),
    answer: z.object({ items: z.array(anyObject), nextCursor: z.string().nullable() }),
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
    summary: 'One delivery',
    tag,
    role: 'admin',
    answer: anyObject,
    read: async (call) => {
      const row = await deliveryStore.find(call.deps.db, call.id)
      if (row === undefined) throw notFound(call.id)
      return { body: row }
    },
  }),
]
