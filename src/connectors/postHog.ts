import { z } from 'zod'
import { rule } from '../domain/fault.ts'
import type { Ask, Failure } from './client.ts'
import type { Connector, PulledFile, PullRequest } from './connector.ts'
import { type Experiment, experiment, metricsOf } from './postHog/metrics.ts'
import { readAnswer } from './readAnswer.ts'

const mostMetrics = 20

/** What counts of an answer; the rest says how it was computed, and differs from one time to the next. */
const kept = [
  'kind',
  'baseline',
  'variant_results',
  'variants',
  'probability',
  'p_value',
  'credible_intervals',
] as const

const queryAnswer = z.looseObject({
  last_refresh: z.string().nullish(),
  query_status: z.looseObject({ complete: z.boolean().nullish(), error: z.boolean().nullish() }).nullish(),
})

/** The day that figures are of: of their computation, or the end of the test where that was before. */
function dayOf(computed: string | null | undefined, ended: string | null | undefined): string | null {
  const days = [computed, ended].flatMap((instant) =>
    typeof instant === 'string' && /^\d{4}-\d\d-\d\d/.test(instant) ? [instant.slice(0, 10)] : [],
  )
  return days.sort()[0] ?? null
}

async function fileOf(
  ask: Ask,
  { baseUrl, settings }: PullRequest,
  { query, name, uuid }: ReturnType<typeof metricsOf>[number],
  found: Experiment,
): Promise<{ outcome: 'file'; file: PulledFile } | Failure> {
  const url = `${baseUrl}/api/environments/${settings.projectId}/query/`
  const answer = readAnswer(queryAnswer, await ask(url, { query, refresh: 'blocking' }))
  if (answer.outcome !== 'read') return answer
  const { query_status: status, last_refresh: computed } = answer.value
  if (status?.error === true) return { outcome: 'refused', reason: 'PostHog could not compute a metric' }
  if (status !== null && status !== undefined && status.complete !== true)
    return { outcome: 'retry', reason: 'PostHog is still computing' }
  const values: Record<string, unknown> = answer.value
  const figures = kept.flatMap((field) =>
    values[field] === undefined ? [] : [[field, values[field]] as const],
  )
  const text = JSON.stringify({
    ...Object.fromEntries(figures),
    metric: { name, uuid },
    last_refresh: dayOf(computed, found.end_date),
  })
  return { outcome: 'file', file: { text, metric: [name, uuid].filter((one) => one !== null) } }
}

/**
 * PostHog: the experiment's metrics from `GET /api/projects/{project}/experiments/{id}/`, then the results of each by
 * `POST /api/environments/{project}/query/`. PostHog does not name its snapshots, so one is known by all that it says.
 */
export const postHog: Connector = {
  kind: 'posthog',
  name: 'PostHog',
  settings: z.strictObject({ projectId: z.string().regex(/^\d{1,15}$/, rule('project_number_needed')) }),
  pull: async (ask, request) => {
    const { baseUrl, settings, theirId } = request
    const url = `${baseUrl}/api/projects/${settings.projectId}/experiments/${theirId}/`
    const answer = readAnswer(experiment, await ask(url))
    if (answer.outcome !== 'read') return answer
    const found = answer.value
    if (typeof found.start_date !== 'string')
      return { outcome: 'refused', reason: 'the experiment has not been started in PostHog' }
    const metrics = metricsOf(found)
    if (metrics.length === 0)
      return { outcome: 'refused', reason: 'the experiment has no metrics in PostHog' }
    if (metrics.length > mostMetrics)
      return { outcome: 'refused', reason: `the experiment has more than ${mostMetrics} metrics in PostHog` }
    const files: PulledFile[] = []
    for (const metric of metrics) {
      const next = await fileOf(ask, request, metric, found)
      if (next.outcome !== 'file') return next
      files.push(next.file)
    }
    return { outcome: 'results', files, cursor: files.map(({ text }) => text).join('\n') }
  },
}
