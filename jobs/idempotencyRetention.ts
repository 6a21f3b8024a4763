import { forgetKeys } from '../db/queries/idempotency.ts'
import type { Job } from './job.ts'

const hours = 24

/** Forgets idempotency keys a day after their use. */
export const idempotencyRetention: Job = {
  id: 'idempotency-retention',
  everyMinutes: 60,
  run: async (deps) => {
    await forgetKeys(deps.db, new Date(deps.now().getTime() - hours * 3_600_000).toISOString())
  },
}
