import { recomputeRankings } from '../src/services/backlog/recompute.ts'
import type { Job } from './job.ts'

/** Simulates anew the orders of large maps that something has changed for. */
export const rankings: Job = {
  id: 'rankings',
  schedule: { every: 'minutes', minutes: 10 },
  run: recomputeRankings,
}
