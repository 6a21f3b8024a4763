import type { Experiment } from '../../../db/queries/experiments.ts'
import type { Summary } from '../../domain/summary.ts'
import { type AnalysisInput, type AnalysisRow, ENGINE_VERSION } from '../../domain/verdict/analysis.ts'
import { canonicalJson, sha256 } from '../crypto/hash.ts'
import { planOf } from '../resources/experiment.ts'
import type { MetricRow } from '../resources/metric.ts'

/** A row as the database holds it; the summary is null where the row was withdrawn. */
export interface KeptRow {
  date: string
  variant: string
  metric: string
  segment: string
  summary: string | null
}

/** The engine's view of rows: withdrawn ones are gone, those without a metric are exposures. */
function analysisRows(rows: KeptRow[]): AnalysisRow[] {
  return rows.flatMap(({ date, variant, metric, segment, summary }): AnalysisRow[] => {
    if (summary === null) return []
    const parsed = JSON.parse(summary) as Summary
    const place = { date, variant, segment: segment === '' ? null : segment }
    if (metric === '') return [{ kind: 'exposure', ...place, n: parsed.n }]
    return [{ kind: 'metric', ...place, metric, summary: parsed }]
  })
}

/** Everything that an analysis is computed from, but the rows: this is what is stored with it. */
export type AnalysisSettings = Omit<AnalysisInput, 'rows'>

export function analysisSettings(
  experiment: Experiment,
  metrics: MetricRow[],
  faults: AnalysisInput['experiment']['faults'],
  prior: AnalysisInput['prior'],
): AnalysisSettings {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]))
  return {
    experiment: {
      status: experiment.status === 'stopped' ? 'stopped' : 'running',
      startDate: experiment.startDate ?? '',
      stopDate: experiment.stopDate,
      variants: experiment.variants.map(({ key, weight, isControl }) => ({ key, weight, isControl })),
      metrics: experiment.metrics.flatMap(({ metric, role, margin }) => {
        const known = byKey.get(metric)
        if (known === undefined) return []
        const { type, goodDirection } = known
        return [{ key: metric, type, role, goodDirection, ...(margin === null ? {} : { margin }) }]
      }),
      plan: planOf(experiment),
      faults: faults.map(({ reason, date, by }) => ({ reason, date, by })),
    },
    prior,
    mode: experiment.mode ?? 'daily',
  }
}

/** The engine's input, whole, and the hash that an analysis is known by. */
export async function analysisInput(
  settings: AnalysisSettings,
  rows: KeptRow[],
): Promise<{ input: AnalysisInput; hash: string }> {
  const ordered = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const hash = await sha256(
    canonicalJson({
      engineVersion: ENGINE_VERSION,
      settings,
      rows: ordered.map((r) => [r.date, r.variant, r.metric, r.segment, r.summary]),
    }),
  )
  return { input: { ...settings, rows: analysisRows(ordered) }, hash: `sha256:${hash}` }
}

/** Where a row stands among the others: one row for each date, variant, metric and segment. */
export const keyOf = (row: Pick<KeptRow, 'date' | 'variant' | 'metric' | 'segment'>): string =>
  [row.date, row.variant, row.metric, row.segment].join('\u0000')
