import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../src/connectors/client.ts'
import { postHog } from '../../../src/connectors/postHog.ts'

const request = { baseUrl: 'https://eu.posthog.example', settings: { projectId: '7' }, theirId: '12' }
const started = { id: 12, start_date: '2026-09-01T00:00:00Z' }

/** A PostHog that has one experiment, and answers every query so. */
function asked(experiment: object, answer: object) {
  const bodies: object[] = []
  const ask: Ask = async (_url, body) => {
    if (body !== undefined) bodies.push(body)
    return { outcome: 'text', text: JSON.stringify(body === undefined ? experiment : answer) }
  }
  return { bodies, pull: () => postHog.pull(ask, request) }
}
const metric = { kind: 'ExperimentMetric', metric_type: 'mean', name: 'Paid', uuid: 'u1' }

describe('pulling from PostHog', () => {
  it('asks a legacy metric as the query that it is', async () => {
    const funnel = { kind: 'ExperimentFunnelsQuery', name: 'Signed up', funnels_query: { series: [] } }
    const variants = [{ key: 'control', success_count: 10, failure_count: 90 }]
    const { bodies, pull } = asked(
      { ...started, metrics: [funnel] },
      { kind: 'ExperimentFunnelsQuery', variants, probability: { control: 0.4 }, insight: [[]] },
    )
    const pulled = await pull()
    expect(bodies).toEqual([{ query: { ...funnel, experiment_id: 12 }, refresh: 'blocking' }])
    if (pulled.outcome !== 'results') throw new Error(pulled.reason)
    expect(JSON.parse(pulled.files[0]?.text ?? '')).toEqual({
      kind: 'ExperimentFunnelsQuery',
      variants,
      probability: { control: 0.4 },
      metric: { name: 'Signed up', uuid: null },
      last_refresh: null,
    })
  })

  it('gives the same bytes for the same figures, whenever and however they were computed', async () => {
    const figures = { baseline: { key: 'control' }, variant_results: [] }
    const texts = []
    for (const rest of [
      { last_refresh: '2026-09-09T06:00:00Z', cache_key: 'a', is_cached: false, timings: [1] },
      { last_refresh: '2026-09-09T23:59:00Z', cache_key: 'b', is_cached: true },
    ]) {
      const pulled = await asked({ ...started, metrics: [metric] }, { ...figures, ...rest }).pull()
      texts.push(pulled.outcome === 'results' ? [pulled.cursor, pulled.files] : pulled)
    }
    expect(texts[0]).toEqual(texts[1])
  })

  it('dates the figures of an ended test by its end', async () => {
    const experiment = { ...started, end_date: '2026-09-05T10:00:00Z', metrics_secondary: [metric] }
    const pulled = await asked(experiment, { last_refresh: '2026-11-21T00:00:00Z' }).pull()
    if (pulled.outcome !== 'results') throw new Error(pulled.reason)
    expect(JSON.parse(pulled.files[0]?.text ?? '')).toMatchObject({ last_refresh: '2026-09-05' })
    expect(pulled.files[0]?.metric).toEqual(['Paid', 'u1'])
  })

  it('comes back where PostHog is still computing, and says so where it could not', async () => {
    const experiment = { ...started, metrics: [metric] }
    expect(await asked(experiment, { query_status: { complete: false } }).pull()).toEqual({
      outcome: 'retry',
      reason: 'PostHog is still computing',
    })
    expect(await asked(experiment, { query_status: { complete: true, error: true } }).pull()).toEqual({
      outcome: 'refused',
      reason: 'PostHog could not compute a metric',
    })
  })

  it('asks for twenty metrics at most', async () => {
    const metrics = Array.from({ length: 21 }, () => metric)
    const { bodies, pull } = asked({ ...started, metrics }, {})
    expect(await pull()).toMatchObject({ outcome: 'refused' })
    expect(bodies).toEqual([])
  })
})
