import { type Client, clientOf } from '../../src/cli/demo/client.ts'
import {
  enterHypotheses,
  importClaims,
  importEvidence,
  importMaps,
  runExperiments,
} from '../../src/cli/demo/story.ts'
import { beginTests } from '../../src/cli/demo/underWay.ts'
import type { RunningServer } from './server.ts'

/** What stands on maps, which can be hard to lay out. */
type OnMaps = Record<'maps' | 'stages' | 'barriers' | 'hypotheses' | 'experiments', string[]>
/** The ids of things, by what stands before them in a page's path. */
export type Things = OnMaps &
  Record<'channels' | 'connectors' | 'imports' | 'evidence-rules' | 'evidence', string[]> & {
    /** The path of a link to a summary, for whoever has it. */
    shared: string
    /** The token of somebody who may look only. */
    viewer: string
  }

interface Made {
  id: string
}

/** The maps, claims and tests of the demo on a server, and one map whose words are hard to lay out. */
export async function demoWorld(server: Pick<RunningServer, 'url' | 'adminToken'>): Promise<Things> {
  const client = clientOf(server.url, server.adminToken)
  const maps = await importMaps(client)
  const named = (name: string) => maps.filter((map) => map.name === name)
  for (const map of named('food-delivery')) await importEvidence(client, map)
  await importClaims(client, maps)
  const hypotheses = await enterHypotheses(client, maps)
  const experiments = await runExperiments(client, hypotheses)
  const underWay = await beginTests(client, hypotheses, new Date())
  const channel = await client.post<Made>('/channels', {
    kind: 'webhook',
    name: 'Growth',
    url: `${server.url}/healthz`,
  })
  const connector = await client.post<Made>('/connectors', {
    kind: 'growthbook',
    name: 'GrowthBook',
    baseUrl: server.url,
    token: 'secret_demo',
  })

  const shared = await client.post<{ url: string }>(`/experiments/${experiments[0]?.id}/links`, {})
  const viewer = await client.post<{ token: string }>('/tokens', { name: 'Onlooker', role: 'viewer' })

  const imports = await Promise.all(
    [...named('mobile-game'), ...named('food-delivery')].map((map) =>
      client.get<{ items: Made[] }>(`/maps/${map.id}/imports`),
    ),
  )
  const rule = await client.post<Made>(`/maps/${named('food-delivery')[0]?.id}/evidence-rules`, {
    name: 'Payment',
    barrierId: maps.flatMap((map) => map.barriers).find(({ title }) => title === 'Один способ оплаты')?.id,
    keywords: ['оплат', 'карт'],
    labels: ['billing'],
  })

  const evidence = await client.get<{ items: Made[] }>(
    `/barriers/${maps.flatMap((map) => map.barriers).find(({ title }) => title === 'Один способ оплаты')?.id}/evidence?limit=1`,
  )
  const begun = await justBegun(client)
  const hard = await hardToLayOut(client)
  return {
    shared: new URL(shared.url).pathname,
    viewer: viewer.token,
    maps: [...named('mobile-game'), ...named('retail-email'), ...named('food-delivery')]
      .map((map) => map.id)
      .concat(begun.maps, hard.maps),
    stages: hard.stages,
    barriers: ['A forced pause (gate) stops play at level 30', 'Один способ оплаты']
      .flatMap((title) => maps.flatMap((map) => map.barriers.filter((barrier) => barrier.title === title)))
      .map((barrier) => barrier.id)
      .concat(begun.barriers, hard.barriers),
    hypotheses: [
      ...['gate', 'payment'].flatMap((name) => hypotheses.get(name) ?? []),
      ...begun.hypotheses,
      ...hard.hypotheses,
    ],
    experiments: experiments
      .map((experiment) => experiment.id)
      .concat(underWay, begun.experiments, hard.experiments),
    channels: [channel.id],
    connectors: [connector.id],
    // One of a map, and one of evidence.
    imports: imports.flatMap(({ items: [newest] }) => newest?.id ?? []),
    'evidence-rules': [rule.id],
    evidence: evidence.items.map(({ id }) => id),
  }
}

/** What has only begun, with nothing to show yet: a map without stages, a bare barrier, a test without results. */
async function justBegun(client: Client): Promise<OnMaps> {
  const make = async (path: string, body: object) => (await client.post<Made>(path, body)).id
  const blank = await make('/maps', { name: 'Nothing on it yet' })
  const map = await make('/maps', { name: 'Just begun' })
  const stage = await make(`/maps/${map}/stages`, { name: 'Sign-up' })
  const bare = await make(`/stages/${stage}/barriers`, { title: 'Nobody has looked at it yet' })
  const barrier = await make(`/stages/${stage}/barriers`, { title: 'A test of it has started' })
  const metric = { key: 'begun.key', name: 'Signed up', type: 'proportion', goodDirection: 'increase' }
  await client.post('/metrics', metric)
  const hypothesis = await make('/hypotheses', {
    barrierIds: [barrier],
    change: 'Ask for less',
    metric: metric.key,
    estimates: { lift: { low: 0, likely: 0.05, high: 0.1 }, effortWeeks: { low: 1, likely: 2, high: 3 } },
  })
  const experiment = await make('/experiments', {
    hypothesisId: hypothesis,
    name: 'A shorter form',
    variants: [
      { key: 'control', weight: 1, isControl: true },
      { key: 'treatment', weight: 1 },
    ],
    metrics: [{ key: metric.key, role: 'primary' }],
    plan: { method: 'sequential' },
  })
  await client.post(`/experiments/${experiment}/start`, {})
  return {
    maps: [blank, map],
    stages: [stage],
    barriers: [bare],
    hypotheses: [hypothesis],
    experiments: [experiment],
  }
}

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const address = `https://example.com/${'a'.repeat(120)}`

/** Long words and addresses wherever people write, and a draft that never started. */
async function hardToLayOut(client: Client): Promise<OnMaps> {
  const make = (path: string, body: object) => client.post<Made>(path, body)
  const map = await make('/maps', {
    name: word,
    goal: word,
    segment: word,
    persona: { name: word, needs: [word] },
  })
  const stage = await make(`/maps/${map.id}/stages`, {
    name: word,
    goal: word,
    actions: word,
    thoughts: `${word}\n${word}`,
    emotion: word,
    emotionScore: 2,
    touchpoints: [{ channel: word, label: word }],
    opportunities: [word],
    momentOfTruth: true,
    entrants: 1_234_567_890,
    completions: 1_000_000_000,
    medianMinutes: 12_345.67,
    negativeMentions: 98_765,
  })
  const barrier = await make(`/stages/${stage.id}/barriers`, {
    title: word,
    description: word,
    affectedShare: 0.123,
    segment: word,
    touchpoint: word,
  })
  await client.post(`/barriers/${barrier.id}/evidence`, {
    source: 'survey',
    date: '2026-02-01',
    sampleSize: 1_000_000,
    affected: 400_000,
    quote: word,
    url: address,
    region: word,
  })
  await client.post('/metrics', {
    key: 'hard.key',
    name: word,
    type: 'mean',
    goodDirection: 'decrease',
    unit: word.slice(0, 40),
  })
  const hypothesis = await make('/hypotheses', {
    barrierIds: [barrier.id],
    change: word,
    because: word,
    metric: 'hard.key',
    estimates: { lift: { low: -0.5, likely: 0, high: 12 }, effortWeeks: { low: 0.1, likely: 4, high: 800 } },
    owner: word,
  })
  const experiment = await make('/experiments', {
    hypothesisId: hypothesis.id,
    name: word,
    notes: address,
    variants: [
      { key: 'control', name: word, weight: 1, isControl: true },
      { key: 'treatment', name: word, weight: 1 },
    ],
    metrics: [{ key: 'hard.key', role: 'primary' }],
    plan: { method: 'sequential' },
  })
  return {
    maps: [map.id],
    stages: [stage.id],
    barriers: [barrier.id],
    hypotheses: [hypothesis.id],
    experiments: [experiment.id],
  }
}
