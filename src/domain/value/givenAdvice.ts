import type { Candidate } from '../scoring/candidate.ts'
import type { HypothesisStatus } from '../verdict/states.ts'
import { type Advice, adviceOf } from './advice.ts'

/** What to do next is then said by the test, and not by estimates made before it. */
const answered = ['testing', 'proven', 'harmful', 'negligible'] as const
type Answered = (typeof answered)[number]

/** An advice, or none where a test runs or has answered. */
export type GivenAdvice =
  | Advice
  | { ok: false; reason: { code: 'already_tested'; params: { status: Answered } } }

/** What to do with a hypothesis in a state. A test that was inconclusive or invalid has answered nothing and may be run again. */
export function givenAdvice(candidate: Candidate, status: HypothesisStatus): GivenAdvice {
  const known = answered.find((one) => one === status)
  return known === undefined
    ? adviceOf(candidate)
    : { ok: false, reason: { code: 'already_tested', params: { status: known } } }
}
