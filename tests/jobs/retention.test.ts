import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  idempotencyKeys,
  jobRuns,
  members,
  sessions,
  signInAttempts,
  signInLinks,
} from '../../db/schema/access.ts'
import { retention } from '../../jobs/retention.ts'
import { runDueJobs } from '../../jobs/runDueJobs.ts'
import { type Deployment, deployment } from './deployment.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const hour = 3600

let instance: Deployment
beforeEach(async () => {
  instance = await deployment(undefined, noon)
})
afterEach(() => instance.close())

const ago = (hours: number) => new Date(noon.getTime() - hours * hour * 1000).toISOString()

test('idempotency keys are forgotten on the hour, a day after their use', async () => {
  const { db } = instance.deps
  for (const hours of [48, 23.5])
    await db
      .insert(idempotencyKeys)
      .values({ scope: `${hours} hours old`, bodyHash: '', reservedAt: ago(hours) })
  const left = async () => (await db.select().from(idempotencyKeys)).map((row) => row.scope)
  await runDueJobs(instance.deps, [retention])
  expect(await left()).toEqual(['23.5 hours old'])
  instance.pass(hour - 1)
  await runDueJobs(instance.deps, [retention])
  expect(await left()).toEqual(['23.5 hours old'])
  instance.pass(1)
  await runDueJobs(instance.deps, [retention])
  expect(await left()).toEqual([])
})

test('sessions, links and counted attempts are forgotten a day after they are over', async () => {
  const { db } = instance.deps
  const stamp = { version: 1, createdAt: ago(99), updatedAt: ago(99) }
  await db.insert(members).values({ id: 'mem_1', name: 'Ada', role: 'viewer', ...stamp })
  for (const hours of [25, 23]) {
    const expiresAt = ago(hours)
    const hash = String(hours)
    await db
      .insert(sessions)
      .values({ id: hash, hash, memberId: 'mem_1', tokenId: null, createdAt: ago(99), expiresAt })
    await db.insert(signInLinks).values({ hash, memberId: 'mem_1', expiresAt })
    await db.insert(signInAttempts).values({ caller: hash, window: expiresAt, count: 1 })
  }
  await retention.run(instance.deps)
  expect((await db.select().from(sessions)).map((row) => row.id)).toEqual(['23'])
  expect((await db.select().from(signInLinks)).map((row) => row.hash)).toEqual(['23'])
  expect((await db.select().from(signInAttempts)).map((row) => row.caller)).toEqual(['23'])
})

test('runs of jobs are forgotten after three days, but for the last of each', async () => {
  const { db } = instance.deps
  const run = (job: string, hours: number) => ({
    job,
    period: ago(hours),
    startedAt: ago(hours),
    finishedAt: ago(hours),
    attempts: 1,
  })
  await db.insert(jobRuns).values([run('often', 73), run('often', 71), run('seldom', 99), run('seldom', 98)])
  await retention.run(instance.deps)
  const left = (await db.select().from(jobRuns)).map((row) => `${row.job} ${row.period}`)
  expect(left.sort()).toEqual([`often ${ago(71)}`, `seldom ${ago(98)}`])
})
