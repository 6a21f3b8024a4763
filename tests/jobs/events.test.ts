import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outbox } from '../../jobs/outbox.ts'
import { signedHeaders } from '../../src/channels/standardWebhooks.ts'
import { isGenuine, startWebhookReceiver, type WebhookReceiver } from '../support/standIns/webhookReceiver.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

let one: Deployment
let receiver: WebhookReceiver
let channelId = ''

beforeEach(async () => {
  one = await deployment()
  receiver = await startWebhookReceiver()
  const events = ['verdict.changed', 'decision.made']
  const body = { kind: 'webhook', name: 'Ours', url: receiver.url, events }
  const made = await one.post<{ id: string; secret: string }>('/channels', body)
  channelId = made.body.id
  receiver.secret = made.body.secret
})
afterEach(async () => {
  one.close()
  await receiver.stop()
})

describe('an event', () => {
  test('keeps its id over all attempts, each signed with the time of the attempt', async () => {
    receiver.answerNext(500, 500)
    await provenVerdict(one.post, 'paid', one.deps.now())
    await one.settled()
    for (const wait of [60, 120]) {
      one.pass(wait)
      await outbox.run(one.deps)
    }
    expect(receiver.received).toHaveLength(3)
    const [first, second, third] = receiver.received
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
    expect(first?.id).toMatch(/^evt_/)
    expect([second, third].map((next) => (next?.timestamp ?? 0) - (first?.timestamp ?? 0))).toEqual([60, 180])
    expect(third?.body).toEqual(first?.body)
    expect(first?.body).toMatchObject({ type: 'verdict.changed', timestamp: '2026-11-21T12:00:00.000Z' })
  })

  test('is kept only with the write that made it happen', async () => {
    const experiment = await provenVerdict(one.post, 'paid', one.deps.now())
    await one.settled()
    const before = (await one.deliveries()).length
    const refused = await one.post(`/experiments/${experiment}/decision`, { decision: 'ship' })
    expect(refused.status).toBe(422)
    expect(await one.deliveries()).toHaveLength(before)
  })

  test('finds its place in the chain though the clock of another server is behind', async () => {
    const late = await deployment(one.file, new Date('2026-11-21T11:00:00Z'))
    const experiment = await provenVerdict(one.post, 'paid', one.deps.now())
    const decide = (on: Deployment, reason: string) =>
      on.post(`/experiments/${experiment}/decision`, { decision: 'iterate', reason })
    for (const [on, reason] of [
      [late, 'a'],
      [one, 'b'],
      [late, 'c'],
    ] as const)
      expect((await decide(on, reason)).status).toBe(201)
    // The digest is chained to the last message, whose id is not the newest.
    const digest = await late.post<{ status: string }>('/digests/send', { channelId })
    expect([digest.status, digest.body.status]).toEqual([201, 'pending'])
    expect((await one.post('/digests/send', { channelId })).status).toBe(201)
    await Promise.all([one.settled(), late.settled()])
    late.close()
  })
})

describe('the old secret of a webhook', () => {
  test('signs beside the new one for a day, and then no more', async () => {
    const old = receiver.secret
    const rotated = await one.post<{ secret: string }>(`/channels/${channelId}/secret`, {})
    const signatures = async () => {
      await one.post(`/channels/${channelId}/test`, {})
      return receiver.received.at(-1)?.signatures
    }
    receiver.secret = rotated.body.secret
    one.pass(86_399)
    expect(await signatures()).toBe(2)
    one.pass(1)
    expect(await signatures()).toBe(1)
    const headers = await signedHeaders([rotated.body.secret], { id: 'evt_1', at: one.deps.now() }, '{}')
    const now = one.deps.now().getTime()
    expect([isGenuine(rotated.body.secret, headers, '{}', now), isGenuine(old, headers, '{}', now)]).toEqual([
      true,
      false,
    ])
  })
})
