import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digests as digestTable } from '../../db/schema/digests.ts'
import { jobs } from '../../jobs/index.ts'
import { runDueJobs } from '../../jobs/runDueJobs.ts'
import { type SlackStandIn, startSlackStandIn } from '../support/slackStandIn.ts'
import { startNode } from '../support/startNode.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'
import { startSlowReceiver } from './slowReceiver.ts'

const folders: string[] = []
const ends: (() => unknown)[] = []
let dbFile = ''

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-two-'))
  folders.push(folder)
  dbFile = join(folder, 'test.db')
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Over the file, a channel whose daily digest has been due since long, with something to tell. */
async function digestDue(url: string): Promise<void> {
  const weekAgo = new Date(Date.now() - 7 * 86_400_000)
  const past = await deployment(dbFile, weekAgo)
  await past.post('/channels', { kind: 'slack', name: 'Growth', url, schedule: 'daily 09:00' })
  const experiment = await provenVerdict(past.post, 'first', weekAgo)
  await past.post(`/experiments/${experiment}/stop`, {})
  past.close()
}

async function server() {
  const started = await startNode({ dbFile })
  ends.push(started.crash)
  return started
}

/** An instance in this process, by whose clock the test goes on. */
async function observer(): Promise<Deployment> {
  const instance = await deployment(dbFile, new Date())
  ends.push(instance.close)
  return instance
}

test('two servers that start over one database with a digest due send it once', async () => {
  const slack: SlackStandIn = await startSlackStandIn()
  ends.push(slack.stop)
  await digestDue(slack.url)
  await Promise.all([server(), server(), server()])
  const watching = await observer()
  // What one server stored after the other had run the outbox goes out at the next tick.
  watching.pass(60)
  await runDueJobs(watching.deps, jobs)
  await expect.poll(() => slack.accepted.length).toBe(1)
  expect(await watching.deliveries()).toMatchObject([{ status: 'delivered', attempts: 1 }])
  expect(await watching.deps.db.select().from(digestTable)).toHaveLength(1)
}, 60_000)

test('a server killed while it sends the digest that was due leaves one delivery, which another one ends', async () => {
  const receiver = await startSlowReceiver()
  ends.push(receiver.stop)
  await digestDue(receiver.url)
  const first = await server()
  await expect.poll(() => receiver.taken.length, { timeout: 10_000 }).toBe(1)
  await first.crash()

  const second = await observer()
  await runDueJobs(second.deps, jobs)
  expect(await second.deliveries()).toMatchObject([{ status: 'sending', attempts: 1 }])
  second.pass(62)
  const running = runDueJobs(second.deps, jobs)
  await expect.poll(() => receiver.taken.length).toBe(2)
  receiver.finish()
  await running
  for (let i = 0; i < 3; i += 1) {
    second.pass(60)
    await runDueJobs(second.deps, jobs)
  }
  expect(await second.deliveries()).toMatchObject([{ status: 'delivered', attempts: 2 }])
  expect(await second.deps.db.select().from(digestTable)).toHaveLength(1)
  expect(receiver.taken).toHaveLength(2)
  expect(receiver.taken[1]).toBe(receiver.taken[0])
}, 60_000)
