import { startTool, type ToolServer } from './toolServer.ts'

interface Arm {
  key: string
  number_of_samples: number
  sum: number
  sum_squares: number
}

interface Metric {
  uuid: string
  name: string
  /** The control first. */
  arms: Arm[]
}

interface PostHogExperiment {
  /** Its own metrics, the first of them primary, the others secondary. */
  metrics: Metric[]
  /** Metrics that are shared between experiments. */
  shared?: Metric[]
  start_date?: string | null
  end_date?: string | null
}

export const postHogToken = 'phx_personal_api_key'
export const postHogProject = '4711'

const metricConfig = ({ uuid, name }: Metric) => ({
  kind: 'ExperimentMetric',
  metric_type: 'mean',
  uuid,
  name,
  source: { kind: 'EventsNode', event: 'purchase', math: 'total' },
})

/** The answer to an ExperimentQuery as its schema documents it; what says how it was computed differs from time to time. */
function postHogAnswer({ arms, ...metric }: Metric, computedAt: string, time: number) {
  const [baseline, ...treatments] = arms
  return {
    kind: 'ExperimentQuery',
    metric: metricConfig({ ...metric, arms }),
    insight: [],
    stats_version: 2,
    baseline: { ...baseline, step_counts: null, validation_failures: [] },
    variant_results: treatments.map((arm) => ({
      ...arm,
      method: 'frequentist',
      p_value: 0.04,
      confidence_interval: [0.01, 0.2],
      significant: true,
      validation_failures: [],
    })),
    credible_intervals: null,
    probability: null,
    p_value: null,
    significance_code: null,
    cache_key: `cache_${time}`,
    is_cached: false,
    last_refresh: computedAt,
    next_allowed_client_refresh: computedAt,
    timezone: 'UTC',
    query_status: null,
  }
}

export interface PostHogStandIn extends ToolServer {
  experiments: Map<string, PostHogExperiment>
  /** When it computes. */
  computedAt: string
}

/** PostHog's REST API, as far as the results of experiments go. */
export async function startPostHog(): Promise<PostHogStandIn> {
  const experiments = new Map<string, PostHogExperiment>()
  let queries = 0
  const notFound = {
    status: 404,
    body: { type: 'invalid_request', code: 'not_found', detail: 'Not found.', attr: null },
  }
  const server = await startTool(
    postHogToken,
    ({ method, path, body }) => {
      if (method === 'POST' && path === `/api/environments/${postHogProject}/query/`) {
        const { query } = body as { query: { experiment_id: number; metric: { uuid: string } } }
        const found = experiments.get(String(query.experiment_id))
        const metric = [...(found?.metrics ?? []), ...(found?.shared ?? [])].find(
          ({ uuid }) => uuid === query.metric.uuid,
        )
        if (metric === undefined) return notFound
        queries += 1
        return { status: 200, body: postHogAnswer(metric, standIn.computedAt, queries) }
      }
      const id = new RegExp(`^/api/projects/${postHogProject}/experiments/(\\d+)/$`).exec(path)?.[1]
      const found = id === undefined ? undefined : experiments.get(id)
      if (id === undefined || found === undefined) return notFound
      const [primary, ...secondary] = found.metrics
      return {
        status: 200,
        body: {
          id: Number(id),
          name: 'Checkout',
          feature_flag_key: 'checkout',
          start_date: found.start_date === undefined ? '2026-09-01T00:00:00Z' : found.start_date,
          end_date: found.end_date ?? null,
          metrics: primary === undefined ? [] : [metricConfig(primary)],
          metrics_secondary: secondary.map(metricConfig),
          saved_metrics: (found.shared ?? []).map((metric, i) => ({
            id: i,
            experiment: Number(id),
            saved_metric: 90 + i,
            metadata: { type: 'secondary' },
            name: metric.name,
            query: { ...metricConfig(metric), name: undefined },
          })),
        },
      }
    },
    {
      status: 401,
      body: {
        type: 'authentication_error',
        code: 'authentication_failed',
        detail: 'Invalid personal API key.',
        attr: null,
      },
    },
  )
  const standIn: PostHogStandIn = { ...server, experiments, computedAt: '2026-09-09T06:00:00Z' }
  return standIn
}
