import { benjaminiHochberg } from '../../stats/adjust.ts'
import { compare } from '../../stats/methods/compare.ts'
import type { Comparison } from '../../stats/methods/comparison.ts'
import { type MethodId, methods } from '../../stats/methods/index.ts'
import { oneLook } from '../../stats/methods/method.ts'
import { outcomeOf } from '../../stats/methods/outcome.ts'
import { readArms } from '../../stats/methods/readArms.ts'
import type { AnalysisInput, MetricRole } from './analysis.ts'
import { armOf, looksAt, readRun } from './run.ts'

/** One treatment against the control on one metric, among the units of one segment. */
export interface Breakdown extends Omit<Comparison, 'anytimePValue'> {
  /** `dimension=value` */
  segment: string
  metric: string
  role: MetricRole
  variant: string
}

/**
 * Every segment that rows were reported for, at its newest look. For looking around: no verdict comes from here, as somewhere among
 * many segments something always stands out. Benjamini-Hochberg over all of them; plans that are looked at repeatedly are read
 * by the confidence sequence, which allows it without a planned size for each segment.
 */
export function breakdownsOf(input: AnalysisInput): Breakdown[] {
  const { alpha, method: planned } = input.experiment.plan
  const method: MethodId = methods[planned].latches ? 'sequential' : 'fixed'
  const segments = new Set(input.rows.flatMap(({ segment }) => segment ?? []))
  const read = [...segments].sort().flatMap((segment) => {
    const rows = input.rows
      .filter((row) => row.kind === 'metric' && row.segment === segment)
      .map((row) => ({ ...row, segment: null }))
    const run = readRun({ ...input, rows })
    return run.experiment.metrics.flatMap((metric) => {
      const look = looksAt(run, metric).at(-1)
      if (!look) return []
      return run.treatments.map((treatment) => {
        const arms = [armOf(look, run.control), armOf(look, treatment)] as const
        const { goodDirection } = metric
        const question = {
          method,
          goodDirection,
          alternative: 'two-sided' as const,
          alpha,
          prior: input.prior,
        }
        const found = readArms(methods[method], metric.type, ...arms, { ...oneLook, alpha })
        return { segment, metric, treatment, reading: found.reading, shown: compare(question, found) }
      })
    })
  })
  const tested = read.filter(({ shown }) => shown.pValue !== null)
  const adjusted = benjaminiHochberg(tested.map(({ shown }) => shown.pValue ?? 1))
  return read.map((entry) => {
    const { segment, metric, treatment, reading, shown } = entry
    const adjustedPValue = adjusted[tested.indexOf(entry)] ?? null
    const { key, role, goodDirection } = metric
    const outcome = reading.ok ? outcomeOf(reading, adjustedPValue ?? 1, { alpha, goodDirection }) : 'unclear'
    return { segment, metric: key, role, variant: treatment.key, ...shown, adjustedPValue, outcome }
  })
}
