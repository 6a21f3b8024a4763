import type { Deps } from '../src/deps.ts'
import type { Schedule } from '../src/domain/schedule/schedule.ts'

/**
 * Work that is done again and again. The lease makes a run one at a time; but a process can be held up for longer than its
 * lease, and be killed at any point of the run, so running one twice, or half and then whole, must do no harm either.
 */
export interface Job {
  id: string
  /** By the clocks of the team's time zone. */
  schedule: Schedule
  run(deps: Deps): Promise<void>
}
