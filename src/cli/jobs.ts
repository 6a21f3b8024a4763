import { lastRuns } from '../../db/queries/jobs.ts'
import { jobs } from '../../jobs/index.ts'
import { runJob } from '../../jobs/runJob.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { openNodeDeps } from './nodeDeps.ts'

/** Runs one job by hand, whether it is due or not; without an id says which there are and when each ran last. */
const [id] = process.argv.slice(2)
const { deps, settled, close } = await openNodeDeps(process.env)

async function list(): Promise<void> {
  const runs = new Map((await lastRuns(deps.db)).map((run) => [run.job, run]))
  for (const job of jobs) {
    const run = runs.get(job.id)
    const last =
      run === undefined
        ? 'has not run yet'
        : `last run ${run.startedAt}, ${run.error ?? (run.finishedAt === null ? 'not ended' : 'done')}`
    console.log(`${job.id.padEnd(10)}  ${scheduleText(job.schedule).padEnd(18)}  ${last}`)
  }
}

function scheduleText(schedule: Schedule): string {
  if (schedule.every === 'minutes') return `every ${schedule.minutes} min`
  return schedule.every === 'day' ? `daily ${schedule.at}` : `weekly ${schedule.on} ${schedule.at}`
}

/** @returns the exit code */
async function runByHand(): Promise<number> {
  const job = jobs.find((candidate) => candidate.id === id)
  if (job === undefined) {
    console.error(`There is no job ${id}; there are ${jobs.map((known) => known.id).join(', ')}`)
    return 2
  }
  const outcome = await runJob(deps, job, `${deps.now().toISOString()} by hand`)
  console.log(outcome === undefined ? `${job.id} is being run by another instance` : `${job.id}: ${outcome}`)
  return outcome === 'done' ? 0 : 1
}

try {
  if (id === undefined) await list()
  else process.exitCode = await runByHand()
  await settled()
} finally {
  await close()
}
