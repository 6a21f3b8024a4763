import { eraseExpiredWords } from '../src/services/evidence/erase.ts'
import type { Job } from './job.ts'

/** Erases what people said where its source may not keep it any longer. */
export const erasure: Job = {
  id: 'erasure',
  schedule: { every: 'minutes', minutes: 60 },
  run: async (deps) => {
    const erased = await eraseExpiredWords(deps)
    if (erased > 0) deps.log.info('words erased', { evidence: erased })
  },
}
