import type { Candidate } from '../scoring/candidate.ts'
import type { NoScore } from '../scoring/framework.ts'
import { type FrameworkId, frameworks } from '../scoring/index.ts'
import { adviceOf } from '../value/advice.ts'

/** Why a test is worth nothing to a calendar. */
export type NoValueBecause =
  | { code: 'value_unknown'; params: NoScore }
  | { code: 'no_value'; params: { value: number } }
  /** To ship without a test is expected to bring more. */
  | { code: 'better_shipped'; params: { ship: number; test: number } }

type Value = { ok: true; value: number } | { ok: false; reason: NoValueBecause }

/**
 * What a test is worth by a framework. By `evsi`: what testing brings beyond the better of shipping now and leaving it, as neither
 * takes traffic. By any other its score, and one that is per effort times the effort: a calendar counts people's time itself.
 */
export function valueOfTest(framework: FrameworkId, candidate: Candidate): Value {
  if (framework === 'evsi') return beyondDecidingNow(candidate)
  const { score, inputs, reason } = frameworks[framework].assess(candidate)
  if (score === null) return unknown(reason ?? { code: 'input_missing', params: { input: framework } })
  return positive(score * (inputs.effort?.value ?? 1))
}

function beyondDecidingNow(candidate: Candidate): Value {
  const advice = adviceOf(candidate)
  if (!advice.ok) return unknown(advice.reason)
  const { ship, test } = advice.figures
  const tested = test?.value ?? 0
  if (ship > 0 && ship >= tested)
    return { ok: false, reason: { code: 'better_shipped', params: { ship, test: tested } } }
  return positive(tested - Math.max(ship, 0))
}

const unknown = (reason: NoScore): Value => ({
  ok: false,
  reason: { code: 'value_unknown', params: reason },
})

const positive = (value: number): Value =>
  value > 0 ? { ok: true, value } : { ok: false, reason: { code: 'no_value', params: { value } } }
