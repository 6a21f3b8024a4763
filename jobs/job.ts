import type { Deps } from '../src/deps.ts'

/** Work that is done again and again. Running one twice, or on two instances at once, must do no harm. */
export interface Job {
  id: string
  /** How often it is due, in minutes. */
  everyMinutes: number
  run(deps: Deps): Promise<void>
}
