import { type Answer, api } from './client.ts'
import { server } from './runtime.ts'
import type { Analysis, Barrier, Created, Experiment, Hypothesis, Recorded } from './views.ts'

export const admin = api(server.url, server.adminToken)

/** The body of an answer that must be a success. */
export function made<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** A name that nothing else on the shared server has. */
export const unique = (name: string): string => `${name}.${crypto.randomUUID().slice(0, 8)}`

interface StoryMetric {
  name: string
  role: 'primary' | 'secondary' | 'guardrail'
  type?: 'proportion' | 'mean' | 'ratio'
  goodDirection?: 'increase' | 'decrease'
  margin?: number | { absolute: number }
}

interface Telling {
  metrics?: StoryMetric[]
  /** Keys of equal weight, the control first. */
  variants?: string[]
  plan?: object
  /** When it started; left out, it stays a draft. */
  startedAt?: string
}

export interface StoryRow {
  date: string
  variant: string
  metric: string
  [field: string]: unknown
}

const visit: StoryMetric = { name: 'visit', role: 'primary' }

/** A map with one barrier, a hypothesis on it and an experiment for that, made through the API. */
export async function tellStory(telling: Telling = {}) {
  const { metrics = [visit], variants = ['control', 'treatment'], plan = {}, startedAt } = telling
  const suffix = crypto.randomUUID().slice(0, 8)
  const key = (metric: string) => `${metric}.${suffix}`
  const map = made(await admin.post<Created>('/maps', { name: `Story ${suffix}` }))
  const stage = made(
    await admin.post<Created>(`/maps/${map.id}/stages`, { name: 'Checkout', entrants: 10_000 }),
  )
  const barrier = made(await admin.post<Created>(`/stages/${stage.id}/barriers`, { title: 'Too many steps' }))
  for (const { name, type = 'proportion', goodDirection = 'increase' } of metrics)
    made(await admin.post('/metrics', { key: key(name), name, type, goodDirection }))
  const primary = metrics.find((metric) => metric.role === 'primary')?.name ?? ''
  const hypothesis = made(
    await admin.post<Created>('/hypotheses', {
      barrierIds: [barrier.id],
      change: 'One step instead of four',
      metric: key(primary),
      estimates: {
        lift: { low: 0.01, likely: 0.06, high: 0.12 },
        effortWeeks: { low: 2, likely: 4, high: 8 },
      },
    }),
  )
  const experiment = made(
    await admin.post<Created>('/experiments', {
      hypothesisId: hypothesis.id,
      name: `Experiment ${suffix}`,
      variants: variants.map((variant, i) => ({ key: variant, weight: 1, isControl: i === 0 })),
      metrics: metrics.map(({ name, role, margin }) => ({ key: key(name), role, margin })),
      plan,
    }),
  )
  const path = `/experiments/${experiment.id}`
  if (startedAt !== undefined) made(await admin.post(`${path}/start`, { at: startedAt }))

  const named = (rows: StoryRow[]) => rows.map((row) => ({ ...row, metric: key(row.metric) }))
  return {
    mapId: map.id,
    stageId: stage.id,
    barrierId: barrier.id,
    hypothesisId: hypothesis.id,
    experimentId: experiment.id,
    path,
    key,
    named,
    /** Sends result rows, whose metrics are named as in the telling. */
    send: (rows: StoryRow[], rest: object = {}) =>
      admin.post<Recorded>(`${path}/results`, { mode: 'daily', rows: named(rows), ...rest }),
    analysis: async (query = '') => made(await admin.get<Analysis>(`${path}/analysis${query}`)),
    experiment: async () => made(await admin.get<Experiment>(path)),
    hypothesis: async () => made(await admin.get<Hypothesis>(`/hypotheses/${hypothesis.id}`)),
    barrier: async () => made(await admin.get<Barrier>(`/barriers/${barrier.id}`)),
  }
}

export type Story = Awaited<ReturnType<typeof tellStory>>

/** The n-th day from a date on, 1 being the date itself. */
export function dayOf(start: string, n: number): string {
  return new Date(Date.parse(start) + (n - 1) * 86_400_000).toISOString().slice(0, 10)
}

/** The same counts of one arm on some days, as rows. */
export function steady(
  start: string,
  days: [first: number, last: number],
  row: { variant: string; metric?: string; n: number; sum: number },
): StoryRow[] {
  const [first, last] = days
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    metric: 'visit',
    ...row,
    date: dayOf(start, first + i),
  }))
}
