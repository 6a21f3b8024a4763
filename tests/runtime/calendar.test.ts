import { describe, expect, test } from 'vitest'
import { admin, made, unique } from '../support/story.ts'
import type { Created, ListOf } from '../support/views.ts'

interface Reason {
  code: string
  params: Record<string, unknown>
}
interface Placement {
  hypothesisId: string
  start: string
  end: string
  weeks: number
  trafficShare: number
  work: number
  owner: string | null
  worth: number
  valuePerTrafficWeek: number
  reason: Reason
  detail: string
  standing?: string
  actual?: { experimentId: string; start: string; startDaysLate: number; endDaysLate: number | null } | null
}
interface Proposal {
  from: string
  until: string
  framework: string
  placements: Placement[]
  plan: { method: string; price: number }
  leftOut: { hypothesisId: string; reason: Reason; detail: string }[]
  leftOutCounts: Record<string, number>
  notSearched: number
  running: { experimentId: string; hypothesisId: string; until: string }[]
  stages: { stageId: string; name: string; taken: number[] }[]
  worth: number
}
interface Calendar extends Proposal {
  id: string
  version: number
  acceptedAt: string | null
  unplanned: { experimentId: string; hypothesisId: string; start: string }[]
}

const weeks = { low: 1, likely: 2, high: 4 }

/** A map that counts by the week, with a stage of 20,000 people, and what is needed to fill it. */
async function journey() {
  const metric = unique('orders')
  const type = { type: 'proportion', goodDirection: 'increase' }
  made(
    await admin.post('/metrics', {
      key: metric,
      name: 'Orders',
      ...type,
      valuePerUnit: { amount: 20, currency: 'EUR' },
    }),
  )
  const map = made(await admin.post<Created>('/maps', { name: unique('map'), period: 'week' })).id
  const stage = made(await admin.post<Created>(`/maps/${map}/stages`, { name: 'Pay', entrants: 20_000 })).id
  const barrier = async (body: object = {}) =>
    made(await admin.post<Created>(`/stages/${stage}/barriers`, { title: 'Too long', ...body })).id
  const hypothesis = async (barrierId: string, changes: object = {}) =>
    made(
      await admin.post<Created>('/hypotheses', {
        barrierIds: [barrierId],
        change: 'Ask for less',
        metric,
        baseline: { value: 0.1 },
        estimates: { lift: { low: 0.02, likely: 0.1, high: 0.2 }, effortWeeks: weeks },
        ...changes,
      }),
    ).id
  const start = async (hypothesisId: string, at: string) => {
    const { id } = made(
      await admin.post<Created>('/experiments', {
        hypothesisId,
        name: 'Ask for less',
        variants: [
          { key: 'control', weight: 1, isControl: true },
          { key: 'short', weight: 1 },
        ],
        metrics: [{ key: metric, role: 'primary' }],
        plan: { method: 'fixed', sampleSizePerVariant: 20_000 },
      }),
    )
    made(await admin.post(`/experiments/${id}/start`, { at }))
    return id
  }
  const propose = async (body: object) => made(await admin.post<Proposal>(`/maps/${map}/calendar`, body))
  return { map, stage, barrier, hypothesis, start, propose }
}

describe('A calendar', () => {
  test('puts the tests of one stage one after another, by value for their traffic, and says why', async () => {
    const { stage, barrier, hypothesis, propose } = await journey()
    const form = await barrier()
    const modest = await hypothesis(form)
    const bold = await hypothesis(await barrier({ title: 'Too dear' }), {
      estimates: { lift: { low: 0.05, likely: 0.2, high: 0.3 }, effortWeeks: weeks },
    })
    const unmeasured = await hypothesis(form, { baseline: undefined })
    const tiny = await hypothesis(form, {
      estimates: { lift: { low: 0, likely: 0.001, high: 0.01 }, effortWeeks: weeks },
    })
    const answer = await propose({ from: '2026-11-23', weeks: 8 })
    // .1 against .12 takes 3,841 in each arm (39 % of a week), against .11 14,751 in each (two weeks of 74 %).
    expect(answer).toMatchObject({ from: '2026-11-23', until: '2027-01-17', framework: 'rice', running: [] })
    expect(answer.placements.map(({ hypothesisId, start, end }) => [hypothesisId, start, end])).toEqual([
      [bold, '2026-11-23', '2026-11-29'],
      [modest, '2026-11-30', '2026-12-13'],
    ])
    const [first, second] = answer.placements
    expect(first).toMatchObject({
      weeks: 1,
      trafficShare: 0.39,
      work: 2,
      reason: { code: 'at_once', params: {} },
    })
    expect(second?.reason).toEqual({ code: 'after_traffic', params: { name: 'Pay', by: [bold], count: 1 } })
    expect(answer.leftOut).toMatchObject([
      { hypothesisId: unmeasured, reason: { code: 'needs_baseline', params: {} } },
      {
        hypothesisId: tiny,
        reason: { code: 'untestable', params: { weeks: expect.any(Number), limitWeeks: 26 } },
      },
    ])
    expect(answer).toMatchObject({ leftOutCounts: { needs_baseline: 1, untestable: 1 }, notSearched: 0 })
    expect(answer.stages).toEqual([{ stageId: stage, name: 'Pay', taken: [0.39, 0.74, 0.74, 0, 0, 0, 0, 0] }])
    expect(answer.worth).toBeCloseTo((first?.worth ?? 0) + (second?.worth ?? 0), 9)
  })

  test('keeps tests on one touchpoint apart, and what must not be tested together', async () => {
    const { barrier, hypothesis, propose } = await journey()
    const quick = { estimates: { lift: { low: 0.2, likely: 0.5, high: 0.6 }, effortWeeks: weeks } }
    const one = await hypothesis(await barrier({ touchpoint: 'Form' }), quick)
    const other = await hypothesis(await barrier({ title: 'Too dear', touchpoint: 'Form' }), quick)
    const third = await hypothesis(await barrier({ title: 'Too slow' }), quick)
    const when = async (body: object) =>
      Object.fromEntries(
        (await propose({ from: '2026-11-23', weeks: 4, ...body })).placements.map((p) => [
          p.hypothesisId,
          [p.start, p.reason],
        ]),
      )
    expect(await when({})).toEqual({
      [one]: ['2026-11-23', { code: 'at_once', params: {} }],
      [other]: ['2026-11-30', { code: 'after_surface', params: { name: 'Pay: Form', by: [one], count: 1 } }],
      [third]: ['2026-11-23', { code: 'at_once', params: {} }],
    })
    const apart = await when({ exclusions: [[one, other, third]] })
    expect(apart[third]).toEqual([
      '2026-12-07',
      { code: 'after_exclusion', params: { name: '1', by: [other], count: 1 } },
    ])
  })

  test('starts what has been built, by those who have the time', async () => {
    const { barrier, hypothesis, propose } = await journey()
    const quick = { estimates: { lift: { low: 0.2, likely: 0.5, high: 0.6 }, effortWeeks: weeks } }
    const [anna, boris, ready] = [
      await hypothesis(await barrier(), { ...quick, owner: 'Anna' }),
      await hypothesis(await barrier(), { ...quick, owner: 'Boris' }),
      await hypothesis(await barrier(), quick),
    ]
    const body = {
      from: '2026-11-23',
      weeks: 6,
      capacity: { byOwner: [{ owner: 'Anna', personWeeks: 0.5 }] },
      built: [ready],
    }
    const { placements, leftOut } = await propose(body)
    expect(placements.map(({ hypothesisId, start, reason }) => [hypothesisId, start, reason.code])).toEqual([
      [ready, '2026-11-23', 'at_once'],
      [anna, '2026-12-21', 'after_work'],
    ])
    expect(leftOut).toMatchObject([
      { hypothesisId: boris, reason: { code: 'no_capacity', params: { work: 2, owner: 'Boris' } } },
    ])
  })

  test('works around what runs, and leaves out what is or was tested', async () => {
    const { barrier, hypothesis, start, propose } = await journey()
    const running = await hypothesis(await barrier())
    const next = await hypothesis(await barrier({ title: 'Too dear' }))
    const experiment = await start(running, '2026-11-02T00:00:00Z')
    // 40,000 units at 20,000 a week: two weeks, one of them from the calendar's first day on.
    const { placements, leftOut, running: going } = await propose({ from: '2026-11-09', weeks: 8 })
    expect(going).toEqual([{ experimentId: experiment, hypothesisId: running, until: '2026-11-15' }])
    expect(placements).toMatchObject([
      {
        hypothesisId: next,
        start: '2026-11-16',
        reason: { code: 'after_traffic', params: { by: [running] } },
      },
    ])
    expect(leftOut).toMatchObject([
      { hypothesisId: running, reason: { code: 'already_testing', params: { experimentId: experiment } } },
    ])
    made(await admin.post(`/experiments/${experiment}/stop`, { at: '2026-11-16T00:00:00Z' }))
    const later = await propose({ from: '2026-11-23', weeks: 8 })
    expect(later.leftOut).toMatchObject([
      { hypothesisId: running, reason: { code: 'already_tested', params: { status: 'inconclusive' } } },
    ])
    const again = await propose({ from: '2026-11-23', weeks: 8, hypothesisIds: [running] })
    expect(again.placements.map(({ hypothesisId }) => hypothesisId)).toEqual([running])
  })

  test('keeps the stage for a running test that nobody could plan', async () => {
    const { barrier, hypothesis, start, propose } = await journey()
    const [one, two] = [await hypothesis(await barrier()), await hypothesis(await barrier({ title: 'Two' }))]
    const next = await hypothesis(await barrier({ title: 'Too dear' }))
    for (const id of [one, two]) await start(id, '2026-11-02T00:00:00Z')
    for (const id of [one, two])
      made(await admin.patch(`/hypotheses/${id}`, { baseline: null }, { 'if-match': '"v1"' }))
    const { placements, stages } = await propose({ from: '2026-11-09', weeks: 8 })
    expect(placements).toMatchObject([
      { hypothesisId: next, start: '2026-11-16', reason: { code: 'after_traffic', params: { count: 2 } } },
    ])
    expect(stages[0]?.taken.slice(0, 2)).toEqual([2, 0.74])
  })

  // What is better shipped depends on what the deployment has learned by then: the calendar must agree with the advice.
  test('by evsi counts money, and leaves out what is better shipped', async () => {
    const { map, barrier, hypothesis, propose } = await journey()
    const doubtful = await hypothesis(await barrier(), {
      estimates: { lift: { low: -0.15, likely: 0.04, high: 0.1 }, effortWeeks: weeks },
    })
    const sure = await hypothesis(await barrier(), {
      estimates: { lift: { low: 0.09, likely: 0.1, high: 0.11 }, effortWeeks: weeks },
    })
    const { framework, placements, leftOut } = await propose({
      from: '2026-11-23',
      weeks: 26,
      framework: 'evsi',
    })
    expect(framework).toBe('evsi')
    const { items } = made(
      await admin.get<{ items: { hypothesisId: string; advice?: { advice: string | null } }[] }>(
        `/maps/${map}/backlog?framework=evsi`,
      ),
    )
    const advised = (advice: string) =>
      items.flatMap((item) => (item.advice?.advice === advice ? [item.hypothesisId] : [])).sort()
    expect(items).toHaveLength(2)
    expect([doubtful, sure].sort()).toEqual([...advised('test'), ...advised('ship')].sort())
    expect(placements.map(({ hypothesisId }) => hypothesisId).sort()).toEqual(advised('test'))
    const shipped = leftOut.filter(({ reason }) => reason.code === 'better_shipped')
    expect(shipped.map(({ hypothesisId }) => hypothesisId).sort()).toEqual(advised('ship'))
  })

  test('says in a sentence why each test stands where it stands or has no weeks, in the language asked for', async () => {
    const { map, barrier, hypothesis, propose } = await journey()
    const first = await hypothesis(await barrier())
    await hypothesis(await barrier({ title: 'Too dear' }))
    await hypothesis(await barrier({ title: 'Too slow' }), { baseline: undefined, owner: 'Boris' })
    const body = { from: '2026-11-23', weeks: 8 }
    const { placements, leftOut } = await propose(body)
    expect(placements.map(({ hypothesisId }) => hypothesisId)[0]).toBe(first)
    expect(placements.map(({ detail }) => detail)).toEqual([
      'It starts with the calendar: nothing is in its way.',
      'A week earlier too few people would be left at “Pay”: they take part in the test of “Ask for less”.',
    ])
    expect(leftOut[0]?.detail).toMatch(
      /^How long a test would take cannot be said: nobody said what its metric/,
    )
    const russian = made(await admin.post<Proposal>(`/maps/${map}/calendar?locale=ru`, body))
    expect(russian.placements.map(({ detail }) => detail)).toEqual([
      'Начинается с первого дня календаря: ничто не мешает.',
      'Неделей раньше на этапе «Pay» не хватило бы людей: они участвуют в тесте «Ask for less».',
    ])
    expect(russian.leftOut[0]?.detail).toMatch(/^Сколько займёт тест, сказать нельзя/)
  })

  test('plans the test that the advice counts with, and says by which method', async () => {
    const { map, barrier, hypothesis, propose } = await journey()
    const id = await hypothesis(await barrier({ affectedShare: 0.5 }))
    const body = { from: '2026-11-23', weeks: 26 }
    const { plan, placements } = await propose(body)
    expect(plan).toEqual({ method: 'fixed', price: 1 })
    const { items } = made(
      await admin.get<{ items: { advice: { figures: { test: { weeks: number } } } }[] }>(
        `/maps/${map}/backlog`,
      ),
    )
    expect(placements).toMatchObject([{ hypothesisId: id, weeks: items[0]?.advice.figures.test.weeks }])
    const looked = await propose({ ...body, method: 'sequential' })
    // What 28 looks cost, as the planner says.
    expect(looked.plan).toEqual({ method: 'sequential', price: expect.closeTo(1.722, 3) })
    // 29,502 people at 10,000 a week, and 1.722 times as many.
    expect([placements[0]?.weeks, looked.placements[0]?.weeks]).toEqual([3, 6])
  })

  test('leaves out what is not worth its cost, whatever it scores', async () => {
    const { map, barrier, hypothesis, propose } = await journey()
    const id = await hypothesis(await barrier())
    const ranking = { framework: 'rice', weekCost: 1e9 }
    made(await admin.patch(`/maps/${map}`, { ranking }, { 'if-match': '"v1"' }))
    const body = { from: '2026-11-23', weeks: 8 }
    const { placements, leftOut } = await propose(body)
    expect(placements).toEqual([])
    expect(leftOut).toMatchObject([
      {
        hypothesisId: id,
        reason: { code: 'not_worth_its_cost', params: { test: expect.any(Number) } },
        detail: expect.stringMatching(/no more than building and testing it cost: −€/),
      },
    ])
  })

  test.each(['9999-12-27', '1999-12-31', '2100-01-01', '2026-02-30'])(
    'does not begin on %s',
    async (from) => {
      const { map } = await journey()
      for (const path of ['calendar', 'calendars']) {
        const { status, body } = await admin.post<{ errors: { pointer: string }[] }>(`/maps/${map}/${path}`, {
          from,
          weeks: 8,
        })
        expect(status).toBe(422)
        expect(body).toMatchObject({ errors: [{ pointer: '/from' }] })
      }
    },
  )

  test('is the same each time it is asked for', async () => {
    const { barrier, hypothesis, propose } = await journey()
    for (let i = 0; i < 6; i += 1) await hypothesis(await barrier({ title: `Barrier ${i}` }))
    const body = { from: '2026-11-23', weeks: 12, capacity: { total: 1 } }
    expect(await propose(body)).toEqual(await propose(body))
  })
})

describe('A kept calendar', () => {
  test('is accepted, listed, and set beside what happened', async () => {
    const { map, barrier, hypothesis, start } = await journey()
    const planned = await hypothesis(await barrier())
    const other = await hypothesis(await barrier({ title: 'Too dear' }))
    const body = { from: '2026-11-02', weeks: 4, hypothesisIds: [planned] }
    const kept = made(await admin.post<Calendar>(`/maps/${map}/calendars`, body))
    expect(kept).toMatchObject({ version: 1, acceptedAt: null, request: body, unplanned: [] })
    expect(kept.placements).toMatchObject([{ hypothesisId: planned, start: '2026-11-02', actual: null }])

    const path = `/calendars/${kept.id}`
    expect((await admin.patch(path, { accepted: true })).status).toBe(428)
    const accepted = made(await admin.patch<Calendar>(path, { accepted: true }, { 'if-match': '"v1"' }))
    expect(accepted).toMatchObject({ version: 2, acceptedAt: expect.any(String) })
    expect((await admin.patch(path, { accepted: true }, { 'if-match': '"v1"' })).status).toBe(412)

    const [first, second] = [
      await start(planned, '2026-11-05T00:00:00Z'),
      await start(other, '2026-11-06T00:00:00Z'),
    ]
    made(await admin.post(`/experiments/${first}/stop`, { at: '2026-11-14T00:00:00Z' }))
    const seen = made(await admin.get<Calendar>(path))
    // Planned for two weeks from the 2nd to the 15th.
    expect(seen.placements[0]?.actual).toMatchObject({
      experimentId: first,
      start: '2026-11-05',
      startDaysLate: 3,
      endDaysLate: -1,
    })
    expect(seen.unplanned).toMatchObject([{ experimentId: second, hypothesisId: other }])
    const { items } = made(await admin.get<ListOf<Calendar>>(`/maps/${map}/calendars`))
    const { leftOut, ...listed } = seen
    expect(items).toEqual([listed])
    expect(leftOut).toEqual([])

    const withdrawn = made(await admin.patch<Calendar>(path, { accepted: false }, { 'if-match': '"v2"' }))
    expect(withdrawn.acceptedAt).toBeNull()
    expect((await admin.delete(path, { 'if-match': '"v3"' })).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
  })

  test('says what came on plan, late, early or not at all, and what was not planned', async () => {
    const { map, barrier, hypothesis, start } = await journey()
    const ids: string[] = []
    for (let i = 0; i < 5; i += 1) ids.push(await hypothesis(await barrier({ title: `Barrier ${i}` })))
    const [first, second, third, fourth, other] = ids
    // Two weeks each, one after the other: from the 5th and the 19th of January, the 2nd and the 16th of February.
    const body = { from: '2026-01-05', weeks: 8, hypothesisIds: [first, second, third, fourth] }
    const { id } = made(await admin.post<Calendar>(`/maps/${map}/calendars`, body))
    made(await admin.patch<Calendar>(`/calendars/${id}`, { accepted: true }, { 'if-match': '"v1"' }))
    const onPlan = await start(first ?? '', '2026-01-08T00:00:00Z')
    made(await admin.post(`/experiments/${onPlan}/stop`, { at: '2026-01-18T00:00:00Z' }))
    await start(second ?? '', '2026-02-02T00:00:00Z')
    await start(fourth ?? '', '2026-02-10T00:00:00Z')
    const unplanned = await start(other ?? '', '2026-02-20T00:00:00Z')
    const seen = made(await admin.get<Calendar>(`/calendars/${id}`))
    const told = seen.placements.map(({ hypothesisId, start, standing, actual }) => [
      hypothesisId,
      start,
      standing,
      actual?.startDaysLate,
      actual?.endDaysLate,
    ])
    expect(told).toEqual([
      [first, '2026-01-05', 'on_plan', 3, 0],
      [second, '2026-01-19', 'late', 14, null],
      [third, '2026-02-02', 'not_started', undefined, undefined],
      [fourth, '2026-02-16', 'early', -6, null],
    ])
    expect(seen.unplanned).toMatchObject([{ experimentId: unplanned, hypothesisId: other }])

    const far = made(await admin.post<Calendar>(`/maps/${map}/calendars`, { ...body, from: '2099-01-05' }))
    expect(far.placements.map(({ standing }) => standing)).toEqual(['awaited', 'awaited'])
    expect(far.leftOutCounts).toEqual({ already_testing: 2 })
  })

  test('speaks the language of its map, and is listed without what it left out', async () => {
    const { map, barrier, hypothesis } = await journey()
    await hypothesis(await barrier())
    await hypothesis(await barrier({ title: 'Too slow' }), { baseline: undefined })
    made(await admin.patch(`/maps/${map}`, { locale: 'ru' }, { 'if-match': '"v1"' }))
    const kept = made(await admin.post<Calendar>(`/maps/${map}/calendars`, { from: '2026-11-23', weeks: 8 }))
    expect(kept.placements[0]?.detail).toBe('Начинается с первого дня календаря: ничто не мешает.')
    expect(kept.leftOut[0]?.detail).toMatch(/^Сколько займёт тест/)
    const { items } = made(await admin.get<ListOf<Calendar>>(`/maps/${map}/calendars?limit=1`))
    expect(items).toMatchObject([{ id: kept.id, leftOutCounts: { needs_baseline: 1 } }])
    expect(items[0]).not.toHaveProperty('leftOut')
  })
})
