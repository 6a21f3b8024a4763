import { deliverDue } from '../src/services/digests/deliver.ts'
import type { Job } from './job.ts'

/** Sends what is in the outbox: new deliveries, those that failed, and those whose sender died. */
export const outbox: Job = {
  id: 'outbox',
  schedule: { every: 'minutes', minutes: 1 },
  run: async (deps) => {
    await deliverDue(deps)
  },
}
