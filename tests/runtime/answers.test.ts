import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../src/http/endpoints.ts'
import { openApiDocument } from '../../src/http/openapi.ts'
import { nameOf, watchAnswers } from '../support/answers/watchAnswers.ts'
import { send } from '../support/refusals/requests.ts'
import { validRequests } from '../support/refusals/validRequests.ts'
import { idFor, makeWorld, type World } from '../support/refusals/world.ts'
import { wire } from '../support/refusals/wrongRequests.ts'
import { server } from '../support/runtime.ts'
import { admin, dayOf, made, steady, tellStory, unique } from '../support/story.ts'
import type { Created, ImportedMap, ListOf } from '../support/views.ts'

const { visited, faults } = watchAnswers()
const start = '2026-09-01'
const startedAt = `${start}T00:00:00Z`

const fixture = (name: string) => readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url))

/** Says which answers were not as their schemas have them, and begins anew. */
function expectAsDescribed(): void {
  const found = [...faults]
  faults.clear()
  expect(found).toEqual([])
}

describe('Every answer has the fields of its schema and no others', () => {
  let world: World

  beforeAll(async () => {
    world = await makeWorld('answers')
  })

  test('when things are read', async () => {
    for (const { path } of endpoints.filter(({ method }) => method === 'get'))
      made(await admin.get(path.replace('{id}', idFor(world, path))))
    expectAsDescribed()
  })

  test('when a list has more than one page', async () => {
    for (const path of [
      '/maps',
      '/metrics',
      `/maps/${world.map}/stages`,
      `/experiments/${world.running}/results`,
    ]) {
      const page = made(await admin.get<ListOf<object>>(`${path}?limit=1`))
      expect(page.nextCursor, path).not.toBeNull()
    }
    expectAsDescribed()
  })

  test('of imports and exports, whatever the file holds', async () => {
    for (const name of ['food-delivery.ru.csv', 'mobile-game.en.csv', 'course-school.transposed.ru.csv']) {
      made(await admin.post(`/maps/import?dryRun=true`, fixture(name)))
      const { map } = made(await admin.post<ImportedMap>('/maps/import', fixture(name)))
      for (const format of ['json', 'csv', 'md'])
        made(await admin.get(`/maps/${map.id}/export?format=${format}`))
      made(await admin.get(`/maps/${map.id}`))
      const evidence = made(await admin.post(`/maps/${map.id}/evidence/import`, fixture('evidence.ru.csv')))
      expect(evidence.unmatched, name).toBeInstanceOf(Array)
      const exported = await admin.get(`/maps/${map.id}/export`)
      made(await admin.post('/maps/import', exported.body))
      made(await admin.get(`/maps/${map.id}`))
    }
    const idea = `Idea,Barrier id,Metric,Impact,Effort (weeks),Reach\nAsk less,${world.barrier},${world.metricKey},2,3,400`
    made(await admin.post(`/maps/${world.map}/backlog/import?dryRun=true`, idea))
    made(await admin.post(`/maps/${world.map}/backlog/import`, `${idea}\nNowhere,,m,1,1,`))
    for (const format of ['csv', 'json'])
      made(await admin.get(`/maps/${world.map}/backlog/export?format=${format}&locale=ru`))
    for (const path of [`/maps/${world.map}`, `/experiments/${world.running}`])
      for (const kind of ['results', 'analyses'])
        for (const format of ['csv', 'jsonl'])
          made(await admin.get(`${path}/${kind}/export?format=${format}`))
    expectAsDescribed()
  })

  test('of evidence and claims', async () => {
    const claims = [
      { lift: 0.2 },
      { lift: 0.2, baseline: 0.1 },
      { lift: 5, baseline: 0.5 },
      { lift: 0, baseline: 0.1 },
    ]
    for (const claim of claims)
      made(
        await admin.post(`/barriers/${world.barrier}/evidence`, {
          source: 'review',
          date: start,
          kind: 'claim',
          claim,
        }),
      )
    made(await admin.get(`/barriers/${world.barrier}/evidence`))
    made(await admin.get(`/barriers/${world.barrier}`))
    made(await admin.put('/evidence-sources', { source: unique('forum'), consent: false, retentionDays: 30 }))
    made(await admin.get('/evidence-sources'))
    const tickets = `Date,Source,Text\n${start},support,I cannot pay`
    made(await admin.post(`/maps/${world.map}/evidence/import?dryRun=true`, tickets))
    made(await admin.get(`/maps/${world.map}/completeness?locale=ru`))
    expectAsDescribed()
  })

  test('of a test from its draft to its proof, its digest and what people make of it', async () => {
    const story = await tellStory({
      metrics: [
        { name: 'visit', role: 'primary' },
        { name: 'spend', role: 'guardrail', type: 'mean', margin: { absolute: 3 } },
        { name: 'rate', role: 'secondary', type: 'ratio' },
      ],
      plan: { sampleSizePerVariant: 20_000, minimumEffect: 0.05 },
    })
    made(await admin.get(story.path))
    made(await admin.post(`${story.path}/start`, { at: startedAt }))
    made(await admin.get(story.path))
    const ratio = {
      sum: 50,
      sumSquares: 60,
      denominatorSum: 2000,
      denominatorSumSquares: 5000,
      productSum: 110,
    }
    const days = Array.from({ length: 14 }, (_, i) => dayOf(start, i + 1))
    const arms = days.flatMap((date) =>
      ['control', 'treatment'].map((variant) => ({ date, variant, n: 1000 })),
    )
    const rows = arms.flatMap((arm) => [
      { ...arm, metric: 'spend', mean: 10, variance: 4 },
      { ...arm, metric: 'rate', ...ratio },
      { ...arm, metric: 'visit', sum: 100, segment: 'country=Estonia' },
    ])
    made(await story.send(rows, { exposures: arms }))
    await story.analysis()
    made(
      await story.send([
        ...steady(start, [1, 14], { variant: 'control', n: 1000, sum: 100 }),
        ...steady(start, [1, 14], { variant: 'treatment', n: 1000, sum: 150 }),
      ]),
    )
    made(await story.send([{ date: start, variant: 'control', metric: 'rate', void: true }]))
    made(await admin.get(`${story.path}/results?limit=200`))
    expect((await story.analysis('?locale=ru')).verdict.status).toBe('proven')
    made(await admin.get(`${story.path}/analyses`))
    const parts = made(await admin.get<ListOf<object>>(`${story.path}/breakdowns`)).items
    expect(parts).toEqual([expect.objectContaining({ segment: 'country=Estonia', outcome: 'unclear' })])
    made(await admin.get(`/maps/${story.mapId}`))
    made(await admin.get(`/maps/${story.mapId}/backlog`))
    expect(made(await admin.get<ListOf<object>>(`/maps/${story.mapId}/proven`)).items).toHaveLength(1)
    made(await admin.get(`/maps/${story.mapId}/programme`))
    const weeks = { from: start, weeks: 12 }
    made(await admin.post(`/maps/${story.mapId}/calendar`, weeks))
    const calendar = made(await admin.post<Created>(`/maps/${story.mapId}/calendars`, weeks))
    made(await admin.get(`/maps/${story.mapId}/calendars`))
    made(await admin.patch(`/calendars/${calendar.id}`, { accepted: true }, { 'if-match': '"v1"' }))
    made(await admin.get(`/calendars/${calendar.id}`))
    made(await admin.delete(`/calendars/${calendar.id}`, { 'if-match': '"v2"' }))
    const moved = made(await admin.get<ListOf<object>>(`/hypotheses/${story.hypothesisId}/scores`)).items
    expect(moved).not.toHaveLength(0)
    const told: string[] = []
    for (const [kind, url] of [
      ['slack', 'http://127.0.0.1:9/slack'],
      ['webhook', 'http://127.0.0.1:9/webhook'],
    ]) {
      const events = ['verdict.changed', 'decision.made', 'import.done']
      const channel = made(
        await admin.post<Created>('/channels', { kind, name: 'Team', url, mapIds: [story.mapId], events }),
      )
      told.push(channel.id)
      const { items } = made(
        await admin.post<{ items: object[] }>('/digests/preview', { channelId: channel.id }),
      )
      expect(items).toHaveLength(1)
      const delivery = made(await admin.post<Created>('/digests/send', { channelId: channel.id }))
      made(await admin.get(`/deliveries/${delivery.id}`))
    }
    made(await admin.get<string>('/export'))
    made(await admin.post(`${story.path}/decision`, { decision: 'ship', reason: 'It is better' }))
    made(await admin.get(story.path))
    made(await admin.post(`${story.path}/links`, { expiresAt: '2999-01-01T00:00:00Z' }))
    made(await admin.get(`${story.path}/links`))
    made(await admin.post(`${story.path}/fault`, { reason: 'The split was by the clock' }))
    made(await admin.get(`${story.path}/faults`))
    for (const id of told)
      expect(made(await admin.get<ListOf<object>>(`/deliveries?channelId=${id}`)).items).toHaveLength(3)
    await story.analysis()
    made(await admin.post('/digests/preview', { mapId: story.mapId }))
    expectAsDescribed()
  })

  test('of a pull that reaches nobody', async () => {
    const story = await tellStory({ startedAt })
    const connector = made(
      await admin.post<Created>('/connectors', {
        kind: 'growthbook',
        name: 'Nobody',
        baseUrl: 'http://127.0.0.1:9',
        token: 'token',
      }),
    )
    const mapping = { control: 'control', metrics: { [story.key('visit')]: { column: 'met_1' } } }
    const connected = [{ experimentId: story.experimentId, theirId: 'exp_1', mapping }]
    made(await admin.put(`/connectors/${connector.id}/experiments`, connected))
    expect(made(await admin.post(`/connectors/${connector.id}/pull`))).toMatchObject({ status: 'failed' })
    made(await admin.get(`/connectors/${connector.id}`))
    made(await admin.get(`/connectors/${connector.id}/pulls`))
    expectAsDescribed()
  })

  test('of a test that has nothing to say', async () => {
    const story = await tellStory({ startedAt })
    made(await admin.post(`${story.path}/decision`, { decision: 'iterate', reason: 'Nobody came' }))
    made(await admin.post(`${story.path}/stop`, { at: `${start}T12:00:00Z` }))
    expect((await story.analysis()).health.srm.status).toBe('noData')
    const oneSided = await tellStory({
      startedAt,
      metrics: [{ name: 'spend', role: 'primary', type: 'mean' }],
    })
    const same = { date: start, variant: 'control', metric: 'spend', n: 10, sum: 0, sumSquares: 0 }
    made(await oneSided.send([same]))
    await oneSided.analysis()
    made(await oneSided.send([{ ...same, variant: 'treatment' }]))
    expect((await oneSided.analysis()).metrics[0]?.comparisons[0]?.reason).toBe('zero_variance')
    expectAsDescribed()
  })

  test('of a hypothesis without a reach', async () => {
    const story = await tellStory()
    const stage = made(await admin.post<Created>(`/maps/${story.mapId}/stages`, { name: 'Nobody counted' }))
    const barrier = made(await admin.post<Created>(`/stages/${stage.id}/barriers`, { title: 'Unknown' }))
    const told = made(
      await admin.get<{ metric: string; estimates: object }>(`/hypotheses/${story.hypothesisId}`),
    )
    made(await admin.post('/hypotheses', { ...pick(told), barrierIds: [barrier.id], change: 'Count' }))
    const { items } = made(await admin.get<ListOf<{ score: number | null }>>(`/maps/${story.mapId}/backlog`))
    expect(items.map(({ score }) => score)).toContain(null)
    expectAsDescribed()
  })

  test('of calculations, those that have no answer too', async () => {
    const arms = (control: object, treatment: object) => ({ control, treatment })
    const aShare = { metric: { type: 'proportion', baseline: 0.1 } }
    for (const method of ['fixed', 'sequential'])
      for (const { metric, ...rest } of [
        { metric: { type: 'proportion' }, ...arms({ n: 1000, sum: 100 }, { n: 1000, sum: 130 }) },
        { metric: { type: 'proportion' }, ...arms({ n: 10, sum: 0 }, { n: 10, sum: 3 }) },
        { metric: { type: 'proportion' }, ...arms({ n: 0, sum: 0 }, { n: 10, sum: 3 }) },
        {
          metric: { type: 'mean' },
          ...arms({ n: 9, mean: -1, variance: 2 }, { n: 9, mean: 1, variance: 2 }),
        },
        { metric: { type: 'mean' }, ...arms({ n: 9, mean: 1, variance: 0 }, { n: 9, mean: 1, variance: 0 }) },
      ])
        for (const alternative of ['two-sided', 'greater', 'less'])
          made(await admin.post('/stats/analyze', { method, metric, alternative, ...rest }))
    made(await admin.post('/stats/srm', { counts: [100, 100], weights: [1, 0] }))
    const most = Number.MAX_SAFE_INTEGER
    made(await admin.post('/stats/srm', { counts: [most, most], weights: [1, 1] }))
    made(await admin.post('/stats/sample-size', { ...aShare, effect: { absolute: 1e-12 } }))
    made(await admin.post('/stats/srm', { counts: [1e9, 5], weights: [1, 1] }))
    made(await admin.post('/stats/srm', { counts: [0, 0], weights: [1, 1] }))
    const size = { metric: { type: 'mean', standardDeviation: 1 }, effect: { absolute: 1e-200 } }
    expect(made(await admin.post('/stats/sample-size', size)).total).toBeNull()
    const few = { perVariant: { control: 2, treatment: 2 } }
    for (const method of ['fixed', 'sequential', 'group-sequential', 'bayesian']) {
      made(await admin.post('/stats/power', { ...aShare, ...few, method, effect: { absolute: 0.1 } }))
      for (const alternative of ['two-sided', 'less'])
        made(await admin.post('/stats/minimum-effect', { ...aShare, ...few, method, alternative }))
      made(await admin.post('/stats/minimum-effect', { ...few, method, metric: size.metric }))
    }
    expectAsDescribed()
  })

  test('when the answer is a replay, without what is shown once', async () => {
    const key = { 'idempotency-key': unique('replay') }
    const body = { name: 'A script', role: 'viewer' }
    expect(typeof made(await admin.post('/tokens', body, key)).token).toBe('string')
    expect(made(await admin.post('/tokens', body, key)).token).toBeNull()
    const link = `/members/${world.member}/link`
    expect(typeof made(await admin.post(link, undefined, key)).url).toBe('string')
    expect(made(await admin.post(link, undefined, key)).url).toBeNull()
    const links = `/experiments/${world.running}/links`
    expect(typeof made(await admin.post(links, {}, key)).url).toBe('string')
    expect(made(await admin.post(links, {}, key)).url).toBeNull()
    const secret = `/channels/${world.webhook}/secret`
    expect(typeof made(await admin.post(secret, undefined, key)).secret).toBe('string')
    expect(made(await admin.post(secret, undefined, key)).secret).toBeNull()
    expectAsDescribed()
  })

  test('when things are made, changed and deleted', async () => {
    for (const [name, { valid }] of Object.entries(validRequests(world)))
      for (const request of valid) {
        const [method = '', path = ''] = name.split(' ')
        const spec = endpoints.find((candidate) => nameOf(candidate) === name)
        const { headers } = await send({ method: 'get', path: path.replace('{id}', request.id ?? '') })
        const etag = spec?.versioned === true ? (headers.get('etag') ?? '') : undefined
        const answer = await send(wire({ method, path }, request, etag))
        expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(300)
      }
    expectAsDescribed()
  })

  test('and every endpoint was asked', () => {
    expect([...visited].toSorted()).toEqual(endpoints.map(nameOf).toSorted())
  })
})

const pick = ({ metric, estimates }: { metric: string; estimates: object }) => ({ metric, estimates })

test('The running server gives out the document of these schemas', async () => {
  const given: unknown = await (await fetch(`${server.url}/openapi.json`)).json()
  expect(given).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
})
