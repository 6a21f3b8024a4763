import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { isInDatabase } from '../support/databaseBytes.ts'
import { growthBookToken, startGrowthBook } from '../support/standIns/growthBook.ts'
import { postHogProject, postHogToken, startPostHog } from '../support/standIns/postHog.ts'
import { startStrict } from '../support/startStrict.ts'
import { admin, made, type Story, tellStory, unique } from '../support/story.ts'
import type { Created, ListOf, Problem } from '../support/views.ts'

interface Pull {
  id: string
  status: string
  requests: number
  outcomes: { experimentId: string; outcome: string; detail?: string; importId?: string }[]
  detail: string | null
}

const start = '2026-09-01'
const growthBook = await startGrowthBook()
const postHog = await startPostHog()
afterAll(async () => {
  await growthBook.stop()
  await postHog.stop()
})
beforeEach(() => {
  growthBook.asked.length = 0
  postHog.asked.length = 0
})

const running = (more: object = {}) => tellStory({ startedAt: `${start}T00:00:00Z`, ...more })
const atVersion = (version: number) => ({ 'if-match': `"v${version}"` })
const theirId = () => unique('exp').replace('.', '_')

async function connect(experiments: object[], rest: object = {}): Promise<string> {
  const body = {
    kind: 'growthbook',
    name: unique('GrowthBook'),
    baseUrl: growthBook.url,
    token: growthBookToken,
    ...rest,
  }
  const { id } = made(await admin.post<Created>('/connectors', body))
  made(await admin.put(`/connectors/${id}/experiments`, experiments))
  return id
}
const pull = async (id: string) => made(await admin.post<Pull>(`/connectors/${id}/pull`))

/** What GrowthBook has: a win of the treatment. */
function snapshot(story: Story, id: string, treatment = 1300) {
  growthBook.snapshots.set(id, {
    id: unique('snp'),
    dateUpdated: '2026-09-09T00:00:00.000Z',
    metricId: story.key('visit'),
    arms: { control: { users: 10_000, sum: 1000 }, treatment: { users: 10_000, sum: treatment } },
  })
}

describe('a connector', () => {
  test('never gives its token back, in whatever way it is asked, and keeps it encrypted', async () => {
    const token = unique('secret-token')
    const body = { kind: 'growthbook', name: unique('gb'), baseUrl: 'https://gb.example.com/', token }
    const created = await admin.post<Created>('/connectors', body, { 'idempotency-key': unique('key') })
    expect(created.status).toBe(201)
    const path = `/connectors/${created.body.id}`
    const next = unique('another-token')
    const answers = [
      created.body,
      made(await admin.get(path)),
      made(await admin.get<ListOf<Created>>('/connectors?limit=200')),
      made(await admin.patch(path, { token: next, everyHours: 6 }, atVersion(1))),
      made(await admin.put(`${path}/experiments`, [])),
    ]
    expect(answers[3]).toMatchObject({ everyHours: 6, baseUrl: 'https://gb.example.com', nextPullAt: null })
    expect(JSON.stringify(answers)).not.toMatch(/-token|[eE]ncrypted/)
    expect(isInDatabase(body.name)).toBe(true)
    for (const secret of [token, next]) expect(isInDatabase(secret)).toBe(false)
    expect((await admin.delete(path, atVersion(3))).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
  })

  test.each([
    [{ baseUrl: 'http://169.254.169.254/' }, '/baseUrl'],
    [{ baseUrl: 'https://user:word@gb.example.com' }, '/baseUrl'],
    [{ baseUrl: 'https://gb.example.com/?to=here' }, '/baseUrl'],
    [{ kind: 'pigeon' }, '/kind'],
    [{ token: undefined }, '/token'],
    [{ tokenVariable: 'JOURNEYPROOF_CONNECTOR_NONE' }, '/tokenVariable'],
    [{ token: undefined, tokenVariable: 'JOURNEYPROOF_ADMIN_TOKEN' }, '/tokenVariable'],
    [{ token: 'two words' }, '/token'],
    [{ settings: { projectId: '1' } }, '/settings/projectId'],
    [{ kind: 'posthog' }, '/settings/projectId'],
    [{ kind: 'posthog', settings: { projectId: '../users' } }, '/settings/projectId'],
    [{ everyHours: 0 }, '/everyHours'],
  ])('with %j is refused by name', async (wrong, pointer) => {
    const body = { kind: 'growthbook', name: 'x', baseUrl: 'https://gb.example.com', token: 't', ...wrong }
    const refused = await admin.post<Problem>('/connectors', body)
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toContain(pointer)
  })

  test('does not carry its token to another address: then it has to be given again', async () => {
    const id = await connect([])
    const elsewhere = { baseUrl: 'https://elsewhere.example.com' }
    const refused = await admin.patch<Problem>(`/connectors/${id}`, elsewhere, atVersion(2))
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/token'])
    made(await admin.patch(`/connectors/${id}`, { ...elsewhere, token: 'again' }, atVersion(2)))
  })

  test('feeds experiments that there are, each once, under ids that stay where they belong in addresses', async () => {
    const story = await running()
    const { experimentId } = story
    const id = await connect([])
    const list = [
      { experimentId, theirId: 'a' },
      { experimentId, theirId: '../b' },
      { experimentId: 'exp_none', theirId: 'c', mapping: {} },
    ]
    const put = (body: object) => admin.put<Problem>(`/connectors/${id}/experiments`, body)
    const malformed = await put(list)
    expect(malformed.body.errors?.map((fault) => fault.pointer)).toEqual(['/1/theirId'])
    const unknown = await put(list.map((one, i) => ({ ...one, theirId: `x${i}` })))
    expect(unknown.body.errors?.map((fault) => fault.pointer)).toEqual(['/1/experimentId', '/2/experimentId'])
    const mapping = { metrics: { other: { column: 'x' } }, variants: { a: 'nobody' } }
    const mapped = await put([{ experimentId, theirId: 'a', mapping }])
    expect(mapped.body.errors?.map((fault) => fault.pointer)).toEqual([
      '/0/mapping/metrics/other',
      '/0/mapping/variants/a',
    ])
    expect((await admin.put('/connectors/con_none/experiments', [])).status).toBe(404)
    expect((await admin.post('/connectors/con_none/pull')).status).toBe(404)
    expect((await admin.get('/connectors/con_none/pulls')).status).toBe(404)
  })
})

describe('pulling from GrowthBook', () => {
  test('takes results in as a file that the connector sent, analyses them, and takes nothing twice', async () => {
    const story = await running()
    const their = theirId()
    snapshot(story, their)
    const id = await connect([{ experimentId: story.experimentId, theirId: their }])
    const first = await pull(id)
    expect(first).toMatchObject({ status: 'done', requests: 1, detail: null })
    expect(first.outcomes).toMatchObject([{ experimentId: story.experimentId, outcome: 'imported' }])
    expect(growthBook.asked).toMatchObject([
      {
        method: 'GET',
        path: `/api/v1/experiments/${their}/results`,
        authorization: `Bearer ${growthBookToken}`,
      },
    ])
    const analysis = await story.analysis()
    expect(analysis.asOf).toBe('2026-09-09')
    expect(analysis.verdict.status).toBe('proven')
    const { items } = made(await admin.get<ListOf<{ metric: string | null }>>(`${story.path}/results`))
    const rows = items.filter(({ metric }) => metric !== null)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ variant: 'control', n: 10_000, sum: 1000, date: '2026-09-09' })

    expect(await pull(id)).toMatchObject({ status: 'unchanged', outcomes: [{ outcome: 'unchanged' }] })
    expect((await story.analysis()).id).toBe(analysis.id)
    snapshot(story, their, 1320)
    expect(await pull(id)).toMatchObject({ status: 'done' })
    expect((await story.analysis()).revision).toBe(2)
    const pulls = made(await admin.get<ListOf<Pull>>(`/connectors/${id}/pulls?limit=2`))
    expect(pulls.items.map(({ status }) => status)).toEqual(['done', 'unchanged'])
    const rest = made(
      await admin.get<ListOf<Pull>>(`/connectors/${id}/pulls?limit=2&cursor=${pulls.nextCursor}`),
    )
    expect(rest.items.map((one) => one.id)).toEqual([first.id])
  })

  test('reads their names of metrics and variants as the mapping says, and anew when that changes', async () => {
    const story = await running({ variants: ['control', 'treatment'] })
    const their = theirId()
    growthBook.snapshots.set(their, {
      id: unique('snp'),
      dateUpdated: '2026-09-09T00:00:00.000Z',
      metricId: 'met_checkout',
      arms: { '0': { users: 10_000, sum: 1000 }, '1': { users: 10_000, sum: 1300 } },
    })
    const mapping = (variants: object) => ({
      metrics: { [story.key('visit')]: { column: 'met_checkout' } },
      variants,
    })
    const { experimentId } = story
    const swapped = [{ experimentId, theirId: their, mapping: mapping({ '0': 'treatment', '1': 'control' }) }]
    const id = await connect(swapped)
    expect(await pull(id)).toMatchObject({ status: 'done' })
    expect((await story.analysis()).metrics[0]?.comparisons[0]?.control.mean).toBe(0.13)
    const right = [{ experimentId, theirId: their, mapping: mapping({ '0': 'control', '1': 'treatment' }) }]
    made(await admin.put(`/connectors/${id}/experiments`, right))
    expect(await pull(id)).toMatchObject({ status: 'done' })
    expect((await story.analysis()).metrics[0]?.comparisons[0]?.control.mean).toBe(0.1)
    made(await admin.put(`/connectors/${id}/experiments`, right))
    expect(await pull(id)).toMatchObject({ status: 'unchanged' })
  })

  test('goes on with the other experiments where one fails, and says of each what came of it', async () => {
    const [story, unknown, draft] = [await running(), await running(), await tellStory()]
    const [mine, none, early] = [theirId(), theirId(), theirId()]
    snapshot(story, mine)
    snapshot(draft, early)
    const id = await connect([
      { experimentId: unknown.experimentId, theirId: none },
      { experimentId: draft.experimentId, theirId: early },
      { experimentId: story.experimentId, theirId: mine },
    ])
    const { status, outcomes } = await pull(id)
    expect(status).toBe('partly')
    const of = (one: Story) => outcomes.find(({ experimentId }) => experimentId === one.experimentId)
    expect(of(story)).toMatchObject({ outcome: 'imported' })
    expect(of(unknown)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('Could not find experiment'),
    })
    expect(of(draft)).toMatchObject({ outcome: 'refused', detail: expect.stringContaining('is a draft') })
  })

  test('with a wrong token fails by name, and nobody is shown the token that was echoed', async () => {
    const story = await running()
    const token = unique('wrong-token')
    const id = await connect([{ experimentId: story.experimentId, theirId: 'a' }], { token })
    growthBook.answerNext({ status: 401, body: { message: `Invalid API key ${token}` } })
    const failed = await pull(id)
    expect(failed).toMatchObject({ status: 'failed', outcomes: [{ outcome: 'refused' }] })
    expect(failed.outcomes[0]?.detail).toContain('401')
    expect(failed.outcomes[0]?.detail).toContain('Invalid API key ***')
    expect(JSON.stringify(failed)).not.toContain(token)
    expect(await pull(id)).toMatchObject({ outcomes: [{ outcome: 'refused' }] })
    expect(isInDatabase(token)).toBe(false)
  })

  test('asks again after the wait that it is asked for, where that is short, and later where it is long', async () => {
    const story = await running()
    const their = theirId()
    snapshot(story, their)
    const id = await connect([{ experimentId: story.experimentId, theirId: their }])
    growthBook.answerNext({ status: 429, headers: { 'retry-after': '1' } }, { status: 503 })
    expect(await pull(id)).toMatchObject({ status: 'done', requests: 3 })
    snapshot(story, their, 1310)
    growthBook.answerNext({ status: 429, headers: { 'retry-after': '7200' } })
    const before = Date.now()
    expect(await pull(id)).toMatchObject({ status: 'failed', requests: 1, outcomes: [{ outcome: 'retry' }] })
    const { nextPullAt } = made(await admin.get<{ nextPullAt: string }>(`/connectors/${id}`))
    const wait = (Date.parse(nextPullAt) - before) / 1000
    expect(wait).toBeGreaterThanOrEqual(7200)
    expect(wait).toBeLessThan(7260)
  })

  test.each([
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'refused', '302'],
    ['what is no JSON', { status: 200, body: '<html>' }, 'refused', 'no JSON'],
    ['another shape', { status: 200, body: { results: [] } }, 'refused', 'not as documented: /result'],
    [
      'a snapshot without results',
      { status: 200, body: { result: { id: 's' } } },
      'refused',
      '1 fault in the file',
    ],
    ['more than 5 MB', 'huge' as const, 'refused', 'larger than 5 MB'],
  ])('refuses %s and says so', async (_what, answer, outcome, detail) => {
    const story = await running()
    const id = await connect([{ experimentId: story.experimentId, theirId: 'a' }])
    growthBook.answerNext(answer)
    const { outcomes, requests } = await pull(id)
    expect(outcomes).toMatchObject([{ outcome, detail: expect.stringContaining(detail) }])
    expect(requests).toBe(1)
    expect(made(await admin.get<ListOf<object>>(`${story.path}/results`)).items).toEqual([])
  })

  test.each(['hang', 'drip'] as const)('waits ten seconds for an answer that would %s', async (answer) => {
    const story = await running()
    const id = await connect([{ experimentId: story.experimentId, theirId: 'a' }])
    growthBook.answerNext(answer)
    const before = Date.now()
    expect(await pull(id)).toMatchObject({
      status: 'failed',
      outcomes: [{ outcome: 'retry', detail: 'no answer within 10 seconds' }],
    })
    const seconds = (Date.now() - before) / 1000
    expect(seconds).toBeGreaterThan(9)
  })

  test('is done by one at a time', async () => {
    const story = await running()
    const their = theirId()
    snapshot(story, their)
    const id = await connect([{ experimentId: story.experimentId, theirId: their }])
    const answers = await Promise.all([1, 2, 3].map(() => admin.post<Pull>(`/connectors/${id}/pull`)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(201)
    for (const status of statuses) expect([201, 409]).toContain(status)
    expect((await story.analysis()).revision).toBe(1)
  })
})

describe('pulling from PostHog', () => {
  const arm = (key: string, n: number, sum: number, squares = sum) => ({
    key,
    number_of_samples: n,
    sum,
    sum_squares: squares,
  })
  const toPostHog = {
    kind: 'posthog',
    baseUrl: postHog.url,
    token: postHogToken,
    settings: { projectId: postHogProject },
  }
  const numbered = () => String(Math.floor(Math.random() * 1e9))

  test('asks for the experiment and for each of its metrics, and takes those that are ours', async () => {
    const story = await running({
      metrics: [
        { name: 'visit', role: 'primary' },
        { name: 'spend', role: 'secondary', type: 'mean' },
      ],
    })
    const their = numbered()
    postHog.experiments.set(their, {
      metrics: [
        {
          uuid: 'u1',
          name: story.key('visit'),
          arms: [arm('control', 10_000, 1000), arm('treatment', 10_000, 1300)],
        },
        {
          uuid: 'u2',
          name: 'Refunds',
          arms: [arm('control', 10_000, 7), arm('treatment', 10_000, 9)],
        },
      ],
      shared: [
        {
          uuid: 'u3',
          name: story.key('spend'),
          arms: [arm('control', 10_000, 5000, 40_000), arm('treatment', 10_000, 5200, 41_000)],
        },
      ],
    })
    const id = await connect([{ experimentId: story.experimentId, theirId: their }], toPostHog)
    const first = await pull(id)
    expect(first.outcomes).toMatchObject([{ outcome: 'imported' }])
    expect(first.requests).toBe(4)
    expect(postHog.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /api/projects/${postHogProject}/experiments/${their}/`,
      ...Array(3).fill(`POST /api/environments/${postHogProject}/query/`),
    ])
    expect(postHog.asked[1]?.body).toMatchObject({
      query: { kind: 'ExperimentQuery', experiment_id: Number(their), metric: { uuid: 'u1' } },
      refresh: 'blocking',
    })
    const analysis = await story.analysis()
    expect(analysis.metrics.map(({ comparisons }) => comparisons[0]?.control)).toMatchObject([
      { n: 10_000, mean: 0.1 },
      { n: 10_000, mean: 0.5 },
    ])
    // Computed anew an hour later, with the same figures.
    postHog.computedAt = '2026-09-09T07:00:00Z'
    expect(await pull(id)).toMatchObject({ status: 'unchanged' })
    expect((await story.analysis()).id).toBe(analysis.id)
  })

  test('takes the metric that the mapping names, and no other', async () => {
    const story = await running()
    const their = numbered()
    const arms = [arm('control', 10_000, 1000), arm('test', 10_000, 1300)]
    postHog.experiments.set(their, {
      metrics: [
        { uuid: 'u1', name: 'Opened checkout', arms },
        { uuid: 'u2', name: 'Paid', arms: [arm('control', 10_000, 300), arm('test', 10_000, 290)] },
      ],
      end_date: '2026-09-05T12:00:00Z',
    })
    const { experimentId } = story
    const id = await connect([{ experimentId, theirId: their }], toPostHog)
    expect((await pull(id)).outcomes).toMatchObject([
      { outcome: 'refused', detail: 'none of its metrics is mapped: Opened checkout, Paid' },
    ])
    const mapping = { metrics: { [story.key('visit')]: { column: 'Paid' } }, variants: { test: 'treatment' } }
    made(await admin.put(`/connectors/${id}/experiments`, [{ experimentId, theirId: their, mapping }]))
    expect((await pull(id)).outcomes).toMatchObject([{ outcome: 'imported' }])
    const analysis = await story.analysis()
    expect(analysis.asOf).toBe('2026-09-05')
    expect(analysis.metrics[0]?.comparisons[0]?.control.mean).toBe(0.03)
  })

  test('takes the metrics that it can, once, where another one is refused', async () => {
    const story = await running({
      metrics: [
        { name: 'visit', role: 'primary' },
        { name: 'paid', role: 'secondary' },
      ],
    })
    const their = numbered()
    const column = (name: string) => ({ column: name })
    postHog.experiments.set(their, {
      metrics: [
        { uuid: 'u1', name: 'Visit', arms: [arm('control', 1000, 100), arm('treatment', 1000, 120)] },
        { uuid: 'u2', name: 'Paid', arms: [arm('control', -1000, 10), arm('treatment', 1000, 20)] },
      ],
    })
    const { experimentId } = story
    const mapping = {
      metrics: { [story.key('visit')]: column('Visit'), [story.key('paid')]: column('Paid') },
    }
    const id = await connect([{ experimentId, theirId: their, mapping }], toPostHog)
    for (const importId of [expect.stringMatching(/^imp_/), undefined]) {
      const [outcome] = (await pull(id)).outcomes
      expect(outcome).toMatchObject({
        outcome: 'refused',
        detail: expect.stringContaining('/baseline/number_of_samples'),
      })
      expect(outcome?.importId).toEqual(importId)
    }
    expect((await story.analysis()).revision).toBe(1)
  })

  test('says what PostHog answers where there is no such experiment, it has not begun, or the key is wrong', async () => {
    const story = await running()
    const their = numbered()
    const { experimentId } = story
    const id = await connect([{ experimentId, theirId: their }], toPostHog)
    expect((await pull(id)).outcomes[0]?.detail).toMatch(/^404 .*Not found/)
    postHog.experiments.set(their, { metrics: [], start_date: null })
    expect((await pull(id)).outcomes[0]?.detail).toBe('the experiment has not been started in PostHog')
    postHog.experiments.set(their, { metrics: [] })
    expect((await pull(id)).outcomes[0]?.detail).toBe('the experiment has no metrics in PostHog')
    const other = await connect([{ experimentId, theirId: their }], { ...toPostHog, token: 'phx_wrong' })
    expect((await pull(other)).outcomes[0]?.detail).toMatch(/^401 .*Invalid personal API key/)
  })
})

describe('where private targets are not allowed', () => {
  let strict: Awaited<ReturnType<typeof startStrict>>
  beforeAll(async () => {
    strict = await startStrict()
  })
  afterAll(() => strict.stop())

  test.each(['http://127.0.0.1:9', 'https://localhost', 'https://10.0.0.1', 'http://gb.example.com'])(
    'no connector asks %s',
    async (baseUrl) => {
      const body = { kind: 'growthbook', name: 'x', baseUrl, token: 't' }
      const there = api(strict.url, strict.adminToken)
      const refused = await there.post<Problem>('/connectors', body)
      expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/baseUrl'])
    },
  )
})
