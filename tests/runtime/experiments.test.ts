import { describe, expect, test } from 'vitest'
import { admin, made, steady, tellStory, unique } from '../support/story.ts'
import type { Created, Hypothesis, ListOf, Problem, Started } from '../support/views.ts'

const start = '2026-09-01'
const startedAt = `${start}T09:30:00Z`
const atVersion = (version: number) => ({ 'if-match': `"v${version}"` })

describe('a metric', () => {
  test('has a key that is unique in the deployment', async () => {
    const key = unique('visit')
    const metric = { key, name: 'Visit', type: 'proportion', goodDirection: 'increase' }
    const first = await admin.post<Created>('/metrics', metric)
    expect(first.status).toBe(201)
    const second = await admin.post<Problem>('/metrics', { ...metric, name: 'Another' })
    expect([second.status, second.body.code]).toEqual([409, 'duplicate'])
    expect(second.body.errors?.[0]?.pointer).toBe('/key')
    expect(made(await admin.get(`/metrics/${first.body.id}`))).toMatchObject(metric)
  })

  test('is made once by many who ask for the same key at once', async () => {
    const metric = { key: unique('race'), name: 'Race', type: 'mean', goodDirection: 'increase' }
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => admin.post('/metrics', metric)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409])
  })

  test('that a started experiment judges keeps its type and direction, and stays', async () => {
    const story = await tellStory({ startedAt })
    const page = made(await admin.get<ListOf<Created & { key: string }>>('/metrics?limit=200'))
    let metric = page.items.find((item) => item.key === story.key('visit'))
    let cursor = page.nextCursor
    while (metric === undefined && cursor !== null) {
      const next: typeof page = made(await admin.get(`/metrics?limit=200&cursor=${cursor}`))
      metric = next.items.find((item) => item.key === story.key('visit'))
      cursor = next.nextCursor
    }
    const path = `/metrics/${metric?.id}`
    const frozen = await admin.patch<Problem>(path, { goodDirection: 'decrease' }, atVersion(1))
    expect([frozen.status, frozen.body.code]).toEqual([409, 'plan_frozen'])
    const held = await admin.delete<Problem>(path, atVersion(1))
    expect([held.status, held.body.code]).toEqual([409, 'has_experiments'])
    expect((await admin.patch(path, { name: 'Visits' }, atVersion(1))).status).toBe(200)
    expect((await admin.patch(path, { archived: true }, atVersion(2))).status).toBe(200)
    expect(made(await admin.get(path))).toMatchObject({ name: 'Visits', archived: true, version: 3 })
  })

  test('that a draft needs stays until the draft is gone', async () => {
    const story = await tellStory()
    const key = unique('spare')
    const metric = made(
      await admin.post<Created>('/metrics', { key, name: 'Spare', type: 'mean', goodDirection: 'increase' }),
    )
    const metrics = [
      { key: story.key('visit'), role: 'primary' },
      { key, role: 'secondary' },
    ]
    made(await admin.patch(story.path, { metrics }, atVersion(1)))
    const refused = await admin.delete<Problem>(`/metrics/${metric.id}`, atVersion(1))
    expect([refused.status, refused.body.code]).toEqual([409, 'has_dependents'])
    made(await admin.patch(story.path, { metrics: metrics.slice(0, 1) }, atVersion(2)))
    expect((await admin.delete(`/metrics/${metric.id}`, atVersion(1))).status).toBe(204)
  })
})

describe('a hypothesis', () => {
  const estimates = { lift: { low: 0, likely: 0.05, high: 0.1 }, effortWeeks: { low: 1, likely: 2, high: 3 } }

  test('addresses barriers of one map only', async () => {
    const [one, other] = [await tellStory(), await tellStory()]
    const refused = await admin.post<Problem>('/hypotheses', {
      barrierIds: [one.barrierId, other.barrierId],
      change: 'Both at once',
      metric: one.key('visit'),
      estimates,
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([{ pointer: '/barrierIds', detail: 'are of more than one map' }])
    const moved = await admin.patch<Problem>(
      `/hypotheses/${one.hypothesisId}`,
      { barrierIds: [other.barrierId] },
      atVersion(1),
    )
    expect([moved.status, moved.body.errors?.[0]?.pointer]).toEqual([422, '/barrierIds'])
    expect((await one.hypothesis()).barrierIds).toEqual([one.barrierId])
    expect((await other.barrier()).hypothesisIds).toEqual([other.hypothesisId])
  })

  test('names barriers and a metric that exist; every one that does not is named', async () => {
    const { barrierId } = await tellStory()
    const refused = await admin.post<Problem>('/hypotheses', {
      barrierIds: [barrierId, 'bar_nowhere'],
      change: 'x',
      metric: unique('nothing'),
      estimates,
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual(['/barrierIds/1', '/metric'])
  })

  test('has estimates as ordered ranges, with an effort above nothing', async () => {
    const { barrierId, key } = await tellStory()
    const refused = await admin.post<Problem>('/hypotheses', {
      barrierIds: [barrierId],
      change: 'x',
      metric: key('visit'),
      estimates: { lift: { low: 0.2, likely: 0.1, high: 0.3 }, effortWeeks: { low: 0, likely: 2, high: 3 } },
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual([
      '/estimates/lift',
      '/estimates/effortWeeks/low',
    ])
  })

  test('is listed by map and changes under its version', async () => {
    const { mapId, hypothesisId } = await tellStory()
    const patched = made(
      await admin.patch<Hypothesis>(`/hypotheses/${hypothesisId}`, { change: 'Two steps' }, atVersion(1)),
    )
    expect(patched).toMatchObject({ change: 'Two steps', version: 2, state: 'idea', contested: false })
    const listed = made(await admin.get<ListOf<Hypothesis>>(`/hypotheses?mapId=${mapId}`))
    expect(listed.items).toEqual([patched])
  })
})

describe('an experiment', () => {
  test('is a draft first, with the defaults of its plan', async () => {
    const { experiment } = await tellStory({ plan: { minimumEffect: 0.05 } })
    expect(await experiment()).toMatchObject({
      status: 'draft',
      planHash: null,
      verdict: null,
      decision: null,
      plan: { method: 'sequential', alpha: 0.05, power: 0.8, minDays: 7, minimumEffect: 0.05 },
    })
  })

  test('has exactly one control and exactly one primary metric; both faults are named', async () => {
    const { hypothesisId, key } = await tellStory()
    const refused = await admin.post<Problem>('/experiments', {
      hypothesisId,
      name: 'x',
      variants: [
        { key: 'a', weight: 1 },
        { key: 'b', weight: 1 },
      ],
      metrics: [{ key: key('visit'), role: 'secondary' }],
      plan: {},
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual(['/variants', '/metrics'])
  })

  test('freezes its plan when it starts; only name and notes change afterwards', async () => {
    const { path, experiment, key } = await tellStory()
    const drafted = { plan: { method: 'fixed', sampleSizePerVariant: 500 } }
    expect((await admin.patch(path, drafted, atVersion(1))).status).toBe(200)
    const started = await admin.post<Started>(`${path}/start`, { at: startedAt })
    expect(started.status).toBe(200)
    expect(started.headers.get('etag')).toBe('"v3"')
    expect(started.body).toMatchObject({ status: 'running', startDate: start, version: 3 })
    expect(started.body.planHash).toMatch(/^sha256:[0-9a-f]{64}$/)
    const before = await experiment()
    for (const patch of [
      { plan: { alpha: 0.1 } },
      {
        variants: [
          { key: 'control', weight: 1, isControl: true },
          { key: 'treatment', weight: 2 },
        ],
      },
      { metrics: [{ key: key('visit'), role: 'primary' }] },
      { name: 'also new', plan: {} },
    ]) {
      const refused = await admin.patch<Problem>(path, patch, atVersion(3))
      expect([refused.status, refused.body.code]).toEqual([409, 'plan_frozen'])
    }
    expect(await experiment()).toEqual(before)
    made(await admin.patch(path, { name: 'New name', notes: 'Seen by legal' }, atVersion(3)))
    const { updatedAt: _, ...after } = (await experiment()) as Created & { updatedAt?: string }
    const { updatedAt: __, ...unchanged } = before as typeof before & { updatedAt?: string }
    expect(after).toEqual({ ...unchanged, name: 'New name', notes: 'Seen by legal', version: 4 })
  })

  test('has a hash of its plan that is the same for the same plan and another for another', async () => {
    const { hypothesisId, key } = await tellStory()
    const hashOf = async (plan: object, weight = 1, role: object = {}) => {
      const variants = [
        { key: 'a', weight: 1, isControl: true },
        { key: 'b', weight },
      ]
      const metrics = [{ key: key('visit'), role: 'primary', ...role }]
      const draft = { hypothesisId, name: unique('x'), variants, metrics, plan }
      const { id } = made(await admin.post<Created>('/experiments', draft))
      const { planHash } = made(await admin.post<Started>(`/experiments/${id}/start`, { at: startedAt }))
      expect(made(await admin.get<Started>(`/experiments/${id}`)).planHash).toBe(planHash)
      return planHash
    }
    const plain = await hashOf({})
    // The defaults are part of the plan, whether somebody typed them or not, in whatever order.
    expect(await hashOf({ minDays: 7, alpha: 0.05, method: 'sequential', power: 0.8 })).toBe(plain)
    const others = [
      await hashOf({ alpha: 0.04 }),
      await hashOf({ minDays: 8 }),
      await hashOf({ minimumEffect: 0.02 }),
      await hashOf({ minimumEffect: { absolute: 0.02 } }),
      await hashOf({ sampleSizePerVariant: 1000 }),
      await hashOf({}, 2),
    ]
    expect(new Set([plain, ...others]).size).toBe(7)
  })

  test('with a fixed plan does not start without a planned size', async () => {
    const { path, experiment } = await tellStory({ plan: { method: 'fixed' } })
    const refused = await admin.post<Problem>(`${path}/start`, {})
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/plan/sampleSizePerVariant'])
    expect((await experiment()).status).toBe('draft')
  })

  test('starts once, now or at a moment that has been', async () => {
    const { path, experiment } = await tellStory()
    const future = new Date(Date.now() + 3_600_000).toISOString()
    const early = await admin.post<Problem>(`${path}/start`, { at: future })
    expect([early.status, early.body.errors?.[0]?.pointer]).toEqual([422, '/at'])
    expect((await experiment()).status).toBe('draft')
    const before = new Date().toISOString()
    const started = made(await admin.post<Started>(`${path}/start`))
    expect(started.startedAt >= before).toBe(true)
    const again = await admin.post<Problem>(`${path}/start`, {})
    expect([again.status, again.body.code]).toEqual([409, 'already_started'])
  })

  test('starts and stops on a plain date of the calendar', async () => {
    const { path } = await tellStory()
    const started = made(await admin.post<Started>(`${path}/start`, { at: '2026-02-28' }))
    expect([started.startDate, started.startedAt]).toEqual(['2026-02-28', '2026-02-28T00:00:00.000Z'])
    const early = await admin.post<Problem>(`${path}/stop`, { at: '2026-02-27' })
    expect([early.status, early.body.errors?.[0]?.pointer]).toEqual([422, '/at'])
    const none = await admin.post<Problem>(`${path}/stop`, { at: '2026-02-30' })
    expect(none.body.errors?.[0]?.detail).toContain('such as 2026-11-07')
    expect((await admin.post(`${path}/stop`, { at: '2026-03-14' })).body).toMatchObject({
      stopDate: '2026-03-14',
    })
  })

  test('starts once when several ask at once', async () => {
    const { path } = await tellStory()
    const answers = await Promise.all([1, 2, 3, 4].map(() => admin.post(`${path}/start`, { at: startedAt })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409])
  })

  test('stops after its start, once, and is judged when it does', async () => {
    const story = await tellStory({ startedAt, plan: { minimumEffect: 0.05 } })
    const { path } = story
    const beforeStart = await admin.post<Problem>(`${path}/stop`, { at: '2026-08-31T00:00:00Z' })
    expect([beforeStart.status, beforeStart.body.errors?.[0]?.pointer]).toEqual([422, '/at'])
    made(
      await story.send([
        ...steady(start, [1, 3], { variant: 'control', n: 400, sum: 40 }),
        ...steady(start, [1, 3], { variant: 'treatment', n: 400, sum: 44 }),
      ]),
    )
    const running = await story.analysis()
    expect(running.verdict.status).toBe('collecting')
    const stopped = made(
      await admin.post<Started & { stopDate: string; analysisId: string }>(`${path}/stop`, {
        at: '2026-09-05T12:00:00Z',
      }),
    )
    expect(stopped).toMatchObject({ status: 'stopped', stopDate: '2026-09-05' })
    const judged = await story.analysis()
    expect(judged).toMatchObject({ id: stopped.analysisId, revision: running.revision + 1 })
    expect(judged.verdict.status).toBe('inconclusive')
    expect(await story.experiment()).toMatchObject({
      status: 'stopped',
      stopDate: '2026-09-05',
      verdict: { status: 'inconclusive', analysisId: stopped.analysisId },
    })
    const again = await admin.post<Problem>(`${path}/stop`, {})
    expect([again.status, again.body.code]).toEqual([409, 'not_running'])
    expect((await admin.post<Problem>(`${path}/start`, {})).status).toBe(409)
  })

  test('that is a draft cannot be stopped, decided on or declared faulty', async () => {
    const { path } = await tellStory()
    for (const [action, body] of [
      ['stop', {}],
      ['decision', { decision: 'ship', reason: 'x' }],
      ['fault', { reason: 'x' }],
    ] as const)
      expect((await admin.post<Problem>(`${path}/${action}`, body)).body.code, action).toBe('not_running')
  })

  test('that is a draft may be deleted', async () => {
    const { path, hypothesis } = await tellStory()
    expect((await admin.delete(path, atVersion(1))).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
    expect((await hypothesis()).state).toBe('idea')
  })
})
