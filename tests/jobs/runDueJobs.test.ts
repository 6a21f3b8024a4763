import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { claimRun, lastRuns } from '../../db/queries/jobs.ts'
import { jobRuns } from '../../db/schema/access.ts'
import { jobs } from '../../jobs/index.ts'
import type { Job } from '../../jobs/job.ts'
import { runDueJobs } from '../../jobs/runDueJobs.ts'
import { runJob } from '../../jobs/runJob.ts'
import type { Deps } from '../../src/deps.ts'
import { type Deployment, deployment } from './deployment.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const minute = 60
const hour = 3600

let one: Deployment
let two: Deployment
beforeEach(async () => {
  one = await deployment(undefined, noon)
  two = await deployment(one.file, noon)
})
afterEach(() => {
  two.close()
  one.close()
})

/** A job that counts its runs, and waits in them where it is told to. */
function counted(schedule: Job['schedule'], work: (deps: Deps) => Promise<void> = async () => {}) {
  const job = { id: 'counted', schedule, runs: 0, run: work }
  job.run = async (deps) => {
    job.runs += 1
    await work(deps)
  }
  return job
}

const everyMinute: Job['schedule'] = { every: 'minutes', minutes: 1 }
const daily: Job['schedule'] = { every: 'day', at: '09:00' }
const pass = (seconds: number) => {
  for (const instance of [one, two]) instance.pass(seconds)
}
const runs = () => one.deps.db.select().from(jobRuns).orderBy(jobRuns.startedAt)

/** Something that a test lets go on. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('a job that is due', () => {
  test('runs once in its period, however often and on however many instances one asks', async () => {
    const job = counted(daily)
    await Promise.all([one, two, one, two].map(({ deps }) => runDueJobs(deps, [job])))
    for (let i = 0; i < 3; i += 1) {
      pass(hour)
      await runDueJobs(two.deps, [job])
    }
    expect(job.runs).toBe(1)
    expect(await runs()).toMatchObject([
      { job: 'counted', period: '2026-11-21', attempts: 1, error: null, leaseUntil: null },
    ])
    pass(18 * hour)
    await runDueJobs(one.deps, [job])
    expect(job.runs).toBe(2)
  })

  test('is due by the clocks of the team', async () => {
    await one.patch('/settings', { timeZone: 'Asia/Kolkata' }, 0)
    const job = counted({ every: 'day', at: '17:31' })
    await runDueJobs(one.deps, [job])
    pass(minute)
    await runDueJobs(one.deps, [job])
    expect((await runs()).map((run) => run.period)).toEqual(['2026-11-20', '2026-11-21'])
  })

  test('runs once for all the periods that were missed while nobody asked', async () => {
    const job = counted(everyMinute)
    await runDueJobs(one.deps, [job])
    pass(hour)
    await runDueJobs(one.deps, [job])
    expect((await runs()).map((run) => run.period)).toEqual(['2026-11-21T12:00Z', '2026-11-21T13:00Z'])
  })

  test('that fails is logged, holds up no other, and is tried again after five minutes, four times in all', async () => {
    const job = counted(daily, async () => {
      throw new TypeError('with a secret in it')
    })
    const other = { ...counted(everyMinute), id: 'other' }
    await runDueJobs(one.deps, [job, other])
    expect((await lastRuns(one.deps.db)).map((run) => [run.job, run.error])).toEqual([
      ['counted', 'TypeError'],
      ['other', null],
    ])
    expect(one.logged).toMatchObject([
      { event: 'job failed', fields: { job: 'counted', attempt: 1, message: 'TypeError' } },
    ])
    pass(5 * minute)
    await runDueJobs(two.deps, [job])
    expect(job.runs).toBe(1)
    for (let i = 0; i < 6; i += 1) {
      pass(6 * minute)
      await runDueJobs(two.deps, [job])
    }
    expect(job.runs).toBe(4)
    expect(JSON.stringify([one.logged, two.logged, await runs()])).not.toContain('secret')
  })

  test('is told of in the log when the database is away', async () => {
    const gone = await deployment(undefined, noon)
    const job = counted(everyMinute, async () => gone.close())
    await runDueJobs(gone.deps, [job])
    expect(gone.logged).toMatchObject([
      { event: 'job failed', fields: { job: 'counted', message: 'database: away' } },
    ])
  })
})

describe('while an instance is at work on a job', () => {
  test('no other begins it, nor the next period of it', async () => {
    const { open, opened } = gate()
    const job = counted(everyMinute, () => opened)
    const running = runDueJobs(one.deps, [job])
    await expect.poll(() => job.runs).toBe(1)
    await runDueJobs(two.deps, [job])
    pass(minute)
    await runDueJobs(two.deps, [job])
    expect(await runJob(two.deps, job, 'by hand')).toBeUndefined()
    expect(job.runs).toBe(1)
    open()
    await running
    await runDueJobs(two.deps, [job])
    expect(job.runs).toBe(2)
  })

  test('it keeps its lease, however long the run', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { open, opened } = gate()
      const job = counted(daily, () => opened)
      const running = runDueJobs(one.deps, [job])
      await expect.poll(() => job.runs).toBe(1)
      for (let i = 0; i < 12; i += 1) {
        pass(20)
        vi.advanceTimersByTime(20_000)
        const until = new Date(one.deps.now().getTime() + 60_000).toISOString()
        await expect.poll(async () => (await runs())[0]?.leaseUntil).toBe(until)
        await runDueJobs(two.deps, [job])
      }
      expect(job.runs).toBe(1)
      open()
      await running
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a run whose instance died', () => {
  /** The first run never comes back; later ones do. */
  function deadly() {
    const job = counted(daily, () => (job.runs === 1 ? new Promise(() => {}) : Promise.resolve()))
    return job
  }

  test('is taken over when its lease of a minute is over, once', async () => {
    const job = deadly()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    void runDueJobs(one.deps, [job])
    await expect.poll(() => job.runs).toBe(1)
    vi.useRealTimers()
    pass(minute)
    await runDueJobs(two.deps, [job])
    expect(job.runs).toBe(1)
    pass(1)
    await Promise.all([two, two].map(({ deps }) => runDueJobs(deps, [job])))
    expect(job.runs).toBe(2)
    expect(await runs()).toMatchObject([{ period: '2026-11-21', attempts: 2, error: null }])
  })

  test('is no longer its own: what it says too late is not noted', async () => {
    const gates = [gate(), gate()]
    const job = counted(daily, async () => {
      const mine = job.runs
      await gates[mine - 1]?.opened
      if (mine === 1) throw new Error('too late')
    })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const late = runDueJobs(one.deps, [job])
    await expect.poll(() => job.runs).toBe(1)
    vi.useRealTimers()
    pass(61)
    const next = runDueJobs(two.deps, [job])
    await expect.poll(() => job.runs).toBe(2)
    gates[0]?.open()
    await late
    expect(await runs()).toMatchObject([{ attempts: 2, finishedAt: null, error: null }])
    gates[1]?.open()
    await next
    expect(await runs()).toMatchObject([
      { attempts: 2, finishedAt: two.deps.now().toISOString(), error: null },
    ])
  })

  test('is given up when it kills whoever takes it', async () => {
    const job = counted(daily)
    for (let i = 0; i < 6; i += 1) {
      const now = one.deps.now().toISOString()
      const key = { job: job.id, period: '2026-11-21' }
      await claimRun(one.deps.db, key, { now, leaseUntil: now, attempts: 4 })
      pass(minute)
    }
    await runDueJobs(one.deps, [job])
    expect(job.runs).toBe(0)
    expect(await runs()).toMatchObject([{ attempts: 4, finishedAt: null }])
  })
})

test('the jobs of the product run at every tick without an error, and /readyz shows their last runs', async () => {
  await runDueJobs(one.deps, jobs)
  pass(minute)
  await runDueJobs(two.deps, jobs)
  const answer = await one.request('/readyz')
  expect(answer).toEqual({
    status: 'ok',
    jobs: [
      ['connectors', '2026-11-21T12:00Z', '2026-11-21T12:00:00.000Z'],
      ['digests', '2026-11-21T12:01Z', '2026-11-21T12:01:00.000Z'],
      ['erasure', '2026-11-21T12:00Z', '2026-11-21T12:00:00.000Z'],
      ['outbox', '2026-11-21T12:01Z', '2026-11-21T12:01:00.000Z'],
      ['rankings', '2026-11-21T12:00Z', '2026-11-21T12:00:00.000Z'],
      ['reminders', '2026-11-21', '2026-11-21T12:00:00.000Z'],
      ['retention', '2026-11-21T12:00Z', '2026-11-21T12:00:00.000Z'],
    ].map(([id, period, at]) => ({ id, period, startedAt: at, finishedAt: at, error: null })),
  })
})
