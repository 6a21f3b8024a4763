import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digests as digestTable } from '../../db/schema/digests.ts'
import { digests } from '../../jobs/digests.ts'
import { outbox } from '../../jobs/outbox.ts'
import { runDueJobs } from '../../jobs/runDueJobs.ts'
import { type SlackStandIn, startSlackStandIn } from '../support/slackStandIn.ts'
import { type Deployment, deployment } from './deployment.ts'
import { dyingDeps } from './dyingDeps.ts'
import { provenVerdict } from './provenVerdict.ts'

const jobs = [digests, outbox]
/** A Saturday. */
const start = new Date('2026-11-21T12:00:00Z')
const minute = 60
const day = 24 * 3600
/** From the start until Monday, nine o'clock. */
const untilMonday = 45 * 3600

let one: Deployment
let two: Deployment
let slack: SlackStandIn

beforeEach(async () => {
  one = await deployment(undefined, start)
  two = await deployment(one.file, start)
  slack = await startSlackStandIn()
  await provenVerdict(one.post, 'first', start)
})
afterEach(async () => {
  two.close()
  one.close()
  await slack.stop()
})

async function channel(rest: object = {}) {
  const made = await one.post<{ id: string }>('/channels', {
    kind: 'slack',
    name: 'Growth',
    url: slack.url,
    ...rest,
  })
  expect(made.status).toBe(201)
  return made.body.id
}

/** Lets time pass on both instances; then both tick at once, and what one of them stored is sent. */
async function tick(after: number): Promise<void> {
  for (const instance of [one, two]) instance.pass(after)
  await Promise.all([one, two, one, two].map(({ deps }) => runDueJobs(deps, jobs)))
  // Who ran the outbox may have done so before the other had stored anything; then the next tick sends it.
  await outbox.run(one.deps)
}

const stored = () => one.deps.db.select().from(digestTable).orderBy(digestTable.id)
const periods = async () => (await stored()).map((row) => row.period)
const statuses = async () => (await one.deliveries()).map((row) => row.status)
const told = () => slack.accepted.map((payload) => JSON.stringify(payload))

describe('the digest of a channel', () => {
  test('is sent on Monday at nine by the clocks of the team, once, whoever ticks', async () => {
    await one.patch('/settings', { timeZone: 'Asia/Kolkata' }, 0)
    await channel()
    const fiveAndAHalfHours = 5.5 * 3600
    await tick(untilMonday - fiveAndAHalfHours - 1)
    expect(await periods()).toEqual([])
    await tick(1)
    for (let i = 0; i < 3; i += 1) await tick(minute)
    expect(await periods()).toEqual(['scheduled 2026-11-23'])
    expect(await statuses()).toEqual(['delivered'])
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('Change of first')
  })

  test('that has nothing to tell is recorded as quiet, once a period', async () => {
    await channel()
    await tick(untilMonday)
    await tick(7 * day - 1)
    expect(await statuses()).toEqual(['delivered'])
    await tick(1)
    await tick(minute)
    expect(await periods()).toEqual(['scheduled 2026-11-23', 'scheduled 2026-11-30'])
    expect(await statuses()).toEqual(['delivered', 'quiet'])
    expect(slack.answers).toHaveLength(1)
  })

  test('follows the schedule of the channel, and "off" is none', async () => {
    const weekly = await channel({ schedule: 'weekly sun 08:30' })
    const daily = await channel({ schedule: 'daily 18:00' })
    await channel({ schedule: 'off' })
    await tick(6 * 3600)
    await tick(14.5 * 3600)
    expect((await stored()).map((row) => [row.channelId, row.period])).toEqual([
      [daily, 'scheduled 2026-11-21'],
      [weekly, 'scheduled 2026-11-22'],
    ])
  })

  test('that was due while no instance ran is sent late, and once', async () => {
    await channel()
    await tick(untilMonday + 3 * day)
    await tick(minute)
    expect(await periods()).toEqual(['scheduled 2026-11-23'])
    expect(told()).toHaveLength(1)
  })

  test('is not made up for where the schedule is younger than its turn', async () => {
    const id = await channel({ schedule: 'off' })
    await tick(untilMonday + 3600)
    await one.patch(`/channels/${id}`, { schedule: 'daily 09:30' }, 1)
    await channel({ schedule: 'weekly fri 09:00' })
    await tick(minute)
    expect(await periods()).toEqual([])
    await one.patch(`/channels/${id}`, { name: 'Another name' }, 2)
    await tick(day)
    expect(await periods()).toEqual(['scheduled 2026-11-24'])
  })

  test('is sent, though late, where the channel was renamed meanwhile', async () => {
    const id = await channel()
    one.pass(untilMonday + 60)
    two.pass(untilMonday + 60)
    await one.patch(`/channels/${id}`, { name: 'Another name', mapIds: [] }, 1)
    await tick(minute)
    expect(await periods()).toEqual(['scheduled 2026-11-23'])
  })

  test('is not made up for where the channel was in the archive when it was due', async () => {
    const id = await channel()
    await one.patch(`/channels/${id}`, { archived: true }, 1)
    await tick(untilMonday + 1)
    await one.patch(`/channels/${id}`, { archived: false }, 2)
    await tick(minute)
    expect(await periods()).toEqual([])
  })

  test('waits while what was asked for by hand is on its way, then says what that did not', async () => {
    const channelId = await channel()
    slack.answerNext({ status: 503 })
    one.pass(untilMonday - 30)
    two.pass(untilMonday - 30)
    await one.post('/digests/send', { channelId })
    await one.settled()
    await provenVerdict(one.post, 'second', one.deps.now())
    await tick(30)
    expect(await periods()).toHaveLength(1)
    await tick(minute)
    await tick(minute)
    expect((await periods())[1]).toBe('scheduled 2026-11-23')
    expect(told()).toHaveLength(2)
    expect(told()[0]).toContain('Change of first')
    expect(told()[1]).toContain('Change of second')
    expect(told()[1]).not.toContain('Change of first')
  })

  test('that was refused is told again by the next one', async () => {
    await channel({ schedule: 'daily 09:00' })
    slack.answerNext({ status: 404, body: 'no_service' })
    await tick(untilMonday)
    await tick(day)
    expect(await statuses()).toEqual(['failed', 'delivered'])
    expect(told()[0]).toContain('Change of first')
  })

  test('of an archived channel is not stored', async () => {
    const id = await channel()
    await one.patch(`/channels/${id}`, { archived: true }, 1)
    await tick(untilMonday)
    expect(await periods()).toEqual([])
  })
})

describe('an instance that dies in the middle of the run', () => {
  beforeEach(async () => {
    for (let i = 0; i < 3; i += 1) await channel()
    for (const instance of [one, two]) instance.pass(untilMonday)
  })

  test.each([
    [0, 'before it stored anything', 0],
    [1, 'after it stored one of three', 1],
    [2, 'after it stored two of three', 2],
    [3, 'after it stored all, before it could say so', 3],
  ])(
    '(batch %i: %s) leaves the rest to the next one, which stores no digest twice',
    async (batches, _, left) => {
      void runDueJobs(dyingDeps(one.deps, batches), [digests])
      await expect.poll(async () => (await stored()).length).toBe(left)
      two.pass(minute)
      await runDueJobs(two.deps, jobs)
      // Until the lease is over nobody touches the rest.
      expect(await stored()).toHaveLength(left)
      two.pass(minute)
      await runDueJobs(two.deps, jobs)
      two.pass(minute)
      await runDueJobs(two.deps, jobs)
      expect(await periods()).toEqual(Array(3).fill('scheduled 2026-11-23'))
      expect(new Set((await stored()).map((row) => row.channelId)).size).toBe(3)
      expect(await statuses()).toEqual(Array(3).fill('delivered'))
      expect(told()).toHaveLength(3)
    },
  )
})

test('a schedule that is none is refused, and named', async () => {
  for (const schedule of ['weekly', 'daily 9:00', 'weekly mon 24:00', '']) {
    const answer = await one.post<{ errors: { pointer: string; detail: string }[] }>('/channels', {
      kind: 'slack',
      name: 'Growth',
      url: slack.url,
      schedule,
    })
    expect(answer.status, schedule).toBe(422)
    expect(answer.body.errors).toEqual([
      { pointer: '/schedule', detail: 'must be like “weekly mon 09:00”, “daily 09:00” or “off”' },
    ])
  }
})
