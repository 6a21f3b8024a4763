import { deliverDue } from '../src/services/digests/deliver.ts'
import type { Job } from './job.ts'

/** Sends what is in the outbox: deliveries that failed, or whose sender died. */
export const outbox: Job = {
  id: 'outbox',
  everyMinutes: 1,
  run: async (deps) => {
    await deliverDue(deps)
  },
}
