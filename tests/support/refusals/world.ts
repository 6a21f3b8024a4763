import { calmJobs } from './calmJobs.ts'
import { sent } from './requests.ts'

/** One of everything, made for a suite of its own: what requests speak of. */
export interface World {
  map: string
  /** A map that holds nothing which a test started, so that it can be deleted. */
  emptyMap: string
  otherBarrier: string
  stages: [string, string]
  spareStage: string
  barrier: string
  spareBarrier: string
  evidence: string
  evidenceRule: string
  spareEvidenceRule: string
  metric: string
  metricKey: string
  meanKey: string
  spareMetric: string
  hypothesis: string
  spareHypothesis: string
  /** Experiments: one that runs, two drafts, one more that runs. */
  running: string
  draft: string
  spareDraft: string
  stoppable: string
  /** A link to the summary of the one that runs. */
  sharedLink: string
  channel: string
  spareChannel: string
  webhook: string
  connector: string
  spareConnector: string
  token: string
  spareToken: string
  member: string
  spareMember: string
  delivery: string
  calendar: string
  spareCalendar: string
  /** Imports of results, and under what the progress of the first was noted. */
  import: string
  spareImport: string
  progress: string
  /** Days on which results may lie: the first and the last of the run so far. */
  days: { start: string; first: string; second: string }
}

interface Made {
  id: string
}

const day = 86_400_000
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

const make = async (path: string, body: unknown): Promise<string> =>
  (await sent<Made>({ method: 'post', path, body })).id

const lift = { low: 0.01, likely: 0.02, high: 0.05 }
const effortWeeks = { low: 1, likely: 2, high: 4 }

export const experimentBody = (hypothesisId: string, key: string, guardrail: string) => ({
  hypothesisId,
  name: 'Fewer fields',
  variants: [
    { key: 'control', name: 'As it is', weight: 1, isControl: true },
    { key: 'short', name: 'Short form', weight: 1, isControl: false },
  ],
  metrics: [
    { key, role: 'primary' },
    { key: guardrail, role: 'guardrail', margin: 0.05 },
  ],
  plan: { method: 'fixed', sampleSizePerVariant: 500, minDays: 1 },
})

/** Makes a world through the API. `suite` keeps its metric keys apart from those of other suites. */
export async function makeWorld(suite: string): Promise<World> {
  const start = Date.now() - 10 * day
  const metricKey = `${suite}_rate`
  const meanKey = `${suite}_mean`
  const rate = { name: 'Rate', type: 'proportion', goodDirection: 'increase' }
  const metric = await make('/metrics', { key: metricKey, ...rate })
  await make('/metrics', { ...rate, key: meanKey, type: 'mean' })
  const spareMetric = await make('/metrics', { ...rate, key: `${suite}_spare` })

  const map = await make('/maps', { name: 'Wrong requests' })
  const emptyMap = await make('/maps', { name: 'Another map' })
  const stages: [string, string] = [
    await make(`/maps/${map}/stages`, { name: 'Compare', entrants: 1000, completions: 400 }),
    await make(`/maps/${map}/stages`, { name: 'Buy', entrants: 400 }),
  ]
  const spareStage = await make(`/maps/${emptyMap}/stages`, { name: 'To be deleted' })
  const otherBarrier = await make(`/stages/${spareStage}/barriers`, { title: 'Of another map' })
  const barrier = await make(`/stages/${stages[0]}/barriers`, { title: 'The form is long' })
  const spareBarrier = await make(`/stages/${stages[1]}/barriers`, { title: 'To be deleted' })
  await sent({
    method: 'post',
    path: `/barriers/${barrier}/evidence`,
    body: { source: 'survey', date: '2026-01-15', sampleSize: 200, affected: 50, externalId: 'first' },
  })
  const evidence = (await sent<{ items: [Made] }>({ method: 'get', path: `/barriers/${barrier}/evidence` }))
    .items[0].id

  const hypothesisBody = {
    barrierIds: [barrier],
    change: 'Ask for less',
    metric: metricKey,
    estimates: { lift, effortWeeks },
  }
  const hypothesis = await make('/hypotheses', hypothesisBody)
  const spareHypothesis = await make('/hypotheses', hypothesisBody)
  const experiment = () => make('/experiments', experimentBody(hypothesis, metricKey, meanKey))
  const [running, draft, spareDraft, stoppable] = [
    await experiment(),
    await experiment(),
    await experiment(),
    await experiment(),
  ]
  for (const id of [running, stoppable])
    await sent({
      method: 'post',
      path: `/experiments/${id}/start`,
      body: { at: new Date(start).toISOString() },
    })
  const first = dateOf(start + day)
  const row = { date: first, metric: metricKey, n: 100 }
  await sent({
    method: 'post',
    path: `/experiments/${running}/results`,
    body: {
      mode: 'daily',
      rows: [
        { ...row, variant: 'control', sum: 10 },
        { ...row, variant: 'short', sum: 14 },
      ],
    },
  })

  const ruleBody = { name: 'Tickets', barrierId: barrier, keywords: ['pay'] }
  const evidenceRule = await make(`/maps/${map}/evidence-rules`, ruleBody)
  const spareEvidenceRule = await make(`/maps/${map}/evidence-rules`, ruleBody)

  const importing = async (query: string, sums: [number, number]) => {
    const rows = ['control', 'short'].map((variant, i) => `${first},${variant},${metricKey},100,${sums[i]}`)
    const { importId } = await sent<{ importId: string }>({
      method: 'post',
      path: `/experiments/${running}/results/import${query}`,
      raw: ['date,variant,metric,n,sum', ...rows].join('\n'),
      headers: { 'content-type': 'text/csv' },
    })
    return importId
  }
  const progress = crypto.randomUUID()
  const firstImport = await importing(`?progress=${progress}`, [10, 14])
  const spareImport = await importing('', [10, 15])

  const sharedLink = await make(`/experiments/${running}/links`, {})

  const channelBody = {
    kind: 'slack',
    name: 'Team',
    url: 'https://hooks.example.com/services/T/B/x',
    mapIds: [emptyMap],
  }
  const channel = await make('/channels', channelBody)
  const spareChannel = await make('/channels', channelBody)
  const webhook = await make('/channels', { ...channelBody, kind: 'webhook' })
  const connectorBody = {
    kind: 'posthog',
    name: 'PostHog',
    baseUrl: 'https://eu.posthog.example.com',
    token: 'phx_first',
    settings: { projectId: '1' },
  }
  const connector = await make('/connectors', connectorBody)
  const spareConnector = await make('/connectors', connectorBody)
  const token = await make('/tokens', { name: 'Somebody', role: 'viewer' })
  const spareToken = await make('/tokens', { name: 'To be deleted', role: 'viewer' })
  const member = await make('/members', { name: 'Somebody', role: 'viewer' })
  const spareMember = await make('/members', { name: 'To be deleted', role: 'viewer' })
  const delivery = await make('/digests/send', { channelId: channel })

  const calendarBody = { from: dateOf(start), weeks: 8 }
  const calendar = await make(`/maps/${map}/calendars`, calendarBody)
  const spareCalendar = await make(`/maps/${map}/calendars`, calendarBody)

  await calmJobs()
  return {
    map,
    emptyMap,
    otherBarrier,
    stages,
    spareStage,
    barrier,
    spareBarrier,
    evidence,
    evidenceRule,
    spareEvidenceRule,
    metric,
    metricKey,
    meanKey,
    spareMetric,
    hypothesis,
    spareHypothesis,
    running,
    draft,
    spareDraft,
    stoppable,
    sharedLink,
    channel,
    spareChannel,
    webhook,
    connector,
    spareConnector,
    token,
    spareToken,
    member,
    spareMember,
    delivery,
    calendar,
    spareCalendar,
    import: firstImport,
    spareImport,
    progress,
    days: { start: dateOf(start), first, second: dateOf(start + 2 * day) },
  }
}

/** The id that a path is about, in a world; nothing for a path without one. */
export function idFor(world: World, path: string): string {
  if (path.startsWith('/imports/progress/')) return world.progress
  const ids: Record<string, string> = {
    maps: world.map,
    stages: world.stages[0],
    barriers: world.barrier,
    evidence: world.evidence,
    'evidence-rules': world.evidenceRule,
    metrics: world.metric,
    hypotheses: world.hypothesis,
    experiments: world.running,
    channels: world.channel,
    connectors: world.connector,
    tokens: world.token,
    members: world.member,
    deliveries: world.delivery,
    calendars: world.calendar,
    imports: world.import,
    links: world.sharedLink,
  }
  return ids[path.split('/')[1] ?? ''] ?? ''
}
