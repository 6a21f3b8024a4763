import { afterEach, beforeEach, expect, test } from 'vitest'
import { idempotencyKeys } from '../../db/schema/access.ts'
import { runDueJobs } from '../../jobs/index.ts'
import { startSlackStandIn } from '../support/slackStandIn.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const hour = 3600

let instance: Deployment
beforeEach(async () => {
  instance = await deployment(undefined, noon)
})
afterEach(() => instance.close())

/** An Idempotency-Key that was used a number of hours before noon. */
async function keyUsed(scope: string, hoursBefore: number): Promise<void> {
  const reservedAt = new Date(noon.getTime() - hoursBefore * hour * 1000).toISOString()
  await instance.deps.db.insert(idempotencyKeys).values({ scope, bodyHash: '', reservedAt })
}

const keysLeft = async () =>
  (await instance.deps.db.select().from(idempotencyKeys)).map((row) => row.scope).toSorted()

test('idempotency keys are forgotten on the hour, a day after their use', async () => {
  await keyUsed('two days old', 48)
  await keyUsed('23 hours old', 23)
  instance.pass(60)
  await runDueJobs(instance.deps, 1)
  expect(await keysLeft()).toEqual(['23 hours old', 'two days old'])
  instance.pass(hour - 60)
  await runDueJobs(instance.deps, 1)
  expect(await keysLeft()).toEqual(['23 hours old'])
})

test('a tick of five minutes that comes a little late still runs what was due', async () => {
  await keyUsed('two days old', 48)
  instance.pass(5 * 60)
  await runDueJobs(instance.deps, 5)
  expect(await keysLeft()).toEqual(['two days old'])
  instance.pass(55 * 60 + 130)
  await runDueJobs(instance.deps, 5)
  expect(await keysLeft()).toEqual([])
})

test('what waits in the outbox is sent at the next tick', async () => {
  const slack = await startSlackStandIn()
  slack.answerNext({ status: 503 })
  const channel = { kind: 'slack', name: 'Growth', url: slack.url }
  const { body } = await instance.post<{ id: string }>('/channels', channel)
  await provenVerdict(instance.post, 'first', noon)
  await instance.post('/digests/send', { channelId: body.id })
  await instance.settled()
  instance.pass(60)
  await Promise.all([runDueJobs(instance.deps, 1), runDueJobs(instance.deps, 1)])
  expect(slack.accepted).toHaveLength(1)
  await slack.stop()
})

test('a job that fails is logged by its id, and the others run all the same', async () => {
  const gone = await deployment(undefined, noon)
  gone.close()
  await runDueJobs(gone.deps, 1)
  expect(gone.logged.map(({ event, fields }) => [event, fields.job])).toEqual([
    ['job failed', 'outbox'],
    ['job failed', 'idempotency-retention'],
  ])
})
