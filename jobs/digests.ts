import { sendScheduledDigests } from '../src/services/digests/sendScheduled.ts'
import type { Job } from './job.ts'

/** Stores the digests whose time has come, each channel's by its own schedule; the outbox sends them. */
export const digests: Job = {
  id: 'digests',
  schedule: { every: 'minutes', minutes: 1 },
  run: sendScheduledDigests,
}
