import type { AnalysisInput, AnalysisResult } from '../verdict/analysis.ts'
import { isConcluded } from './isConcluded.ts'

/** The raw relative lift of one treatment on its experiment's primary metric, + being good. */
export interface TreatmentEffect {
  variant: string
  estimate: number
  /** Null where unbounded. */
  lower: number | null
  upper: number | null
  /** By the delta method: the one that its analysis weighed the lift against the prior with. */
  standardError: number
}

/** What was analysed and what came out, as far as effects go. */
export interface AnalysedExperiment {
  experiment: AnalysisInput['experiment']
  result: Pick<AnalysisResult, 'verdict' | 'metrics'>
}

/**
 * The effects that a concluded experiment adds to its programme, proven or not: those of every treatment with a relative lift. None
 * where the experiment still runs or was run wrongly.
 */
export function concludedEffects({ experiment, result }: AnalysedExperiment): TreatmentEffect[] {
  if (!isConcluded(experiment.status, result.verdict)) return []
  const primary = result.metrics.find((metric) => metric.role === 'primary')
  const direction = experiment.metrics.find((metric) => metric.key === primary?.metric)?.goodDirection
  return (primary?.comparisons ?? []).flatMap(({ variant, relative, shrunken }) => {
    if (relative === null || shrunken === null) return []
    const { standardError } = shrunken
    if (!(standardError > 0)) return []
    const { estimate, lower, upper } = relative
    return direction === 'decrease'
      ? [{ variant, estimate: -estimate, lower: negated(upper), upper: negated(lower), standardError }]
      : [{ variant, estimate, lower, upper, standardError }]
  })
}

const negated = (bound: number | null) => (bound === null ? null : -bound)
