import { describe, expect, test } from 'vitest'
import { admin, made, type Story, type StoryRow, steady, tellStory } from '../support/story.ts'
import type { Analysis, ListOf, MapView, Problem } from '../support/views.ts'

const start = '2026-09-01'
const startedAt = `${start}T00:00:00Z`
const both = (days: [number, number], control: number, treatment: number): StoryRow[] => [
  ...steady(start, days, { variant: 'control', n: 1000, sum: control }),
  ...steady(start, days, { variant: 'treatment', n: 1000, sum: treatment }),
]
const sequential = () => tellStory({ startedAt, plan: { sampleSizePerVariant: 20_000, minimumEffect: 0.05 } })

async function states(story: Story) {
  const { state, contested } = await story.hypothesis()
  const map = made(await admin.get<MapView>(`/maps/${story.mapId}`))
  const barrier = map.stages[0]?.barriers[0]
  expect(await story.barrier()).toEqual(barrier)
  return { hypothesis: state, contested, barrier: barrier?.state }
}

describe('the way of a hypothesis', () => {
  test('leads from an open barrier over a draft and a test to what is proven, contested and restored', async () => {
    const story = await tellStory({ plan: { sampleSizePerVariant: 20_000 } })
    const another = made(
      await admin.post<{ id: string; state: string }>(`/stages/${story.stageId}/barriers`, {
        title: 'Other',
      }),
    )
    expect(another.state).toBe('open')
    expect(await states(story)).toEqual({ hypothesis: 'idea', contested: false, barrier: 'hypothesised' })

    made(await admin.post(`${story.path}/start`, { at: startedAt }))
    expect(await states(story)).toEqual({ hypothesis: 'testing', contested: false, barrier: 'testing' })

    made(await story.send(both([1, 6], 100, 130)))
    expect((await story.analysis()).verdict.reasons.map((reason) => reason.code)).toContain('min_days')
    expect(await states(story)).toEqual({ hypothesis: 'testing', contested: false, barrier: 'testing' })

    made(await story.send(both([7, 8], 100, 130)))
    const proven = await story.analysis()
    expect(proven.verdict).toMatchObject({ status: 'proven', since: '2026-09-07', contested: null })
    expect(await states(story)).toEqual({ hypothesis: 'proven', contested: false, barrier: 'proven' })

    made(await story.send(both([9, 30], 100, 50)))
    const contested = await story.analysis()
    expect(contested.metrics[0]?.comparisons[0]?.absolute.upper).toBeLessThan(0)
    expect(contested.verdict).toMatchObject({
      status: 'harmful',
      contested: { since: contested.verdict.since, reason: 'harmful_after_proven' },
    })
    expect(contested.verdict.since).toMatch(/^2026-09-[12]\d$/)
    expect(contested.verdict.reasons.map((reason) => reason.code)).toEqual([
      'primary_worse',
      'harmful_after_proven',
    ])
    expect(await states(story)).toEqual({ hypothesis: 'harmful', contested: true, barrier: 'contested' })
    expect(made(await admin.get<ListOf<object>>(`/maps/${story.mapId}/proven`)).items).toEqual([])

    const corrected = made(await story.send(both([9, 30], 100, 130)))
    expect(corrected).toMatchObject({ accepted: 44, replaced: 44 })
    expect((await story.analysis()).verdict).toMatchObject({ status: 'proven', contested: null })
    expect(await states(story)).toEqual({ hypothesis: 'proven', contested: false, barrier: 'proven' })
  })

  test('loses what was proven when the rows that proved it are corrected', async () => {
    const story = await sequential()
    made(await story.send(both([1, 8], 100, 130)))
    expect((await story.analysis()).verdict.status).toBe('proven')
    made(await story.send(both([1, 8], 100, 101)))
    expect((await story.analysis()).verdict).toMatchObject({
      status: 'collecting',
      since: null,
      contested: null,
    })
    expect(await states(story)).toEqual({ hypothesis: 'testing', contested: false, barrier: 'testing' })
    made(await admin.post(`${story.path}/stop`, { at: '2026-09-08T23:00:00Z' }))
    expect(await states(story)).toEqual({ hypothesis: 'inconclusive', contested: false, barrier: 'unmoved' })
  })

  test('is latched: a proven effect that grows unclear later stays proven', async () => {
    const story = await sequential()
    made(await story.send(both([1, 7], 100, 130)))
    made(await story.send(both([8, 20], 100, 88)))
    const { verdict, metrics } = await story.analysis()
    expect(metrics[0]?.comparisons[0]?.outcome).toBe('unclear')
    expect(metrics[0]?.comparisons[0]?.anytimePValue).toBeLessThan(0.05)
    expect(metrics[0]?.comparisons[0]?.pValue).toBeGreaterThan(0.05)
    expect(verdict).toMatchObject({ status: 'proven', since: '2026-09-07', contested: null })
  })

  test('is contested where later data speak for what was called harmful', async () => {
    const story = await sequential()
    made(await story.send(both([1, 7], 100, 70)))
    expect((await story.analysis()).verdict).toMatchObject({ status: 'harmful', contested: null })
    made(await story.send(both([8, 30], 100, 140)))
    const { verdict, metrics } = await story.analysis()
    expect(metrics[0]?.comparisons[0]?.absolute.lower).toBeGreaterThan(0)
    expect(verdict).toMatchObject({
      status: 'harmful',
      since: '2026-09-07',
      contested: { reason: 'later_data_contradict' },
    })
    expect(verdict.contested?.since).toMatch(/^2026-09-[12]\d$/)
    expect(await states(story)).toEqual({ hypothesis: 'harmful', contested: true, barrier: 'contested' })
  })

  test('is contested, not forgotten, when the split breaks after the proof', async () => {
    const story = await sequential()
    made(await story.send(both([1, 7], 100, 130)))
    made(
      await story.send([
        ...steady(start, [8, 9], { variant: 'control', n: 1000, sum: 100 }),
        ...steady(start, [8, 9], { variant: 'treatment', n: 400, sum: 52 }),
      ]),
    )
    const { verdict, health } = await story.analysis()
    expect(health.srm.status).toBe('failed')
    expect(verdict).toMatchObject({ status: 'proven', contested: { reason: 'health_failed' } })
    const proven = made(await admin.get<ListOf<{ contested: unknown }>>(`/maps/${story.mapId}/proven`))
    expect(proven.items).toMatchObject([{ variant: 'treatment', contested: verdict.contested }])
    expect(await states(story)).toEqual({ hypothesis: 'proven', contested: true, barrier: 'contested' })
  })

  test('is invalid where the split is broken before anything was shown', async () => {
    const story = await sequential()
    made(
      await story.send([
        ...steady(start, [1, 7], { variant: 'control', n: 1000, sum: 100 }),
        ...steady(start, [1, 7], { variant: 'treatment', n: 700, sum: 70 }),
      ]),
    )
    expect((await story.analysis()).verdict).toMatchObject({
      status: 'invalid',
      reasons: [{ code: 'srm_sequential' }],
    })
    expect(await states(story)).toMatchObject({ hypothesis: 'invalid', barrier: 'unmoved' })
  })

  test('is negligible where the effect is surely smaller than what matters', async () => {
    const story = await tellStory({
      startedAt,
      plan: { method: 'fixed', sampleSizePerVariant: 500_000, minimumEffect: 0.05 },
    })
    const day = { n: 100_000, sum: 30_000 }
    made(
      await story.send([
        ...steady(start, [1, 7], { variant: 'control', ...day }),
        ...steady(start, [1, 7], { variant: 'treatment', ...day }),
      ]),
    )
    expect((await story.analysis()).verdict).toMatchObject({ status: 'negligible', variant: 'treatment' })
    expect(await states(story)).toMatchObject({ hypothesis: 'negligible', barrier: 'unmoved' })
  })

  test('by a fixed plan is decided at its one look; later data are shown and decide nothing', async () => {
    const story = await tellStory({ startedAt, plan: { method: 'fixed', sampleSizePerVariant: 7000 } })
    made(await story.send(both([1, 6], 100, 130)))
    const early = await story.analysis()
    expect(early.verdict).toMatchObject({ status: 'collecting', since: null })
    expect(early.verdict.reasons.map((reason) => reason.code)).toContain('planned_size')
    made(await story.send(both([7, 7], 100, 130)))
    expect((await story.analysis()).verdict).toMatchObject({ status: 'proven', since: '2026-09-07' })
    made(await story.send(both([8, 30], 100, 50)))
    const { verdict, metrics } = await story.analysis()
    expect(metrics[0]?.comparisons[0]?.treatment.n).toBe(30_000)
    expect(metrics[0]?.comparisons[0]?.absolute.upper).toBeLessThan(0)
    expect(verdict).toMatchObject({ status: 'proven', since: '2026-09-07', contested: null })
  })

  test('by a fixed plan that is stopped before its size is inconclusive, and says how long it would have taken', async () => {
    const story = await tellStory({ startedAt, plan: { method: 'fixed', sampleSizePerVariant: 10_000 } })
    made(await story.send(both([1, 8], 100, 130)))
    made(await admin.post(`${story.path}/stop`, { at: '2026-09-08T20:00:00Z' }))
    const { verdict } = await story.analysis('?locale=en')
    expect(verdict.status).toBe('inconclusive')
    // 1,000 a day and 2,000 missing.
    expect(verdict.reasons.find((reason) => reason.code === 'stopped_before_planned_size')?.detail).toContain(
      '2 more days',
    )
  })

  test('is that of its latest experiment: a new test of what was proven is a test again', async () => {
    const story = await sequential()
    made(await story.send(both([1, 8], 100, 130)))
    made(await admin.post(`${story.path}/stop`, { at: '2026-09-08T20:00:00Z' }))
    expect(await states(story)).toEqual({ hypothesis: 'proven', contested: false, barrier: 'proven' })
    const again = made(
      await admin.post<{ id: string }>('/experiments', {
        hypothesisId: story.hypothesisId,
        name: 'Again',
        variants: [
          { key: 'control', weight: 1, isControl: true },
          { key: 'treatment', weight: 1 },
        ],
        metrics: [{ key: story.key('visit'), role: 'primary' }],
        plan: {},
      }),
    )
    expect(await states(story)).toMatchObject({ hypothesis: 'proven', barrier: 'proven' })
    made(await admin.post(`/experiments/${again.id}/start`, { at: '2026-10-01T00:00:00Z' }))
    expect(await states(story)).toEqual({ hypothesis: 'testing', contested: false, barrier: 'testing' })
    const statuses = async (filter: string) =>
      made(await admin.get<ListOf<{ id: string }>>(`/experiments?${filter}`)).items.map((one) => one.id)
    expect(await statuses(`hypothesisId=${story.hypothesisId}`)).toEqual([story.experimentId, again.id])
    expect(await statuses(`mapId=${story.mapId}&status=running`)).toEqual([again.id])
  })

  test('a guardrail that gets worse makes a winner harmful', async () => {
    const story = await tellStory({
      startedAt,
      metrics: [
        { name: 'visit', role: 'primary' },
        { name: 'refund', role: 'guardrail', goodDirection: 'decrease', margin: 0.1 },
      ],
      plan: { method: 'fixed', sampleSizePerVariant: 7000 },
    })
    made(
      await story.send([
        ...both([1, 7], 100, 140),
        ...both([1, 7], 50, 90).map((row) => ({ ...row, metric: 'refund' })),
      ]),
    )
    const { verdict, metrics } = await story.analysis()
    expect(metrics.map(({ role, comparisons }) => [role, comparisons[0]?.outcome])).toEqual([
      ['primary', 'better'],
      ['guardrail', 'worse'],
    ])
    expect(verdict).toMatchObject({ status: 'harmful', variant: 'treatment' })
    expect(verdict.reasons.map((reason) => reason.code)).toContain('guardrail_worse')
  })
})

describe('beside the verdict', () => {
  test('a declared fault makes it invalid by name, for good', async () => {
    const story = await sequential()
    made(await story.send(both([1, 8], 100, 130)))
    const fault = await admin.post<{ id: string; reason: string }>(`${story.path}/fault`, {
      reason: 'The button was broken on phones',
    })
    expect(fault.status).toBe(201)
    const { verdict } = await story.analysis('?locale=en')
    expect(verdict).toMatchObject({ status: 'invalid', reasons: [{ code: 'fault' }] })
    expect(verdict.reasons[0]?.detail).toContain('The button was broken on phones')
    expect(await states(story)).toMatchObject({ hypothesis: 'invalid', barrier: 'unmoved' })
    made(await story.send(both([9, 12], 100, 130)))
    expect((await story.analysis()).verdict.status).toBe('invalid')
    const faults = made(await admin.get<ListOf<{ reason: string }>>(`${story.path}/faults`))
    expect(faults.items).toMatchObject([{ reason: 'The button was broken on phones' }])
  })

  test('decisions are kept, the newest shown, and move the verdict by nothing', async () => {
    const story = await sequential()
    made(await story.send(both([1, 8], 100, 130)))
    const { verdict } = await story.analysis()
    const first = await admin.post(`${story.path}/decision`, {
      decision: 'iterate',
      reason: 'Costs too much',
    })
    expect([first.status, first.body]).toMatchObject([201, { decision: 'iterate', verdict: 'proven' }])
    made(await admin.post(`${story.path}/decision`, { decision: 'rollBack', reason: 'Legal' }))
    expect((await story.analysis()).verdict).toEqual(verdict)
    expect(await story.experiment()).toMatchObject({
      verdict: { status: 'proven' },
      decision: { decision: 'rollBack', reason: 'Legal' },
    })
    const { items } = made(await admin.get<ListOf<{ decision: string }>>(`${story.path}/decisions`))
    expect(items.map((item) => item.decision)).toEqual(['iterate', 'rollBack'])
    const unknown = await admin.post<Problem>(`${story.path}/decision`, { decision: 'maybe', reason: 'x' })
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '/decision'])
  })

  test('the reasons are told in the language of the reader: ?locale, else Accept-Language', async () => {
    const story = await sequential()
    made(await story.send(both([1, 3], 100, 104)))
    const told = async (query: string, accept?: string) => {
      const headers = accept === undefined ? {} : { 'accept-language': accept }
      const { verdict, health } = made(await admin.get<Analysis>(`${story.path}/analysis${query}`, headers))
      return [...verdict.reasons, ...(verdict.variants[0]?.reasons ?? []), ...health.checks]
        .map((reason) => reason.detail)
        .join('\n')
    }
    const english = await told('?locale=en')
    const russian = await told('?locale=ru')
    expect(english).toContain('3 days of at least 7')
    expect(english).not.toMatch(/[а-яё]{3}/i)
    expect(russian).toMatch(/нужно не меньше 7: осталось 4/)
    expect(await told('', 'ru-RU,ru;q=0.9,en;q=0.8')).toBe(russian)
    expect(await told('', 'en-GB')).toBe(english)
    expect(await told('?locale=en', 'ru')).toBe(english)
    expect(await told('', 'de-DE, ru;q=0.5')).toBe(russian)
    expect(await told('', 'en;q=0.2, ru;q=0.8')).toBe(russian)
    expect(await told('', 'ru;q=0, en;q=0.1')).toBe(english)
    expect(await told('', 'eng, rubbish, *')).toBe(english)
    expect((await admin.get<Problem>(`${story.path}/analysis?locale=fr`)).status).toBe(422)
  })

  test('every analysis stays: listed newest first, each to be read by its id as it was', async () => {
    const story = await sequential()
    const other = await sequential()
    made(await story.send(both([1, 7], 100, 104)))
    const first = await story.analysis()
    made(await story.send(both([8, 9], 100, 150)))
    const second = await story.analysis()
    const { items } = made(await admin.get<ListOf<Record<string, unknown>>>(`${story.path}/analyses`))
    expect(items.map((item) => [item.id, item.revision, item.inputHash, item.asOf])).toEqual([
      [second.id, 2, second.inputHash, '2026-09-09'],
      [first.id, 1, first.inputHash, '2026-09-07'],
    ])
    expect(await story.analysis(`?id=${first.id}`)).toEqual(first)
    expect(await story.analysis(`?id=${second.id}`)).toEqual(second)
    expect((await admin.get(`${other.path}/analysis?id=${first.id}`)).status).toBe(404)
    expect((await admin.get(`${story.path}/analysis?id=ana_nowhere`)).status).toBe(404)
    expect((await admin.get(`${other.path}/analysis`)).status).toBe(404)
  })
})
