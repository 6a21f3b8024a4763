import type { VerdictStatus } from '../verdict/analysis.ts'

/** A verdict that is worth a message; the others are the absence of one. */
export type ClaimedStatus = Extract<VerdictStatus, 'proven' | 'harmful' | 'invalid'>

/** What a channel was last told of one experiment. */
export interface Told {
  status: ClaimedStatus
  variant: string | null
  /** Date of the digest that told it. */
  on: string
  /** False once it was retracted. */
  stands: boolean
}

/** By experiment id. */
export type ToldByExperiment = Record<string, Told>

export function isClaimed(status: VerdictStatus): status is ClaimedStatus {
  return status === 'proven' || status === 'harmful' || status === 'invalid'
}
