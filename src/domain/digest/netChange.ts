import { type ClaimedStatus, isClaimed, type Told } from './told.ts'
import type { VerdictTransition } from './transition.ts'

export type ItemKind = ClaimedStatus | 'retracted' | 'contested'

/** A verdict that was claimed before. */
export interface PreviousClaim {
  status: ClaimedStatus
  variant: string | null
  /** Date of the digest that told it; null where this channel was never told. */
  on: string | null
}

export interface NetChange {
  kind: ItemKind
  /** What this item takes the place of, or takes back. */
  previously: PreviousClaim | null
  /** What the channel has been told of the experiment once this change is out. */
  told: Omit<Told, 'on'>
}

/**
 * What has to be said of one experiment: its latest state against what the channel was last told, whatever happened between.
 * Null where nothing has to be. A claim that no longer stands is `retracted` if it had been told here and `contested` if not.
 *
 * @param transitions of one experiment, oldest first, at least one.
 */
export function netChange(transitions: VerdictTransition[], told: Told | undefined): NetChange | null {
  const [first, latest] = [transitions[0], transitions.at(-1)]
  if (!first || !latest) return null
  const { to: status, variant } = latest
  // Harm found after a proven improvement contests the improvement; the harm itself stands.
  const replaced = status === 'harmful' && latest.contested?.reason === 'harmful_after_proven'
  const contested = latest.contested !== null && !replaced
  const standing = told?.stands ? told : null
  if (isClaimed(status) && !contested) {
    if (standing?.status === status && standing.variant === variant) return null
    return { kind: status, previously: claimOf(standing), told: { status, variant, stands: true } }
  }
  if (standing) {
    const { status, variant } = standing
    return { kind: 'retracted', previously: claimOf(standing), told: { status, variant, stands: false } }
  }
  const claim = isClaimed(status) ? status : !told && isClaimed(first.from) ? first.from : null
  if (claim === null || (told && told.status === claim)) return null
  return {
    kind: 'contested',
    previously: { status: claim, variant, on: null },
    told: { status: claim, variant, stands: false },
  }
}

function claimOf(told: Told | null): PreviousClaim | null {
  return told && { status: told.status, variant: told.variant, on: told.on }
}
