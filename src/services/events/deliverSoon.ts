import type { Deps } from '../../deps.ts'
import { deliverDue } from '../digests/deliver.ts'

/** Sends what a write has put into the outbox, without holding up the answer; what fails is left to the outbox. */
export function deliverSoon(deps: Deps): void {
  deps.defer(deliverDue(deps))
}
