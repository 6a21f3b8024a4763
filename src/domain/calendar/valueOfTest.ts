import type { Candidate } from '../scoring/candidate.ts'
import type { NoScore } from '../scoring/framework.ts'
import { type FrameworkId, frameworks } from '../scoring/index.ts'
import { type Advice, adviceOf } from '../value/advice.ts'

/** Why a test is worth nothing to a calendar. */
export type NoValueBecause =
  | { code: 'value_unknown'; params: NoScore }
  /** By the score. */
  | { code: 'no_value'; params: { score: number } }
  /** In money: less than building and testing it cost. */
  | { code: 'not_worth_its_cost'; params: { test: number } }
  /** To ship without a test is expected to bring more. */
  | { code: 'better_shipped'; params: { ship: number; test: number } }

type Value = { ok: true; value: number } | { ok: false; reason: NoValueBecause }

/**
 * What a test is worth by a framework. By `evsi`: what testing brings beyond the better of shipping now and leaving it, as neither
 * takes traffic. By any other its score, and one that is per work times the work: a calendar counts people's time itself. Whatever it
 * scores, a test of which is known that it brings less than it costs is worth nothing.
 */
export function valueOfTest(framework: FrameworkId, candidate: Candidate): Value {
  const advice = adviceOf(candidate)
  if (framework === 'evsi') return beyondDecidingNow(advice)
  const { perWork, assess } = frameworks[framework]
  const { score, inputs, reason } = assess(candidate)
  if (score === null) return unknown(reason ?? { code: 'input_missing', params: { input: framework } })
  if (!(score > 0)) return { ok: false, reason: { code: 'no_value', params: { score } } }
  const tested = advice.ok ? (advice.figures.test?.value ?? null) : null
  if (tested !== null && !(tested > 0)) return notWorthIt(tested)
  return { ok: true, value: perWork === null ? score : score * (inputs[perWork]?.value ?? 1) }
}

function beyondDecidingNow(advice: Advice): Value {
  if (!advice.ok) return unknown(advice.reason)
  const { ship, test } = advice.figures
  const tested = test?.value ?? 0
  if (ship > 0 && ship >= tested)
    return { ok: false, reason: { code: 'better_shipped', params: { ship, test: tested } } }
  if (!(tested > 0)) return notWorthIt(tested)
  return { ok: true, value: tested - Math.max(ship, 0) }
}

const unknown = (reason: NoScore): Value => ({
  ok: false,
  reason: { code: 'value_unknown', params: reason },
})

const notWorthIt = (test: number): Value => ({
  ok: false,
  reason: { code: 'not_worth_its_cost', params: { test } },
})
