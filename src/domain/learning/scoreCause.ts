import type { VerdictStatus } from '../verdict/analysis.ts'
import type { Kinship } from './siblings.ts'

/** What a test did to change a score, and why that concerns the hypothesis. */
export interface ScoreCause {
  /** A running test came to another verdict; a test was stopped; what a stopped test had shown was corrected. */
  code: 'verdict_reached' | 'test_concluded' | 'test_corrected'
  /** The verdict that the test came to by it. */
  verdict: VerdictStatus
  contested: boolean
  why: Kinship
}

type Status = 'draft' | 'running' | 'stopped'

/** What happened to a test between two of its analyses. */
export function whatHappened(before: Status | null, after: Status): ScoreCause['code'] {
  if (after !== 'stopped') return 'verdict_reached'
  return before === 'stopped' ? 'test_corrected' : 'test_concluded'
}
