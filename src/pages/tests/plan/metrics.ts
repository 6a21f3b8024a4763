import type { Deps } from '../../../deps.ts'
import { type MetricRow, metricResource } from '../../../services/resources/metric.ts'

/** The metrics that a plan may name. */
export async function plannableMetrics(deps: Deps): Promise<MetricRow[]> {
  const { rows } = await metricResource.list(deps, { archived: false }, { limit: 200, after: null })
  return rows as MetricRow[]
}
