import { forgetKeys } from '../db/queries/idempotency.ts'
import { forgetProgress } from '../db/queries/importProgress.ts'
import { forgetRuns } from '../db/queries/jobs.ts'
import { forgetSignIns } from '../db/queries/signIn.ts'
import type { Job } from './job.ts'

const hour = 3_600_000
const kept = { idempotencyKeys: 24 * hour, signIns: 24 * hour, importProgress: 24 * hour, jobRuns: 72 * hour }

/** Forgets what nobody can need any more. */
export const retention: Job = {
  id: 'retention',
  schedule: { every: 'minutes', minutes: 60 },
  run: async (deps) => {
    const before = (age: number) => new Date(deps.now().getTime() - age).toISOString()
    await forgetKeys(deps.db, before(kept.idempotencyKeys))
    await forgetSignIns(deps.db, before(kept.signIns))
    await forgetProgress(deps.db, before(kept.importProgress))
    await forgetRuns(deps.db, before(kept.jobRuns))
  },
}
