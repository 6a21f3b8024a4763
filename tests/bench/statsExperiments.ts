import type { AnalysisInput, AnalysisMetric, AnalysisRow } from '../../src/domain/verdict/analysis.ts'
import { planSchema } from '../../src/domain/verdict/plan.ts'
import type { MethodId } from '../../src/stats/methods/index.ts'

const metrics: AnalysisMetric[] = [
  { key: 'purchase', type: 'proportion', role: 'primary', goodDirection: 'increase' },
  { key: 'refund', type: 'proportion', role: 'guardrail', goodDirection: 'decrease', margin: 0.1 },
  { key: 'signup', type: 'proportion', role: 'secondary', goodDirection: 'increase' },
  { key: 'revenue', type: 'mean', role: 'secondary', goodDirection: 'increase' },
  { key: 'minutes', type: 'mean', role: 'secondary', goodDirection: 'decrease' },
]
const variants = ['control', 'a', 'b'].map((key) => ({ key, weight: 1, isControl: key === 'control' }))

/** A whole experiment at one look: five metrics, three arms, a guardrail with a margin. */
export function fiveMetrics(method: MethodId, seed: number): AnalysisInput {
  const rows: AnalysisRow[] = variants.flatMap(({ key: variant }, arm) =>
    metrics.map((metric, m) => {
      const n = 10_000 + 17 * seed + 5 * arm
      const sum = Math.round(n * (0.1 + 0.02 * m + 0.003 * arm))
      const summary =
        metric.type === 'proportion'
          ? { n, sum }
          : { n, mean: 10 + m + 0.05 * arm + 0.01 * seed, variance: 90 + seed }
      return { kind: 'metric', date: '2026-03-15', variant, metric: metric.key, segment: null, summary }
    }),
  )
  return {
    experiment: {
      status: 'running',
      startDate: '2026-03-02',
      stopDate: null,
      variants,
      metrics,
      plan: planSchema.parse({ method, sampleSizePerVariant: 10_000, minimumEffect: 0.05 }),
      faults: [],
    },
    prior: { mean: 0, sd: 0.05 },
    mode: 'cumulative',
    rows,
  }
}
