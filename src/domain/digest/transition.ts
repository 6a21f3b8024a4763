import type { AnalysisMetric, Contested, VerdictStatus } from '../verdict/analysis.ts'
import type { VerdictReason } from '../verdict/reasons.ts'

/** An effect with its interval; a bound is null where it is unbounded. */
export interface Effect {
  estimate: number
  lower: number | null
  upper: number | null
}

/** One stored change of the verdict on one treatment, with all that a reader needs to judge it. */
export interface VerdictTransition {
  experimentId: string
  experimentName: string
  /** The analysis that the verdict and the figures are computed from. */
  analysisId: string
  mapName: string
  barriers: string[]
  /** What the hypothesis changes. */
  change: string
  /** The treatment that the verdict is on. */
  variant: string
  /** All that the experiment compares, with the names that people gave them. */
  variants: { key: string; name: string | null }[]
  /** The primary metric. */
  metric: string
  /** All that it measures, with their names. */
  metrics: (Pick<AnalysisMetric, 'key' | 'role' | 'type'> & { name: string })[]
  goodDirection: 'increase' | 'decrease'
  /** Of the intervals. */
  alpha: number
  from: VerdictStatus
  to: VerdictStatus
  contested: Contested | null
  /** The date from which `to` holds: YYYY-MM-DD. */
  since: string
  reasons: VerdictReason[]
  /** Treatment over control, minus one; null where that has no answer. */
  relative: Effect | null
  /** The relative effect shrunken by what the programme has learned; null where that has no answer. */
  shrunken: Effect | null
  /** Treatment minus control. */
  absolute: Effect | null
  link: string | null
}
