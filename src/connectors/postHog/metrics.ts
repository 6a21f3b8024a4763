import { z } from 'zod'

const metric = z.looseObject({
  kind: z.string(),
  name: z.string().nullish(),
  uuid: z.string().nullish(),
})
type Metric = z.output<typeof metric>

/** What is asked of `GET /api/projects/{project}/experiments/{id}/`. */
export const experiment = z.looseObject({
  id: z.number().int(),
  start_date: z.string().nullish(),
  end_date: z.string().nullish(),
  metrics: z.array(metric).nullish(),
  metrics_secondary: z.array(metric).nullish(),
  /** Metrics that are shared between experiments. */
  saved_metrics: z.array(z.looseObject({ name: z.string().nullish(), query: metric.nullish() })).nullish(),
})
export type Experiment = z.output<typeof experiment>

interface Asked {
  /** The body of the query. */
  query: Record<string, unknown>
  name: string | null
  uuid: string | null
}

const isLegacy = ({ kind }: Metric): boolean =>
  kind === 'ExperimentTrendsQuery' || kind === 'ExperimentFunnelsQuery'

/** The metrics of an experiment, each with the query that gives its results; the legacy ones are queries themselves. */
export function metricsOf({ id, metrics, metrics_secondary, saved_metrics }: Experiment): Asked[] {
  const shared = (saved_metrics ?? []).flatMap(({ name, query }) =>
    query === null || query === undefined ? [] : [{ ...query, name: query.name ?? name }],
  )
  return [...(metrics ?? []), ...(metrics_secondary ?? []), ...shared].map((one) => ({
    query: isLegacy(one)
      ? { ...one, experiment_id: id }
      : { kind: 'ExperimentQuery', experiment_id: id, metric: one },
    name: one.name ?? null,
    uuid: one.uuid ?? null,
  }))
}
