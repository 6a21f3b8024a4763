import { type ClaimedStatus, isClaimed, type Told } from './told.ts'
import type { VerdictTransition } from './transition.ts'

export type ItemKind = ClaimedStatus | 'retracted' | 'contested'

/** A verdict that was claimed before. */
export interface PreviousClaim {
  status: ClaimedStatus
  /** Date of the digest that told it; null where this channel was never told. */
  on: string | null
}

interface NetChange {
  kind: ItemKind
  /** What this item takes back. */
  previously: PreviousClaim | null
  /** What the channel has been told of the treatment once this change is out. */
  told: Omit<Told, 'on'>
}

/**
 * What has to be said of one treatment: its latest verdict against what the channel was last told, whatever happened between.
 * Null where nothing has to be. A claim that no longer stands is `retracted` if it had been told here and `contested` if not.
 *
 * @param transitions of one treatment, oldest first, at least one.
 * @param told what the channel was last told of it
 */
export function netChange(transitions: VerdictTransition[], told: Told | undefined): NetChange | null {
  const [first, latest] = [transitions[0], transitions.at(-1)]
  if (!first || !latest) return null
  const { to: status } = latest
  // Harm found after a proven improvement contests the improvement; the harm itself stands.
  const replaced = status === 'harmful' && latest.contested?.reason === 'harmful_after_proven'
  const contested = latest.contested !== null && !replaced
  const standing = told?.stands ? { status: told.status, on: told.on } : null
  if (isClaimed(status) && !contested) {
    if (standing?.status === status) return null
    return { kind: status, previously: standing, told: { status, stands: true } }
  }
  if (standing) {
    return { kind: 'retracted', previously: standing, told: { status: standing.status, stands: false } }
  }
  const claim = isClaimed(status) ? status : !told && isClaimed(first.from) ? first.from : null
  if (claim === null || told?.status === claim) return null
  return {
    kind: 'contested',
    previously: { status: claim, on: null },
    told: { status: claim, stands: false },
  }
}
