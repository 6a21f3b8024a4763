import { remindOfExperiments } from '../src/services/reminders/remind.ts'
import type { Job } from './job.ts'

/** Stores reminders of running experiments that nobody feeds or ends; the outbox sends them. */
export const reminders: Job = {
  id: 'reminders',
  schedule: { every: 'day', at: '09:00' },
  run: remindOfExperiments,
}
