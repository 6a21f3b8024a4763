import type { PullRow } from '../../../db/queries/connectors.ts'

/** What came of one experiment in a pull. */
export interface PullOutcome {
  experimentId: string
  outcome: 'imported' | 'unchanged' | 'refused' | 'retry'
  detail?: string
  /** The import that was made; the last one where the tool has a file for each metric. */
  importId?: string
}

const isFailure = ({ outcome }: PullOutcome): boolean => outcome === 'refused' || outcome === 'retry'

/** How a pull went as a whole. */
export function statusOf(outcomes: PullOutcome[]): PullRow['status'] {
  if (outcomes.some(isFailure)) return outcomes.every(isFailure) ? 'failed' : 'partly'
  return outcomes.some(({ outcome }) => outcome === 'imported') ? 'done' : 'unchanged'
}
