import { findRuns } from '../db/queries/jobs.ts'
import type { Deps } from '../src/deps.ts'
import { latestPeriod } from '../src/domain/schedule/latestPeriod.ts'
import { failureName } from '../src/services/failureName.ts'
import { readSettings } from '../src/services/settings/read.ts'
import type { Job } from './job.ts'
import { mayBeginAgain, runJob } from './runJob.ts'

/**
 * Runs the jobs whose latest period nobody has run yet, one after the other. Any number of instances may ask, at any time:
 * the database says what is left to do. What was missed while nobody asked is run once, for the latest period.
 */
export async function runDueJobs(deps: Deps, jobs: readonly Job[]): Promise<void> {
  for (const { job, period } of await dueRuns(deps, jobs)) {
    try {
      await runJob(deps, job, period)
    } catch (error) {
      // The database went away, before the run or after it.
      deps.log.error('job failed', { job: job.id, period, message: failureName(error) })
    }
  }
}

async function dueRuns(deps: Deps, jobs: readonly Job[]) {
  const { timeZone } = await readSettings(deps)
  const now = deps.now()
  const runs = jobs.map((job) => ({ job, period: latestPeriod(job.schedule, timeZone, now).key }))
  const begun = await findRuns(
    deps.db,
    runs.map(({ job, period }) => ({ job: job.id, period })),
  )
  return runs.filter(({ job }) => {
    const run = begun.find((candidate) => candidate.job === job.id)
    return run === undefined || mayBeginAgain(run, now)
  })
}
