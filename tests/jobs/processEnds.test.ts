import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outbox } from '../../jobs/outbox.ts'
import { api } from '../support/client.ts'
import { startNode } from '../support/startNode.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'
import { startSlowReceiver } from './slowReceiver.ts'

let folder = ''
let receiver: Awaited<ReturnType<typeof startSlowReceiver>>
let server: Awaited<ReturnType<typeof startNode>>
let survivor: Deployment | undefined

/** A server of its own process that has posted a digest and has not yet heard the end of the answer. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeyproof-ends-'))
  receiver = await startSlowReceiver()
  server = await startNode({ dbFile: join(folder, 'test.db') })
  const { post } = api(server.url, server.adminToken)
  const channel = await post<{ id: string }>('/channels', {
    kind: 'slack',
    name: 'Growth',
    url: receiver.url,
  })
  await provenVerdict(post, 'first', new Date())
  expect((await post('/digests/send', { channelId: channel.body.id })).status).toBe(201)
  await expect.poll(() => receiver.taken.length).toBe(1)
}, 60_000)

afterEach(async () => {
  survivor?.close()
  survivor = undefined
  await server.crash()
  await receiver.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Another instance over the file, by whose clock the test goes on. */
async function takeOver(): Promise<Deployment> {
  survivor = await deployment(server.dbFile, new Date())
  return survivor
}

test('a digest whose sender was killed before it noted the answer is sent once more after the lease, never lost', async () => {
  await server.crash()
  const next = await takeOver()
  expect(await next.deliveries()).toMatchObject([{ status: 'sending', attempts: 1, deliveredAt: null }])

  next.pass(50)
  await outbox.run(next.deps)
  expect(receiver.taken).toHaveLength(1)

  next.pass(11)
  const sending = outbox.run(next.deps)
  await expect.poll(() => receiver.taken.length).toBe(2)
  receiver.finish()
  await sending
  expect(await next.deliveries()).toMatchObject([{ status: 'delivered', attempts: 2 }])
  expect(receiver.taken[1]).toBe(receiver.taken[0])

  next.pass(3600)
  await outbox.run(next.deps)
  expect(receiver.taken).toHaveLength(2)
}, 60_000)

test('a server that is asked to stop notes the delivery under way before it ends', async () => {
  setTimeout(receiver.finish, 500)
  await server.stop()
  const next = await takeOver()
  expect(await next.deliveries()).toMatchObject([{ status: 'delivered', attempts: 1 }])
}, 60_000)

test('a server that is asked to stop answers the requests that it has begun to read', async () => {
  receiver.finish()
  const sending = request(`${server.url}/api/v1/maps`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' },
  })
  sending.write('{ "name":')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const stopped = server.stop()
  await new Promise((resolve) => setTimeout(resolve, 300))
  sending.end(' "Begun before the end" }')
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(201)
  answer.resume()
  const began = performance.now()
  await stopped
  // Less than the ten seconds for which it waits for clients that are slow.
  expect(performance.now() - began).toBeLessThan(8000)
}, 60_000)
