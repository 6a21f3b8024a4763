import type { Contested, Verdict, VerdictStatus } from '../verdict/analysis.ts'

/** What changed in the verdict on one treatment. */
export interface VerdictChange {
  variant: string
  from: VerdictStatus
  to: VerdictStatus
  contested: Contested | null
  /** The date from which `to`, or the doubt about it, holds. */
  since: string
}

/**
 * The changes between two verdicts on one experiment, treatment by treatment: of status, or of being contested. A test whose
 * named treatment stays the same can still lose another one.
 *
 * @param previous of the analysis before; null for the first
 * @param asOf the date of the next one, for what has no date of its own
 */
export function verdictChanges(previous: Verdict | null, next: Verdict, asOf: string): VerdictChange[] {
  const before = new Map(previous?.variants.map((verdict) => [verdict.variant, verdict]))
  return next.variants.flatMap(({ variant, status: to, contested, since }) => {
    const known = before.get(variant)
    const from = known?.status ?? 'collecting'
    if (from === to && (known?.contested?.reason ?? null) === (contested?.reason ?? null)) return []
    return { variant, from, to, contested, since: contested?.since ?? since ?? asOf }
  })
}
