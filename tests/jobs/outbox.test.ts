import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimDelivery } from '../../db/queries/digests.ts'
import { outbox } from '../../jobs/outbox.ts'
import { type SlackStandIn, startSlackStandIn } from '../support/slackStandIn.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

let one: Deployment
let slack: SlackStandIn
let channelId = ''

beforeEach(async () => {
  one = await deployment()
  slack = await startSlackStandIn()
  const made = await one.post<{ id: string }>('/channels', { kind: 'slack', name: 'Growth', url: slack.url })
  channelId = made.body.id
  await provenVerdict(one.post, 'first', one.deps.now())
})
afterEach(async () => {
  one.close()
  await slack.stop()
})

/** Sends the digest of the channel, as people do, and waits for how it went. */
async function send(from: Deployment = one) {
  const answer = await from.post<{ id: string; status: string }>('/digests/send', { channelId })
  expect(answer.status).toBe(201)
  await from.settled()
  return answer.body.id
}

async function tick(after: number): Promise<void> {
  one.pass(after)
  await outbox.run(one.deps)
}

async function delivery() {
  const found = await one.deliveries()
  expect(found).toHaveLength(1)
  return found[0]
}

const told = () => slack.accepted.map((payload) => JSON.stringify(payload))

describe('a delivery', () => {
  test('that Slack takes is noted, and no tick sends it again', async () => {
    await send()
    expect(await delivery()).toMatchObject({
      status: 'delivered',
      attempts: 1,
      lastError: null,
      leaseUntil: null,
    })
    await tick(3600)
    expect(slack.accepted).toHaveLength(1)
    expect(told()[0]).toContain('Change of first')
  })

  test('that Slack puts off waits at least as long as Slack asks', async () => {
    slack.answerNext({ status: 429, body: 'rate_limited', headers: { 'retry-after': '600' } })
    await send()
    expect(await delivery()).toMatchObject({ status: 'pending', lastError: '429 rate_limited' })
    await tick(599)
    expect(slack.answers).toHaveLength(1)
    await tick(1)
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 })
  })

  test('that Slack puts off for less than a minute waits a minute', async () => {
    slack.answerNext({ status: 429, body: 'rate_limited', headers: { 'retry-after': '1' } })
    await send()
    await tick(59)
    expect(slack.answers).toHaveLength(1)
    await tick(1)
    expect(slack.accepted).toHaveLength(1)
  })

  test('that meets errors on the other side is tried after 1, 2, 4 ... 64 minutes and then fails', async () => {
    const down = { status: 503, body: 'service_unavailable' }
    slack.answerNext(...Array(8).fill(down))
    await send()
    for (const [index, minutes] of [1, 2, 4, 8, 16, 32, 64].entries()) {
      expect(await delivery()).toMatchObject({ status: 'pending', attempts: index + 1 })
      await tick(minutes * 60 - 1)
      expect(slack.answers).toHaveLength(index + 1)
      await tick(1)
      expect(slack.answers).toHaveLength(index + 2)
    }
    expect(await delivery()).toMatchObject({
      status: 'failed',
      attempts: 8,
      lastError: '503 service_unavailable',
    })
    await tick(24 * 3600)
    expect(slack.answers).toHaveLength(8)
  })

  test('that nobody answers is tried again', async () => {
    const address = slack.url
    await slack.stop()
    await send()
    expect(await delivery()).toMatchObject({ status: 'pending', lastError: 'network' })
    slack = await startSlackStandIn({ port: Number(new URL(address).port) })
    await tick(60)
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 })
  })

  test('that is refused fails at once, and the next digest tells the same again', async () => {
    slack.answerNext({ status: 404, body: 'no_service' })
    await send()
    expect(await delivery()).toMatchObject({ status: 'failed', attempts: 1, lastError: '404 no_service' })
    await tick(24 * 3600)
    expect(slack.accepted).toHaveLength(0)
    await send()
    expect((await one.deliveries()).map((row) => row.status)).toEqual(['failed', 'delivered'])
    expect(told()[0]).toContain('Change of first')
  })

  test('that is still on its way is not overtaken: what happens meanwhile is told after it', async () => {
    slack.answerNext({ status: 503 }, { status: 404, body: 'no_service' })
    const first = await send()
    await provenVerdict(one.post, 'second', one.deps.now())
    expect(await send()).toBe(first)
    await tick(60)
    expect(await delivery()).toMatchObject({ status: 'failed' })
    await send()
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('Change of first')
    expect(told()[0]).toContain('Change of second')
  })
})

describe('a digest of a part', () => {
  test('leaves what happened elsewhere for the next one, and what it told is not told twice', async () => {
    const second = await provenVerdict(one.post, 'second', one.deps.now())
    const { mapId } = (await one.get<{ mapId: string }>(`/experiments/${second}`)).body
    await one.post('/digests/send', { channelId, mapId })
    await one.settled()
    expect(told()[0]).toContain('Change of second')
    expect(told()[0]).not.toContain('Change of first')
    await send()
    expect(told()[1]).toContain('Change of first')
    expect(told()[1]).not.toContain('Change of second')
    expect((await one.deliveries()).map((row) => row.status)).toEqual(['delivered', 'delivered'])
    await send()
    expect(told()).toHaveLength(2)
  })

  test('of a time that was named does not make the channel forget what it was told', async () => {
    const first = await one.get<{ items: { id: string }[] }>('/experiments')
    await send()
    await one.post('/digests/send', { channelId, since: '2020-01-01T00:00:00Z' })
    await one.settled()
    await one.post(`/experiments/${first.body.items[0]?.id}/fault`, { reason: 'The split was broken' })
    await send()
    expect(told()[2]).toContain('proven')
    expect(told()[2]).toContain('The split was broken')
  })
})

describe('a delivery whose sender dies each time', () => {
  test('is given up after as many attempts as any other', async () => {
    slack.answerNext({ status: 503 })
    await send()
    const { id = '' } = (await delivery()) ?? {}
    for (let attempt = 0; attempt < 12; attempt += 1) {
      one.pass(7 * 3600)
      const now = one.deps.now().toISOString()
      await claimDelivery(one.deps.db, id, now, new Date(one.deps.now().getTime() + 60_000).toISOString())
    }
    await tick(3600)
    expect(slack.accepted).toHaveLength(0)
    expect(await delivery()).toMatchObject({ status: 'failed' })
  })
})

describe('two instances over one file', () => {
  let two: Deployment
  beforeEach(async () => {
    two = await deployment(one.file)
  })
  afterEach(() => two.close())

  test('deliver a digest once when both are asked for it at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => send(index % 2 ? one : two)))
    expect(new Set(ids).size).toBe(1)
    expect(slack.accepted).toHaveLength(1)
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 1 })
  })

  test('deliver what is due once when both tick at once', async () => {
    slack.answerNext({ status: 503 })
    await send()
    for (const instance of [one, two]) instance.pass(60)
    await Promise.all([one, two, one, two].map((instance) => outbox.run(instance.deps)))
    expect(slack.accepted).toHaveLength(1)
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 })
  })

  test('leave a delivery to the one that is sending it until its lease of a minute is over', async () => {
    slack.answerNext('hang')
    const sending = one.post('/digests/send', { channelId }).then(() => one.settled())
    await expect.poll(async () => (await delivery())?.status).toBe('sending')
    two.pass(60)
    await outbox.run(two.deps)
    expect(slack.accepted).toHaveLength(0)
    two.pass(1)
    await outbox.run(two.deps)
    expect(slack.accepted).toHaveLength(1)
    await slack.stop()
    await sending
    // The first one's time-out comes too late to speak: the lease is not its own any more.
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 })
  })
})
