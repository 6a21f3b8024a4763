import type { Deps } from '../src/deps.ts'
import { idempotencyRetention } from './idempotencyRetention.ts'
import type { Job } from './job.ts'
import { outbox } from './outbox.ts'

/** Every job there is: one file, one line. */
const jobs: Job[] = [outbox, idempotencyRetention]

/**
 * Runs the jobs that are due at a tick.
 *
 * @param tickMinutes how far apart ticks are: a job is due at the first tick of its period
 */
export async function runDueJobs(deps: Deps, tickMinutes: number): Promise<void> {
  const minute = Math.floor(deps.now().getTime() / 60_000)
  for (const job of jobs) {
    if (minute % Math.max(job.everyMinutes, tickMinutes) >= tickMinutes) continue
    try {
      await job.run(deps)
    } catch (error) {
      deps.log.error('job failed', { job: job.id, message: error instanceof Error ? error.name : 'unknown' })
    }
  }
}
