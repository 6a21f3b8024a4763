import type { VerdictStatus } from '../verdict/analysis.ts'

/** A verdict that is worth a message; the others are the absence of one. */
export type ClaimedStatus = Extract<VerdictStatus, 'proven' | 'harmful' | 'invalid'>

/** What a channel was last told of one treatment. */
export interface Told {
  status: ClaimedStatus
  /** Date of the digest that told it. */
  on: string
  /** False once it was retracted. */
  stands: boolean
}

/** By `treatmentKey`. */
export type ToldByTreatment = Record<string, Told>

/** A verdict is on one treatment of one experiment; what was told of one says nothing of another. */
export function treatmentKey({ experimentId, variant }: { experimentId: string; variant: string }): string {
  return `${experimentId}/${variant}`
}

export function isClaimed(status: VerdictStatus): status is ClaimedStatus {
  return status === 'proven' || status === 'harmful' || status === 'invalid'
}
