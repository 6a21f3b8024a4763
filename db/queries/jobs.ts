import { and, eq, exists, gt, isNull, lt, max, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.ts'
import { jobRuns } from '../schema/access.ts'

export type JobRun = typeof jobRuns.$inferSelect

/** Which run is meant: of a job, for a period of its schedule. */
export type RunKey = Pick<JobRun, 'job' | 'period'>

const keyed = ({ job, period }: RunKey) => and(eq(jobRuns.job, job), eq(jobRuns.period, period))

/** Those of the runs that have begun. */
export async function findRuns(db: Database, keys: RunKey[]): Promise<JobRun[]> {
  return db
    .select()
    .from(jobRuns)
    .where(or(...keys.map(keyed)))
}

/**
 * Takes a run, if nobody ran it, or whoever began it failed or fell silent, and no other run of the job is under way.
 * One statement, so of two who try one gets it.
 *
 * @param now from when on the run is under way; a lease that ended before it is over
 * @param attempts how often a run may begin, in all
 */
export async function claimRun(
  db: Database,
  { job, period }: RunKey,
  { now, leaseUntil, attempts }: { now: string; leaseUntil: string; attempts: number },
): Promise<JobRun | undefined> {
  const [run] = await db.all<JobRun>(sql`
    insert into job_runs (job, period, started_at, lease_until, attempts)
    select ${job}, ${period}, ${now}, ${leaseUntil}, 1
    where not exists (
      select 1 from job_runs
      where job = ${job} and period <> ${period} and finished_at is null and lease_until >= ${now})
    on conflict (job, period) do update
      set started_at = excluded.started_at, lease_until = excluded.lease_until, finished_at = null, error = null,
        attempts = attempts + 1
      where lease_until < excluded.started_at and attempts < ${attempts}
    returning job, period, started_at as startedAt, lease_until as leaseUntil, finished_at as finishedAt, attempts, error`)
  return run
}

/** The attempt of a run that somebody holds: whoever took it over has made the next one. */
const held = (run: JobRun) => and(keyed(run), eq(jobRuns.attempts, run.attempts), isNull(jobRuns.finishedAt))

/** Goes on holding a run; false where it was lost to somebody else. */
export async function renewRun(db: Database, run: JobRun, leaseUntil: string): Promise<boolean> {
  const kept = await db.update(jobRuns).set({ leaseUntil }).where(held(run)).returning({ job: jobRuns.job })
  return kept.length > 0
}

/**
 * Notes the end of a run; only who holds it may.
 *
 * @param end.leaseUntil until when nobody takes it again after an error; null where it is done
 */
export async function endRun(
  db: Database,
  run: JobRun,
  end: Pick<JobRun, 'finishedAt' | 'error' | 'leaseUntil'>,
): Promise<void> {
  await db.update(jobRuns).set(end).where(held(run))
}

/** The run of each job that began last; beside `max`, SQLite takes the other columns from the row that has it. */
export async function lastRuns(db: Database) {
  const { job, period, startedAt, finishedAt, error } = jobRuns
  return db
    .select({ job, period, startedAt: max(startedAt).mapWith(String), finishedAt, error })
    .from(jobRuns)
    .groupBy(job)
    .orderBy(job)
}

/** Forgets runs that began before an instant, but those that no later one of the job has followed. */
export async function forgetRuns(db: Database, before: string): Promise<void> {
  const later = alias(jobRuns, 'later')
  const overtaken = exists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(and(eq(later.job, jobRuns.job), gt(later.period, jobRuns.period))),
  )
  await db.delete(jobRuns).where(and(lt(jobRuns.startedAt, before), overtaken))
}
