import { claimRun, endRun, type JobRun, renewRun } from '../db/queries/jobs.ts'
import type { Deps } from '../src/deps.ts'
import { failureName } from '../src/services/failureName.ts'
import type { Job } from './job.ts'

/** After it a silent instance is taken to have died. It is renewed while the run goes on, however long. */
const leaseSeconds = 60
const renewalSeconds = 20
/** How long a run that failed waits until it is tried again within its period. */
const waitSeconds = 300
/** How often a run begins at most: one that fails each time, or kills its process, is left to the next period. */
const attempts = 4

/** Whether a run that somebody began may begin again. */
export const mayBeginAgain = (run: JobRun, now: Date): boolean =>
  run.leaseUntil !== null && run.leaseUntil < now.toISOString() && run.attempts < attempts

/**
 * Runs a job for a period, unless that was done, or another instance is at work on the job.
 *
 * @returns how it ended; undefined where it was not ours to run
 */
export async function runJob(deps: Deps, job: Job, period: string): Promise<'done' | 'failed' | undefined> {
  const run = await claimRun(
    deps.db,
    { job: job.id, period },
    { now: deps.now().toISOString(), leaseUntil: after(deps, leaseSeconds), attempts },
  )
  if (run === undefined) return undefined
  const renewal = setInterval(() => {
    // A renewal that fails is like none: the next one may do, or somebody takes over.
    renewRun(deps.db, run, after(deps, leaseSeconds)).catch(() => {})
  }, renewalSeconds * 1000)
  let error: string | null = null
  try {
    await job.run(deps)
  } catch (thrown) {
    error = failureName(thrown)
    deps.log.error('job failed', { job: job.id, period, attempt: run.attempts, message: error })
  } finally {
    clearInterval(renewal)
  }
  await endRun(deps.db, run, {
    finishedAt: deps.now().toISOString(),
    error,
    leaseUntil: error === null ? null : after(deps, waitSeconds),
  })
  return error === null ? 'done' : 'failed'
}

const after = (deps: Deps, seconds: number): string =>
  new Date(deps.now().getTime() + seconds * 1000).toISOString()
