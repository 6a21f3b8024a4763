import { pullDueConnectors } from '../src/services/connectors/pullDue.ts'
import type { Job } from './job.ts'

/** Pulls results from other tools, each connector as often as it says, and those that failed when they may be asked again. */
export const connectors: Job = {
  id: 'connectors',
  schedule: { every: 'minutes', minutes: 5 },
  run: pullDueConnectors,
}
