import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../db/client.node.ts'
import { calibrationOf } from '../../src/domain/learning/calibration.ts'
import { learnedPrior } from '../../src/stats/programme/learnedPrior.ts'
import { api } from '../support/client.ts'
import { server } from '../support/runtime.ts'
import { admin, made, tellStory, unique } from '../support/story.ts'
import type { Created, ListOf, Problem } from '../support/views.ts'

interface Reason {
  code: string
  params: { tests?: number; missing?: number }
  detail: string
}
interface Spearman {
  estimate: number
  randomSd: number
}
interface Quality {
  tests: number
  reason: Reason | null
  slope: { estimate: number; standardError: number; lower: number; upper: number } | null
  willWin: { said: number; positive: number; proven: number; brier: number; coin: number } | null
  spearman: Spearman | null
}
interface Order {
  tests: number
  reason: Reason | null
  spearman: Spearman | null
  betterHalf: { lift: number; randomLift: number } | null
}
interface Calibration {
  mapId: string | null
  needed: number
  correction: { intercept: number; slope: number; residualVariance: number; tests: number } | null
  overall: Quality
  people: (Quality & { by: string })[]
  frameworks: (Order & { framework: string })[]
  typedOrders: (Order & { by: string })[]
  leftOut: { code: string; tests: number; detail: string }[]
  tests: {
    experimentId: string
    by: string | null
    predicted: { low: number; likely: number; high: number }
    chanceOfGain: number
    realised: { lift: number; standardError: number }
    proven: boolean
  }[]
}
interface Standing {
  score: number | null
  rank: number
}
interface Change {
  id: string
  framework: string
  before: Standing
  after: Standing
  cause: {
    code: string
    experimentId: string
    experiment: string
    verdict: string
    contested: boolean
    why: string
    detail: string
  }
  at: string
}
type Scores = ListOf<Change> & {
  current: (Standing & { framework: string; of: number; reason: { code: string } | null })[]
}

interface TypedOrder {
  by: string
  hypothesisIds: string[]
  at: string
  enteredBy: string | null
}

/** Long ago: who enters such a start may know the results. */
const longAgo = '2026-09-01'

/** A map whose hypotheses address barriers of their own, with tests of one day, today, and 10,000 units an arm. */
async function mapOfPredictions() {
  const { mapId, stageId, key, hypothesisId, barrierId } = await tellStory()
  const barrierOf = async (type?: string) =>
    made(await admin.post<Created>(`/stages/${stageId}/barriers`, { title: unique('barrier'), type })).id

  const metricOf = async (valuePerUnit: object) => {
    const proportion = { name: 'Paid', type: 'proportion', goodDirection: 'increase' }
    const metric = unique('paid')
    made(await admin.post('/metrics', { key: metric, ...proportion, valuePerUnit }))
    return metric
  }
  const hypothesis = async (given: {
    by?: string
    likely?: number
    barrier?: string
    metric?: string
    baseline?: object
  }) => {
    const { by, likely = 0.05, barrier = await barrierOf(), metric = key('visit'), baseline } = given
    const lift = { low: likely - 0.05, likely, high: likely + 0.05 }
    const effortWeeks = { low: 2, likely: 4, high: 8 }
    return made(
      await admin.post<Created>('/hypotheses', {
        barrierIds: [barrier],
        change: 'Ask for less',
        metric,
        estimates: { lift, effortWeeks },
        owner: by,
        baseline,
      }),
    ).id
  }
  const run = async (
    hypothesisId: string,
    name = 'Ask for less',
    plan: object = {},
    metric = key('visit'),
    at: { at?: string } = {},
  ) => {
    const { id } = made(
      await admin.post<Created>('/experiments', {
        hypothesisId,
        name,
        variants: [
          { key: 'control', weight: 1, isControl: true },
          { key: 'treatment', weight: 1 },
        ],
        metrics: [{ key: metric, role: 'primary' }],
        plan: { minDays: 1, ...plan },
      }),
    )
    const path = `/experiments/${id}`
    const { startDate } = made(await admin.post<{ startDate: string }>(`${path}/start`, at))
    const row = (variant: string) => ({ date: startDate, variant, metric })
    const record = async (rows: object[]) => {
      made(await admin.post(`${path}/results`, { mode: 'daily', rows }))
    }
    return {
      id,
      /** As many conversions of 100 in the treatment as 100 in the control had: 10 of 100 units. */
      send: (treatment: number) =>
        record([
          { ...row('control'), n: 10_000, sum: 1000 },
          { ...row('treatment'), n: 10_000, sum: 10 * treatment },
        ]),
      withdraw: () =>
        record([
          { ...row('control'), void: true },
          { ...row('treatment'), void: true },
        ]),
      stop: async () => made(await admin.post(`${path}/stop`, {})),
    }
  }
  const scores = async (id: string, query = '') =>
    made(await admin.get<Scores>(`/hypotheses/${id}/scores${query}`))
  const calibration = async (query = '') =>
    made(await admin.get<Calibration>(`/calibration?mapId=${mapId}${query}`))
  return {
    mapId,
    stageId,
    key,
    firstHypothesis: hypothesisId,
    firstBarrier: barrierId,
    barrierOf,
    metricOf,
    hypothesis,
    run,
    scores,
    calibration,
  }
}

describe('what tests teach about estimates', () => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await openDatabase(`file:${server.dbFile}`)
  })
  afterAll(() => database.close())

  test('nothing is said of a map without tests, nor of one that is not there', async () => {
    const { mapId, calibration } = await mapOfPredictions()
    const told = await calibration()
    expect(told).toMatchObject({ mapId, needed: 5, people: [], typedOrders: [], leftOut: [], tests: [] })
    expect(told.overall).toEqual({
      tests: 0,
      reason: {
        code: 'too_few_tests',
        params: { tests: 0, missing: 5 },
        detail: 'No concluded test with a prediction yet: something can be said from 5 such tests on',
      },
      slope: null,
      willWin: null,
      spearman: null,
    })
    const refused = await admin.get<Problem>('/calibration?mapId=map_nobody')
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([{ pointer: '?mapId', detail: 'there is no map_nobody' }])
  })

  test('five tests tell how good the estimates of a person and the orders were', async () => {
    const { mapId, hypothesis, run, calibration } = await mapOfPredictions()
    const predicted = [0.01, 0.03, 0.06, 0.09, 0.12]
    const conversions = [98, 104, 103, 109, 118]
    const ids: string[] = []
    for (const likely of predicted) ids.push(await hypothesis({ by: 'Anna', likely }))
    made(await admin.put(`/maps/${mapId}/typed-orders`, { by: 'The boss', hypothesisIds: ids }))
    made(await admin.put(`/maps/${mapId}/typed-orders`, { by: 'Late', hypothesisIds: ids.slice(0, 1) }))

    for (const [i, id] of ids.entries()) {
      const { send, stop } = await run(id)
      await send(conversions[i] ?? 0)
      if (i === 4) {
        expect((await calibration()).overall, 'a running test tells nothing').toMatchObject({ tests: 4 })
        const { overall, people } = await calibration('&locale=ru')
        expect(overall.reason?.detail).toBe(
          'Пока только 4 завершённых теста с прогнозом: для выводов нужно ещё 1',
        )
        expect(people[0]).toMatchObject({ by: 'Anna', tests: 4, slope: null, willWin: null, spearman: null })
      }
      await stop()
    }
    // What is typed after the tests have started foretells nothing.
    const { version, estimates } = made(
      await admin.get<Created & { estimates: object }>(`/hypotheses/${ids[0]}`),
    )
    const wiser = { estimates: { ...estimates, lift: { low: -0.03, likely: -0.02, high: -0.01 } } }
    made(await admin.patch(`/hypotheses/${ids[0]}`, wiser, { 'if-match': `"v${version}"` }))
    made(
      await admin.put(`/maps/${mapId}/typed-orders`, {
        by: 'The boss',
        hypothesisIds: ids.toReversed(),
      }),
    )

    const told = await calibration()
    expect(told.tests.map(({ by, predicted, realised }) => [by, predicted.likely, realised.lift])).toEqual(
      predicted.map((likely, i) => ['Anna', likely, expect.closeTo((conversions[i] ?? 0) / 100 - 1, 12)]),
    )
    const { slope, willWin, spearman, ...rest } = told.overall
    expect(rest).toEqual({ tests: 5, reason: null })
    expect(slope?.estimate).toBeGreaterThan(0.8)
    expect(slope?.estimate).toBeLessThan(2)
    expect(slope?.lower).toBeLessThan(slope?.estimate ?? 0)
    // Realised: -.02, .04, .03, .09, .18; one neighbouring pair is the other way round: 1 - 6 * 2 / (5 * 24).
    expect(spearman?.estimate).toBeCloseTo(0.9, 12)
    expect(spearman?.randomSd).toBe(0.5)
    expect(willWin).toMatchObject({ positive: 0.8, coin: 0.25 })
    expect(willWin?.said).toBeCloseTo(
      told.tests.reduce((sum, { chanceOfGain }) => sum + chanceOfGain, 0) / 5,
      12,
    )
    expect(told.tests.map(({ proven }) => proven)).toEqual([false, false, false, false, true])
    expect(willWin?.proven).toBe(0.2)
    expect(told.people).toEqual([{ by: 'Anna', ...told.overall }])

    const rice = told.frameworks.find(({ framework }) => framework === 'rice')
    expect(rice).toMatchObject({ tests: 5, reason: null })
    expect(rice?.spearman?.estimate).toBeGreaterThan(0.5)
    expect(rice?.betterHalf?.lift).toBeGreaterThan(rice?.betterHalf?.randomLift ?? 1)
    const [late, boss] = told.typedOrders
    expect(late).toMatchObject({ by: 'Late', tests: 1, reason: { code: 'too_few_tests' }, spearman: null })
    expect(boss).toMatchObject({ by: 'The boss', tests: 5 })
    expect(boss?.spearman?.estimate, 'the order of the day of the start').toBeCloseTo(-0.9, 12)
    expect(boss?.betterHalf?.lift).toBeCloseTo((-0.02 + 0.04 + 0.03) / 3, 12)
    expect(boss?.betterHalf?.randomLift).toBeCloseTo(0.064, 12)

    const whole = made(await admin.get<Calibration>('/calibration'))
    const { rows } = await database.client.execute('select lift, standard_error from concluded_effects')
    const effects = rows.map((row) => ({
      lift: Number(row.lift),
      standardError: Number(row.standard_error),
      barrierTypes: [],
    }))
    const correction = calibrationOf(whole.tests, learnedPrior(effects).sd)
    expect(correction).not.toBeNull()
    expect(whole.correction).toEqual(correction)
    const untested = await (await mapOfPredictions()).calibration()
    expect(untested.correction, 'one for the whole deployment').toEqual(correction)
  })

  test('a test that was run wrongly, or on another metric than was estimated, holds nobody to account', async () => {
    const { hypothesis, metricOf, run, calibration } = await mapOfPredictions()
    const wrong = await run(await hypothesis({ by: 'Anna' }))
    await wrong.send(110)
    await wrong.stop()
    expect((await calibration()).tests).toHaveLength(1)
    made(await admin.post(`/experiments/${wrong.id}/fault`, { reason: 'The split was by the clock' }))
    expect((await calibration()).tests).toEqual([])

    const other = await metricOf({ amount: 30, currency: 'EUR' })
    const elsewhere = await run(await hypothesis({ by: 'Anna', metric: other }))
    await elsewhere.send(110)
    await elsewhere.stop()
    const { tests, leftOut } = await calibration()
    expect(tests).toEqual([])
    expect(leftOut).toEqual([
      {
        code: 'other_metric',
        tests: 1,
        detail: '1 concluded test is left out: it was decided by another metric than was estimated',
      },
    ])
    const russian = (await calibration('&locale=ru')).leftOut
    expect(russian[0]?.detail).toBe(
      '1 завершённый тест не учтён: его исход решала не та метрика, для которой давалась оценка',
    )
  })

  test('a test whose start is entered after its day foretells nothing, and it is said that it is left out', async () => {
    const { mapId, hypothesis, key, run, calibration } = await mapOfPredictions()
    const ids = [await hypothesis({ by: 'Anna' }), await hypothesis({ by: 'Anna' })]
    made(await admin.put(`/maps/${mapId}/typed-orders`, { by: 'The boss', hypothesisIds: ids }))
    for (const at of [longAgo, `${longAgo}T09:00:00Z`]) {
      const { send, stop } = await run(ids.pop() ?? '', 'Known before', {}, key('visit'), { at })
      await send(130)
      await stop()
    }
    const { overall, people, frameworks, typedOrders, tests, leftOut } = await calibration()
    expect({ people, typedOrders, tests }).toEqual({ people: [], typedOrders: [], tests: [] })
    expect([overall.tests, ...frameworks.map((order) => order.tests)]).toEqual([
      0,
      ...frameworks.map(() => 0),
    ])
    expect(leftOut).toEqual([
      {
        code: 'not_foretold',
        tests: 2,
        detail:
          '2 concluded tests are left out: no prediction of theirs was on record by the end of the day of their start, and a later one may have been made when results were known',
      },
    ])
    const russian = (await calibration('&locale=ru')).leftOut
    expect(russian[0]?.detail).toBe(
      '2 завершённых теста не учтены: к концу дня запуска прогноз по ним не был записан, а более поздний мог быть сделан уже по известным результатам',
    )
  })

  test('an order that was typed after the start of a test foretells nothing of it', async () => {
    const { mapId, hypothesis, key, run, calibration } = await mapOfPredictions()
    const id = await hypothesis({ by: 'Anna' })
    const order = { by: 'The boss', hypothesisIds: [id] }
    const { at: typedAt } = made(await admin.put<TypedOrder>(`/maps/${mapId}/typed-orders`, order))
    const early = new Date(Date.parse(typedAt) - 1)
    const later = await run(id, 'Started before the order', {}, key('visit'), { at: early.toISOString() })
    await later.send(110)
    await later.stop()
    expect((await calibration()).typedOrders).toEqual([])
    const next = await run(id, 'Started after the order')
    await next.send(110)
    await next.stop()
    expect((await calibration()).typedOrders).toMatchObject([{ by: 'The boss', tests: 1 }])
  })

  test('what a test measured counts among what is believed of its own hypothesis from then on', async () => {
    const { mapId, metricOf, hypothesis, run, scores } = await mapOfPredictions()
    const metric = await metricOf({ amount: 30, currency: 'EUR' })
    const id = await hypothesis({ metric, likely: 0.1, baseline: { value: 0.1 } })
    const lift = async (locale = 'en') => {
      const query = `framework=value&locale=${locale}`
      const { items } = made(
        await admin.get<
          ListOf<{ hypothesisId: string; inputs: { lift: { value: number; detail: string } } }>
        >(`/maps/${mapId}/backlog?${query}`),
      )
      return items.find(({ hypothesisId }) => hypothesisId === id)?.inputs.lift
    }
    const before = (await lift())?.value ?? 0
    const { send, stop } = await run(id, 'Ask for less', {}, metric)
    await send(97)
    expect((await lift())?.value, 'a running test tells nothing').toBe(before)
    await stop()
    const after = await lift()
    expect(after?.value).toBeLessThan(before)
    expect(after?.detail).toMatch(/Its own test measured −3\.0% ± 4\.\d%; together: /)
    expect((await lift('ru'))?.detail).toMatch(/Её собственный тест \(1\): −3,0\s%/)
    const moved = (await scores(id)).items.find(({ framework }) => framework === 'value')
    expect(moved?.after.score).toBeLessThan(moved?.before.score ?? 0)
  })

  test('rows that are withdrawn from a concluded test take it out of the calibration', async () => {
    const { hypothesis, run, calibration } = await mapOfPredictions()
    const { send, stop, withdraw } = await run(await hypothesis({ by: 'Anna' }))
    await send(110)
    await stop()
    expect((await calibration()).overall.tests).toBe(1)
    await withdraw()
    expect((await calibration()).overall.tests).toBe(0)
  })
})

describe('the history of scores', () => {
  const ofRice = ({ items }: Scores) => items.filter(({ framework }) => framework === 'rice')

  test('begins empty, with the score by every framework', async () => {
    const { hypothesis, scores } = await mapOfPredictions()
    const id = await hypothesis({})
    const { current, items, nextCursor } = await scores(id)
    expect({ items, nextCursor }).toEqual({ items: [], nextCursor: null })
    const { items: known } = made(await admin.get<ListOf<{ id: string }>>('/frameworks'))
    expect(current.map(({ framework }) => framework)).toEqual(known.map((framework) => framework.id))
    expect(current.find(({ framework }) => framework === 'rice')).toMatchObject({ of: 2, reason: null })
    for (const { score, reason } of current) expect(score === null).toBe(reason !== null)
    expect((await admin.get('/hypotheses/hyp_nobody/scores')).status).toBe(404)
  })

  test('says which test has moved a score, to where and why, and takes it back when the test is corrected', async () => {
    const { barrierOf, hypothesis, run, scores } = await mapOfPredictions()
    const shared = await barrierOf()
    const [tested, sibling] = [await hypothesis({ barrier: shared }), await hypothesis({ barrier: shared })]
    const { send, stop, id } = await run(tested, 'Fewer fields', { sampleSizePerVariant: 20_000 })
    await send(101)
    expect(ofRice(await scores(sibling)), 'no verdict yet').toEqual([])
    await send(140)
    const [reached, ...none] = ofRice(await scores(sibling, '?limit=200'))
    expect(none).toEqual([])
    expect(reached?.cause).toEqual({
      code: 'verdict_reached',
      experimentId: id,
      experiment: 'Fewer fields',
      verdict: 'proven',
      contested: false,
      why: 'barrier',
      detail:
        'The test “Fewer fields” came to a verdict: the improvement is proven. It was about a barrier of this hypothesis',
    })
    // A proven test on the barrier is the top of the evidence ladder: confidence goes from .3 to 1.
    const [before, after] = [reached?.before.score ?? 0, reached?.after.score ?? 0]
    expect(after / before).toBeCloseTo(1 / 0.3, 12)
    expect(reached?.after.rank).toBeLessThanOrEqual(reached?.before.rank ?? 0)
    const { current } = await scores(sibling)
    expect(current.find(({ framework }) => framework === 'rice')).toMatchObject(reached?.after ?? {})

    await stop()
    made(await admin.post(`/experiments/${id}/fault`, { reason: 'The split was by the clock' }))
    const [corrected, former] = ofRice(await scores(sibling, '?limit=200'))
    expect(former).toEqual(reached)
    expect(corrected?.cause).toMatchObject({ code: 'test_corrected', verdict: 'invalid', why: 'barrier' })
    expect(corrected?.before.score).toBe(after)
    expect(corrected?.after.score).toBe(before)
    const russian = ofRice(await scores(sibling, '?limit=200&locale=ru'))[0]
    expect(russian?.cause.detail).toBe(
      'Результаты теста «Fewer fields» исправлены: он проведён неверно и ничему не учит. Он был о барьере этой гипотезы',
    )

    const pages: string[] = []
    for (let cursor = ''; ; ) {
      const page = await scores(sibling, `?limit=1${cursor}`)
      pages.push(...page.items.map((change) => change.id))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(pages).toEqual((await scores(sibling, '?limit=200')).items.map((change) => change.id))
  })

  test('says when a verdict was withdrawn, as its rows were or as the test was run wrongly while it ran', async () => {
    const { barrierOf, hypothesis, run, scores } = await mapOfPredictions()
    const shared = await barrierOf()
    const [tested, sibling] = [await hypothesis({ barrier: shared }), await hypothesis({ barrier: shared })]
    const { send, withdraw, id } = await run(tested, 'Fewer fields')
    const latest = async (locale: string) => ofRice(await scores(sibling, `?locale=${locale}`))[0]
    await send(140)
    const reached = await latest('en')
    expect(reached?.cause).toMatchObject({ code: 'verdict_reached', verdict: 'proven' })
    await withdraw()
    const withdrawn = await latest('en')
    expect(withdrawn).toMatchObject({ before: reached?.after, after: reached?.before })
    expect(withdrawn?.cause).toMatchObject({
      code: 'verdict_withdrawn',
      experimentId: id,
      verdict: 'collecting',
    })
    expect(withdrawn?.cause.detail).toBe(
      'The verdict of the test “Fewer fields” was withdrawn: nothing is decided. It was about a barrier of this hypothesis',
    )
    expect((await latest('ru'))?.cause.detail).toBe(
      'Вердикт по тесту «Fewer fields» отозван: решения пока нет. Он был о барьере этой гипотезы',
    )
    await send(140)
    made(await admin.post(`/experiments/${id}/fault`, { reason: 'The split was by the clock' }))
    const [faulty, again] = ofRice(await scores(sibling))
    expect(again?.cause).toMatchObject({ code: 'verdict_reached', verdict: 'proven' })
    expect(faulty).toMatchObject({ before: reached?.after, after: reached?.before })
    expect(faulty?.cause).toMatchObject({ code: 'verdict_withdrawn', verdict: 'invalid' })
    for (const { at } of [reached, withdrawn, faulty].filter((change) => change !== undefined))
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
  })

  test('says that a concluded test was corrected where its rows are withdrawn', async () => {
    const { barrierOf, hypothesis, run, scores } = await mapOfPredictions()
    const shared = await barrierOf()
    const [tested, sibling] = [await hypothesis({ barrier: shared }), await hypothesis({ barrier: shared })]
    const { send, stop, withdraw } = await run(tested, 'Fewer fields')
    await send(140)
    await stop()
    await withdraw()
    const [corrected, reached] = ofRice(await scores(sibling))
    expect(corrected).toMatchObject({ before: reached?.after, after: reached?.before })
    expect(corrected?.cause).toMatchObject({ code: 'test_corrected', contested: false })
    expect(corrected?.cause.verdict).not.toBe('proven')
  })

  test('follows what all tests teach about lifts to other maps, for the same type of barrier and the same metric', async () => {
    const price = unique('price')
    const [one, other] = [await mapOfPredictions(), await mapOfPredictions()]
    const worth = { amount: 30, currency: 'EUR' }
    const metric = await one.metricOf(worth)
    const baseline = { value: 0.1 }
    const tested = await one.hypothesis({ barrier: await one.barrierOf(price), metric, baseline })
    const akin = {
      type: await other.hypothesis({
        barrier: await other.barrierOf(price),
        metric: await other.metricOf(worth),
        baseline,
      }),
      metric: await other.hypothesis({ metric, baseline }),
      none: await other.hypothesis({ metric: await other.metricOf(worth), baseline }),
    }
    const { send, stop, id } = await one.run(tested, 'Cheaper', {}, metric)
    await send(200)
    const ofValue = ({ items }: Scores) => items.filter(({ framework }) => framework === 'value')
    expect(ofValue(await other.scores(akin.type)), 'a running test teaches nothing of lifts').toEqual([])
    await stop()
    const learned: Record<string, Change | undefined> = {}
    for (const why of ['type', 'metric'] as const) {
      const changes = await other.scores(akin[why])
      const [moved, ...more] = ofValue(changes)
      expect(more).toEqual([])
      expect(moved?.cause).toMatchObject({ code: 'test_concluded', experimentId: id, verdict: 'proven', why })
      expect(changes.current.find(({ framework }) => framework === 'value')).toMatchObject(moved?.after ?? {})
      expect(moved?.after.score).not.toBe(moved?.before.score)
      learned[why] = moved
      expect(changes.items.map(({ framework }) => framework)).not.toContain('rice')
    }
    made(await admin.post(`/experiments/${id}/fault`, { reason: 'The split was by the clock' }))
    for (const why of ['type', 'metric'] as const) {
      const [undone] = ofValue(await other.scores(akin[why]))
      const { before, after } = learned[why] ?? {}
      expect(undone).toMatchObject({ before: after, after: before, cause: { code: 'test_corrected', why } })
    }
    expect((await other.scores(akin.none)).items).toEqual([])
  })

  test('of a hypothesis that has nothing in common with a test stays as it is', async () => {
    const [one, other] = [await mapOfPredictions(), await mapOfPredictions()]
    const { send, stop } = await one.run(await one.hypothesis({}))
    const bystander = await other.hypothesis({})
    await send(140)
    await stop()
    expect((await other.scores(bystander)).items).toEqual([])
  })
})

describe('typed orders', () => {
  test('are listed by name, replaced by the same person, and taken back when empty', async () => {
    const { mapId, firstHypothesis, hypothesis } = await mapOfPredictions()
    const second = await hypothesis({})
    const path = `/maps/${mapId}/typed-orders`
    const list = async () =>
      made(await admin.get<ListOf<{ by: string; hypothesisIds: string[] }>>(path)).items.map(
        ({ by, hypothesisIds }) => [by, hypothesisIds],
      )
    expect(await list()).toEqual([])
    made(await admin.put(path, { by: 'Boris', hypothesisIds: [second, firstHypothesis] }))
    made(await admin.put(path, { by: 'Anna', hypothesisIds: [second] }))
    made(await admin.put(path, { by: 'Boris', hypothesisIds: [firstHypothesis] }))
    expect(await list()).toEqual([
      ['Anna', [second]],
      ['Boris', [firstHypothesis]],
    ])
    made(await admin.put(path, { by: 'Anna', hypothesisIds: [] }))
    expect(await list()).toEqual([['Boris', [firstHypothesis]]])

    const elsewhere = (await mapOfPredictions()).firstHypothesis
    const refused = await admin.put<Problem>(path, {
      by: 'Anna',
      hypothesisIds: [elsewhere, second, second, 'hyp_nobody'],
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/hypothesisIds/0',
      '/hypothesisIds/2',
      '/hypothesisIds/3',
    ])
    expect(refused.body.errors?.map(({ detail }) => detail)).toEqual([
      `the map has no hypothesis ${elsewhere}`,
      'is named twice',
      'the map has no hypothesis hyp_nobody',
    ])
    expect((await admin.get('/maps/map_nobody/typed-orders')).status).toBe(404)
    expect((await admin.put('/maps/map_nobody/typed-orders', { by: 'Anna', hypothesisIds: [] })).status).toBe(
      404,
    )
  })

  test('are of hypotheses that live: one that is archived is refused, and one archived since takes no place', async () => {
    const { mapId, hypothesis, run, calibration } = await mapOfPredictions()
    const ids = [await hypothesis({}), await hypothesis({}), await hypothesis({})]
    const path = `/maps/${mapId}/typed-orders`
    made(await admin.put(path, { by: 'Anna', hypothesisIds: ids }))
    made(await admin.patch(`/hypotheses/${ids[0]}`, { archived: true }, { 'if-match': '"v1"' }))
    const refused = await admin.put<Problem>(path, { by: 'Boris', hypothesisIds: [ids[1], ids[0], ids[1]] })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([
      { pointer: '/hypothesisIds/1', detail: `${ids[0]} is archived` },
      { pointer: '/hypothesisIds/2', detail: 'is named twice' },
    ])
    const { send, stop, id } = await run(ids[1] ?? '')
    await send(110)
    await stop()
    expect((await calibration()).typedOrders).toMatchObject([{ by: 'Anna', tests: 1 }])
    const database = await openDatabase(`file:${server.dbFile}`)
    const { rows } = await database.client.execute({
      sql: 'select json_extract(scores, \'$."typedBy/Anna"\') as standing from predictions where experiment_id = ?',
      args: [id],
    })
    database.close()
    expect(JSON.parse(String(rows[0]?.standing))).toEqual({ score: 2, rank: 1, of: 2 })
  })

  test('say who entered them and when, and leave a trail of every change', async () => {
    const { mapId, firstHypothesis, hypothesis } = await mapOfPredictions()
    const second = await hypothesis({})
    const path = `/maps/${mapId}/typed-orders`
    const editor = made(
      await admin.post<Created & { token: string }>('/tokens', { name: 'Clara', role: 'editor' }),
    )
    const clara = api(server.url, editor.token)
    const put = async (caller: typeof admin, hypothesisIds: string[]) =>
      made(await caller.put<TypedOrder>(path, { by: 'The boss', hypothesisIds }))
    const typed = await put(clara, [firstHypothesis])
    expect(typed.enteredBy).toBe('Clara')
    expect(made(await admin.get<ListOf<TypedOrder>>(path)).items).toEqual([typed])
    expect(await put(admin, [firstHypothesis]), 'the same again is no change').toEqual(typed)
    const changed = await put(admin, [second, firstHypothesis])
    expect(changed.enteredBy).not.toBe('Clara')
    expect(made(await admin.get<ListOf<TypedOrder>>(path)).items).toEqual([changed])
    await put(admin, [])
    await put(admin, [])
    await put(clara, [second])

    const database = await openDatabase(`file:${server.dbFile}`)
    const { rows } = await database.client.execute({
      sql: "select action, version, actor, before, after, at from changes where map_id = ? and entity = 'typedOrder' order by version",
      args: [mapId],
    })
    database.close()
    const order = (value: unknown) =>
      value === null ? null : (JSON.parse(String(value)) as TypedOrder).hypothesisIds
    expect(
      rows.map(({ action, version, before, after }) => [action, version, order(before), order(after)]),
    ).toEqual([
      ['create', 1, null, [firstHypothesis]],
      ['update', 2, [firstHypothesis], [second, firstHypothesis]],
      ['delete', 3, [second, firstHypothesis], null],
      ['create', 4, null, [second]],
    ])
    expect(rows.map(({ actor }) => actor === editor.id)).toEqual([true, false, false, true])
    expect(rows[0]?.at).toBe(typed.at)
  })
})
