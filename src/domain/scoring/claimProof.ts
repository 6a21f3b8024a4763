import { sampleSizeProportions } from '../../stats/planning/sampleSizeProportions.ts'
import { isUntestable, testDays } from '../../stats/planning/testDays.ts'

/** An effect that somebody says they saw, without a control group. */
export interface Claim {
  /** Relative: .35 is "+35 %". */
  lift: number
  /** The share before the change, where it is known. */
  baseline?: number | undefined
}

/** Whom a test of a claim would have. */
export interface ClaimTraffic {
  /** People who enter the stage of its barrier in a day; null where nobody counted. */
  perDay: number | null
  /** A test that takes longer cannot be run. */
  limitWeeks: number
}

/** What it would take to prove a claim, or why that cannot be said. */
export type ClaimProof =
  | {
      ok: true
      perVariant: number
      total: number
      /** Null where nobody counted who enters the stage. */
      days: number | null
      untestable: boolean | null
      alpha: number
      power: number
    }
  | { ok: false; reason: 'baseline_needed' | 'baseline_not_a_share' | 'lift_zero' | 'lift_impossible' }

const alpha = 0.05
const power = 0.8
/** A whole week is in every test. */
const LEAST_DAYS = 7

/**
 * A claim is never proven; this is the test that would prove it: people per variant at two-sided alpha .05 and power .8,
 * half of them in each, by the pooled z test, and the days until they have come.
 */
export function claimProof({ lift, baseline }: Claim, { perDay, limitWeeks }: ClaimTraffic): ClaimProof {
  if (baseline === undefined) return { ok: false, reason: 'baseline_needed' }
  if (baseline <= 0 || baseline >= 1) return { ok: false, reason: 'baseline_not_a_share' }
  const treatment = baseline * (1 + lift)
  if (treatment < 0 || treatment > 1) return { ok: false, reason: 'lift_impossible' }
  const size = sampleSizeProportions({ pA: baseline, pB: treatment, alpha, power })
  if (!size.ok) return { ok: false, reason: 'lift_zero' }
  const total = size.nA + size.nB
  const days = perDay === null || !(perDay > 0) ? null : Math.max(LEAST_DAYS, testDays(total, perDay))
  const untestable = days === null ? null : isUntestable(days, limitWeeks)
  return { ok: true, perVariant: size.nA, total, days, untestable, alpha, power }
}
