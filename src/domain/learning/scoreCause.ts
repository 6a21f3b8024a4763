import type { VerdictStatus } from '../verdict/analysis.ts'
import type { Kinship } from './siblings.ts'

/** What a test did to change a score, and why that concerns the hypothesis. */
export interface ScoreCause {
  /**
   * A running test came to another verdict; the verdict of a running test no longer stands; a test was stopped; what a stopped test
   * had shown was corrected.
   */
  code: 'verdict_reached' | 'verdict_withdrawn' | 'test_concluded' | 'test_corrected'
  /** The verdict that the test came to by it. */
  verdict: VerdictStatus
  contested: boolean
  why: Kinship
}

/** How a test stood when it was analysed. */
interface Stand {
  status: 'draft' | 'running' | 'stopped'
  verdict: VerdictStatus
}

const teachesNothing = ({ verdict }: Stand): boolean => verdict === 'collecting' || verdict === 'invalid'

/**
 * What happened to a test between two of its analyses.
 *
 * @param before null at its first
 */
export function whatHappened(before: Stand | null, after: Stand): ScoreCause['code'] {
  if (after.status === 'stopped') return before?.status === 'stopped' ? 'test_corrected' : 'test_concluded'
  return before !== null && !teachesNothing(before) && teachesNothing(after)
    ? 'verdict_withdrawn'
    : 'verdict_reached'
}
