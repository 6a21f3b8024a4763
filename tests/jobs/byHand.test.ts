import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimRun } from '../../db/queries/jobs.ts'
import { jobRuns } from '../../db/schema/access.ts'
import { settings } from '../support/server.ts'
import { startSlackStandIn } from '../support/slackStandIn.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

const root = resolve(import.meta.dirname, '../..')

let instance: Deployment
beforeEach(async () => {
  instance = await deployment(undefined, new Date())
})
afterEach(() => instance.close())

/** What `npm run jobs -- ...` does, in a process of its own. */
function byHand(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, ...settings, DATABASE_URL: `file:${instance.file}` }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/jobs.ts', ...args],
      { cwd: root, env },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

test('without an id the jobs are listed, with when each ran last', async () => {
  expect(await byHand('retention')).toMatchObject({ code: 0, output: 'retention: done\n' })
  const { code, output } = await byHand()
  expect(code).toBe(0)
  const lines = output.trim().split('\n')
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
    ['digests', 'every 1 min'],
    ['reminders', 'daily 09:00'],
    ['outbox', 'every 1 min'],
    ['retention', 'every 60 min'],
    ['rankings', 'every 10 min'],
    ['erasure', 'every 60 min'],
    ['connectors', 'every 5 min'],
  ])
  expect(lines[3]).toMatch(/last run 20\S+Z, done$/)
  expect(lines[0]).toMatch(/has not run yet$/)
}, 30_000)

test('a job runs by hand whether it is due or not, but never beside another run of it', async () => {
  const slack = await startSlackStandIn()
  slack.answerNext({ status: 503 })
  const made = await instance.post<{ id: string }>('/channels', {
    kind: 'slack',
    name: 'Growth',
    url: slack.url,
  })
  await provenVerdict(instance.post, 'first', instance.deps.now())
  await instance.post('/digests/send', { channelId: made.body.id })
  await instance.settled()
  await instance.deps.db.run("update deliveries set next_attempt_at = '2020-01-01'")

  const now = instance.deps.now()
  const held = await claimRun(
    instance.deps.db,
    { job: 'outbox', period: 'another' },
    { now: now.toISOString(), leaseUntil: new Date(now.getTime() + 60_000).toISOString(), attempts: 1 },
  )
  expect(held).toMatchObject({ attempts: 1 })
  expect(await byHand('outbox')).toEqual({ code: 1, output: 'outbox is being run by another instance\n' })
  expect(slack.accepted).toHaveLength(0)
  await instance.deps.db.update(jobRuns).set({ finishedAt: now.toISOString() })
  expect(await byHand('outbox')).toMatchObject({ code: 0 })
  expect(slack.accepted).toHaveLength(1)
  await slack.stop()
}, 30_000)

test('a job that there is not is named, with those that there are', async () => {
  const { code, output } = await byHand('digest')
  expect(code).toBe(2)
  expect(output).toContain(
    'There is no job digest; there are digests, reminders, outbox, retention, rankings, erasure, connectors',
  )
}, 30_000)
