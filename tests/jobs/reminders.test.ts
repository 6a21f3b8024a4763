import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digests } from '../../db/schema/digests.ts'
import { outbox } from '../../jobs/outbox.ts'
import { reminders } from '../../jobs/reminders.ts'
import { runDueJobs } from '../../jobs/runDueJobs.ts'
import { type SlackStandIn, startSlackStandIn } from '../support/slackStandIn.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

const start = new Date('2026-11-21T12:00:00Z')
const day = 24 * 3600

let one: Deployment
let two: Deployment
let slack: SlackStandIn
let channelId = ''

beforeEach(async () => {
  one = await deployment(undefined, start)
  two = await deployment(one.file, start)
  slack = await startSlackStandIn()
  const made = await one.post<{ id: string }>('/channels', { kind: 'slack', name: 'Growth', url: slack.url })
  channelId = made.body.id
})
afterEach(async () => {
  two.close()
  one.close()
  await slack.stop()
})

/** An experiment that has run for 20 days and has 10,000 units in each arm; `planned` of them were planned. */
async function experiment(key: string, planned: number, method = 'fixed') {
  const id = await provenVerdict(one.post, key, one.deps.now(), { method, sampleSizePerVariant: planned })
  const { mapId } = (await one.get<{ mapId: string }>(`/experiments/${id}`)).body
  return { id, mapId }
}

/** Lets days pass on both instances, which then tick at once. */
async function days(count: number): Promise<void> {
  for (const instance of [one, two]) instance.pass(count * day)
  await Promise.all([one, two, one].map(({ deps }) => runDueJobs(deps, [reminders])))
  await outbox.run(one.deps)
}

const told = () => slack.accepted.map((payload) => String(payload.text))

describe('people are reminded', () => {
  test('of a running experiment for which nothing was recorded for three days, once a week', async () => {
    await experiment('first', 50_000)
    await days(2)
    expect(told()).toEqual([])
    await days(1)
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('no results have been recorded for 3 days, since 21 November 2026')
    expect(told()[0]).toContain('Test “Test of first”, map “Map of first”')
    for (let i = 0; i < 6; i += 1) await days(1)
    expect(told()).toHaveLength(1)
    await days(1)
    expect(told()).toHaveLength(2)
    expect(told()[1]).toContain('for 10 days')
  })

  test('of one that has all its plan asks for and is still running', async () => {
    await experiment('first', 10_000)
    await days(0)
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('10,000 units measured in the control, 10,000 planned')
  })

  test('by no one when it was stopped, archived, or its map was', async () => {
    const stopped = await experiment('first', 10_000)
    await one.post(`/experiments/${stopped.id}/stop`, {})
    const archived = await experiment('second', 10_000)
    await one.patch(`/maps/${archived.mapId}`, { archived: true }, 1)
    await days(4)
    expect(told()).toEqual([])
  })

  test('in the channels that are told of the map, in their language, unless they are off', async () => {
    const { mapId } = await experiment('first', 10_000)
    const { mapId: other } = await experiment('second', 50_000)
    const channel = (rest: object) =>
      one.post('/channels', { kind: 'slack', name: 'Other', url: slack.url, ...rest })
    await channel({ mapIds: [mapId], locale: 'ru' })
    await channel({ mapIds: [other] })
    await channel({ schedule: 'off' })
    await days(0)
    expect(told()).toHaveLength(2)
    expect(told().join()).toContain('Тест идёт уже 20 дней, а план выполнен')
    await days(3)
    expect(told().slice(2).join()).toContain('Test of second')
    expect(told()).toHaveLength(4)
  })

  test('with what people typed made harmless', async () => {
    const { id } = await experiment('first', 10_000)
    const { version } = (await one.get<{ version: number }>(`/experiments/${id}`)).body
    await one.patch(`/experiments/${id}`, { name: '<!channel> & all' }, version)
    await days(0)
    expect(told()[0]).toContain('&lt;!channel&gt; &amp; all')
  })

  test('by a webhook as data, which the API shows as it was posted', async () => {
    await experiment('first', 50_000)
    const url = slack.url
    await one.patch(`/channels/${channelId}`, { archived: true }, 1)
    await one.post('/channels', { kind: 'webhook', name: 'Data', url })
    await days(3)
    const { items } = (await one.get<{ items: { message: Record<string, unknown> }[] }>('/deliveries')).body
    expect(items.map((item) => item.message)).toEqual([
      {
        event: 'reminder',
        locale: 'en',
        text: expect.stringMatching(/^A test waits for you\n\n/),
        date: '2026-11-24',
        experimentId: expect.stringMatching(/^exp_/),
        experimentName: 'Test of first',
        mapName: 'Map of first',
        change: 'Change of first',
        reason: { code: 'silent', since: '2026-11-21', days: 3 },
        link: expect.any(String),
      },
    ])
  })
})

describe('a reminder is no digest', () => {
  test('what it stands between is told all the same, and nothing twice', async () => {
    await experiment('first', 10_000)
    slack.answerNext({ status: 404, body: 'no_service' })
    await one.post('/digests/send', { channelId })
    await one.settled()
    await days(0)
    expect(told()[0]).toContain('A test waits for you')
    const send = async () => {
      await one.post('/digests/send', { channelId })
      await one.settled()
    }
    await send()
    expect(told()).toHaveLength(2)
    expect(told()[1]).toContain('Proven')
    await days(7)
    await send()
    expect(told()).toHaveLength(3)
    expect((await one.deliveries()).map((row) => row.status)).toEqual([
      'failed',
      'delivered',
      'delivered',
      'delivered',
    ])
  })

  test('one that is on its way holds up no digest', async () => {
    await experiment('first', 10_000)
    slack.answerNext({ status: 503 })
    await days(0)
    await one.post('/digests/send', { channelId })
    await one.settled()
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('Proven')
    const chain = await one.deps.db.select().from(digests).orderBy(digests.id)
    expect(chain.map((row) => row.previousId)).toEqual(['', chain[0]?.id])
  })
})
