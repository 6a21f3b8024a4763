import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../db/client.node.ts'
import { priorInForce } from '../../src/domain/programme/priorInForce.ts'
import { normalIsf } from '../../src/stats/distributions/normal.ts'
import { falsePositiveRisk } from '../../src/stats/programme/falsePositiveRisk.ts'
import { learnedPrior } from '../../src/stats/programme/learnedPrior.ts'
import { selectionBias } from '../../src/stats/programme/selectionBias.ts'
import { type NormalPrior, shrink } from '../../src/stats/shrink.ts'
import { server } from '../support/runtime.ts'
import { admin, made, steady, tellStory, unique } from '../support/story.ts'
import type { Analysis, Created, ListOf } from '../support/views.ts'

interface Interval {
  estimate: number
  lower: number
  upper: number
}
interface Part {
  tests: number
  proven: number
  naive: number
  corrected: number
}
interface Programme {
  falseDiscoveryRate: number
  tested: number
  hypotheses: {
    hypothesisId: string
    experimentId: string
    evidence: number
    threshold: number
    holds: boolean
  }[]
  prior: {
    overall: NormalPrior & { tests: number }
    byBarrierType: (NormalPrior & { type: string; tests: number })[]
  }
  tests: {
    experimentId: string
    variant: string
    metric: string
    method: string
    status: string
    lift: (Interval & { standardError: number }) | null
    shrunken: (Interval & { prior: NormalPrior }) | null
  }[]
  total: { naive: number; corrected: number; fixed: Part & { bias: number }; shrunken: Part }
  winRate: {
    won: number
    concluded: number
    rate: number | null
    alphaPlus: number | null
    power: number | null
  }
  falsePositiveRisk: number | null
}

const start = '2026-09-01'
const [price, trust] = [unique('price'), unique('trust')]

/** A map with a barrier of either type, and what is needed to run tests against them. */
async function mapOfTests() {
  const { mapId, stageId, key } = await tellStory({
    metrics: [
      { name: 'visit', role: 'primary' },
      { name: 'refund', role: 'secondary', goodDirection: 'decrease' },
    ],
  })
  const barrierOf = async (type: string) =>
    made(await admin.post<Created>(`/stages/${stageId}/barriers`, { title: type, type })).id
  const barriers = { [price]: await barrierOf(price), [trust]: await barrierOf(trust) }

  /** A running experiment with a hypothesis of its own. */
  const run = async (
    type: string,
    plan: object,
    { metric = 'visit', treatments = ['treatment'] }: { metric?: string; treatments?: string[] } = {},
  ) => {
    const hypothesis = made(
      await admin.post<Created>('/hypotheses', {
        barrierIds: [barriers[type]],
        change: 'Ask for less',
        metric: key(metric),
        estimates: {
          lift: { low: 0.01, likely: 0.06, high: 0.12 },
          effortWeeks: { low: 2, likely: 4, high: 8 },
        },
      }),
    )
    const experiment = made(
      await admin.post<Created>('/experiments', {
        hypothesisId: hypothesis.id,
        name: 'Ask for less',
        variants: [
          { key: 'control', weight: 1, isControl: true },
          ...treatments.map((key) => ({ key, weight: 1 })),
        ],
        metrics: [{ key: key(metric), role: 'primary' }],
        plan,
      }),
    )
    const path = `/experiments/${experiment.id}`
    made(await admin.post(`${path}/start`, { at: `${start}T00:00:00Z` }))
    return {
      id: experiment.id,
      hypothesisId: hypothesis.id,
      path,
      /** As many conversions a day of 1,000 units in the control and of `n` in each treatment, for ten days. */
      send: async (control: number, converted: number | number[], n = 1000) => {
        const rows = [
          ...steady(start, [1, 10], { variant: 'control', metric: key(metric), n: 1000, sum: control }),
          ...[converted].flat().flatMap((sum, i) => {
            const variant = treatments[i] ?? ''
            return steady(start, [1, 10], { variant, metric: key(metric), n, sum })
          }),
        ]
        made(await admin.post(`${path}/results`, { mode: 'daily', rows }))
      },
      stop: async () => made(await admin.post(`${path}/stop`, { at: `${start.slice(0, 8)}10T23:00:00Z` })),
      analysis: async (query = '') => made(await admin.get<Analysis>(`${path}/analysis${query}`)),
    }
  }
  const programme = async () => made(await admin.get<Programme>(`/maps/${mapId}/programme`))
  return { mapId, barriers, run, programme }
}

/** Standard error of the lift of b over a of 10,000 units each, by the delta method. */
function errorOfLift(a: number, b: number): number {
  return Math.sqrt((b * (1 - b)) / 10_000 + ((b / a) ** 2 * a * (1 - a)) / 10_000) / a
}

describe('the programme of a map', () => {
  const fixedPlan = { method: 'fixed', sampleSizePerVariant: 10_000, alpha: 0.1 }
  let database: OpenDatabase
  beforeAll(async () => {
    database = await openDatabase(`file:${server.dbFile}`)
  })
  afterAll(() => database.close())

  /** All that this server's tests have ended with, the other suites' among them: its history is one for all maps. */
  async function history() {
    const { rows } = await database.client.execute(
      `select effects.experiment_id, variant, lift, standard_error, type from concluded_effects effects
       join experiments on experiments.id = effects.experiment_id
       join hypothesis_barriers links on links.hypothesis_id = experiments.hypothesis_id
       join barriers on barriers.id = links.barrier_id`,
    )
    const byTreatment = Map.groupBy(rows, (row) => `${row.experiment_id} ${row.variant}`)
    return [...byTreatment.values()].map(([row, ...more]) => ({
      experimentId: String(row?.experiment_id),
      lift: Number(row?.lift),
      standardError: Number(row?.standard_error),
      barrierTypes: [row, ...more].flatMap((one) => (one?.type ? [String(one.type)] : [])),
    }))
  }

  test('says nothing of tests that nobody has run', async () => {
    const { programme } = await mapOfTests()
    const effects = await history()
    expect(await programme()).toMatchObject({
      falseDiscoveryRate: 0.05,
      tested: 0,
      hypotheses: [],
      prior: { overall: { ...learnedPrior(effects), tests: effects.length } },
      tests: [],
      total: { naive: 0, corrected: 0 },
      winRate: { won: 0, concluded: 0, rate: null, alphaPlus: null, power: null },
      falsePositiveRisk: null,
    })
    expect((await admin.get('/maps/map_nobody/programme')).status).toBe(404)
  })

  test('adds up its concluded tests, each corrected once, under what all tests have taught', async () => {
    const { mapId, run, programme } = await mapOfTests()
    const winner = await run(price, fixedPlan)
    const loser = await run(price, fixedPlan)
    const sequential = await run(
      trust,
      { alpha: 0.04, power: 0.9, sampleSizePerVariant: 20_000 },
      { metric: 'refund' },
    )
    const broken = await run(trust, {})
    const running = await run(price, {})
    await winner.send(100, 130)
    await loser.send(100, 80)
    await sequential.send(130, 100)
    await broken.send(100, 78, 600)
    await running.send(100, 104)
    for (const test of [winner, loser, sequential, broken]) await test.stop()

    const told = await programme()
    const effects = await history()
    const typesOf = new Map([
      [winner.id, price],
      [loser.id, price],
      [sequential.id, trust],
    ])

    expect(told.tests.map(({ experimentId, method, status }) => [experimentId, method, status])).toEqual([
      [winner.id, 'fixed', 'proven'],
      [loser.id, 'fixed', 'harmful'],
      [sequential.id, 'sequential', 'proven'],
    ])
    for (const [i, [control, treatment]] of [
      [0.1, 0.13],
      [0.1, 0.08],
      [0.13, 0.1],
    ].entries()) {
      const { experimentId, lift, shrunken } = told.tests[i] ?? {}
      const [a = 0, b = 0] = [control, treatment]
      // Of refunds, fewer are better.
      const sign = i === 2 ? -1 : 1
      expect(lift?.estimate).toBeCloseTo(sign * (b / a - 1), 12)
      expect(lift?.standardError).toBeCloseTo(errorOfLift(a, b), 10)
      expect(lift?.lower).toBeLessThan(lift?.estimate ?? 0)
      expect(lift?.upper).toBeGreaterThan(lift?.estimate ?? 0)
      const types = [typesOf.get(experimentId ?? '') ?? '']
      const prior = priorInForce(effects, { experimentId: experimentId ?? '', barrierTypes: types })
      const { sd: _sd, ...range } = shrink(lift?.estimate ?? 0, lift?.standardError ?? 0, prior)
      expect(shrunken).toEqual({ ...range, prior })
    }
    expect(told.tests[1]?.lift?.upper).toBeLessThan(0)
    expect(told.tests[2]?.lift?.lower).toBeGreaterThan(0)

    expect(told.prior.overall).toEqual({ ...learnedPrior(effects), tests: effects.length })
    expect(told.prior.byBarrierType).toEqual([
      { type: price, ...learnedPrior(effects, [price]), tests: 2 },
      { type: trust, ...learnedPrior(effects, [trust]), tests: 1 },
    ])

    const threshold = normalIsf(0.05)
    const bias = selectionBias(
      told.tests.slice(0, 2).map(({ lift }) => ({
        effect: lift?.estimate ?? 0,
        standardError: lift?.standardError ?? 0,
        threshold,
      })),
    )
    expect(bias).toBeGreaterThan(0)
    expect(told.total.fixed).toMatchObject({ tests: 2, proven: 1 })
    expect(told.total.fixed.naive).toBeCloseTo(0.3, 12)
    expect(told.total.fixed.bias).toBeCloseTo(bias, 12)
    expect(told.total.fixed.corrected).toBeCloseTo(0.3 - bias, 12)
    const shrunken = told.tests[2]?.shrunken?.estimate ?? 0
    expect(told.total.shrunken).toMatchObject({ tests: 1, proven: 1, corrected: shrunken })
    expect(told.total.shrunken.naive).toBeCloseTo(3 / 13, 12)
    expect(told.total.naive).toBeCloseTo(0.3 + 3 / 13, 12)
    expect(told.total.corrected).toBeCloseTo(0.3 - bias + shrunken, 12)
    expect(told.total.corrected).toBeLessThan(told.total.naive)

    expect(told.winRate).toMatchObject({ won: 2, concluded: 3, rate: 2 / 3 })
    const alphaPlus = (0.05 + 0.05 + 0.02) / 3
    const power = (0.8 + 0.8 + 0.9) / 3
    expect(told.winRate.alphaPlus).toBeCloseTo(alphaPlus, 12)
    expect(told.winRate.power).toBeCloseTo(power, 12)
    expect(told.falsePositiveRisk).toBeCloseTo(falsePositiveRisk(2 / 3, alphaPlus, power), 12)
    expect(told.falsePositiveRisk).toBeGreaterThan(0)

    expect(told.tested).toBe(5)
    const proven = made(
      await admin.get<ListOf<{ hypothesisId: string; holdsAcrossProgramme: boolean }>>(
        `/maps/${mapId}/proven`,
      ),
    )
    for (const { hypothesisId, holdsAcrossProgramme } of proven.items) {
      const judged = told.hypotheses.find((one) => one.hypothesisId === hypothesisId)
      expect(judged?.holds).toBe(holdsAcrossProgramme)
    }
    for (const { evidence, threshold, holds } of told.hypotheses) expect(holds).toBe(evidence >= threshold)
    const evidenceOf = (id: string) =>
      told.hypotheses.find((one) => one.experimentId === id)?.evidence ?? Number.NaN
    expect(evidenceOf(broken.id)).toBeLessThanOrEqual(1)
    expect(evidenceOf(winner.id)).toBeGreaterThan(100)
    expect(evidenceOf(loser.id)).toBeLessThan(0.1)
  })

  test('teaches the analyses that come after, and leaves those before as they are', async () => {
    const { run } = await mapOfTests()
    // More tests of another type than are borrowed from, so that types make a difference.
    const treatments = Array.from({ length: 15 }, (_, i) => `t${i}`)
    const ofAnotherType = await run(trust, {}, { treatments })
    await ofAnotherType.send(
      100,
      treatments.map((_, i) => 99 + (i % 3)),
    )
    await ofAnotherType.stop()
    const [open, lesson] = [await run(price, {}), await run(price, { sampleSizePerVariant: 20_000 })]
    await open.send(100, 103)
    await lesson.send(100, 140)
    const before = await open.analysis()
    const priorOf = (analysis: Analysis) => analysis.metrics[0]?.comparisons[0]?.shrunken?.prior
    await open.send(100, 104)
    expect(priorOf(await open.analysis()), 'a test that still runs teaches nothing').toEqual(priorOf(before))

    await lesson.stop()
    await open.send(100, 103)
    const after = await open.analysis()
    expect(priorOf(after)?.sd).toBeGreaterThan(priorOf(before)?.sd ?? 1)
    const effects = await history()
    expect(priorOf(after)).toEqual(learnedPrior(effects, [price]))
    expect(priorOf(after)).not.toEqual(learnedPrior(effects))
    const { rows } = await database.client.execute({
      sql: 'select input from analyses where id = ?',
      args: [after.id],
    })
    expect(JSON.parse(String(rows[0]?.input)).prior).toEqual(priorOf(after))
    expect(after.inputHash).not.toBe(before.inputHash)
    expect(await open.analysis(`?id=${before.id}`)).toEqual(before)
  })

  test('follows rows that come after the stop, and forgets what was run wrongly', async () => {
    const { run, programme } = await mapOfTests()
    const test = await run(trust, fixedPlan)
    await test.send(100, 130)
    await test.stop()
    const known = async () => (await history()).filter(({ experimentId }) => experimentId === test.id)
    expect((await known()).map(({ lift }) => lift)).toEqual([expect.closeTo(0.3, 12)])
    const prior = async () => (await test.analysis()).metrics[0]?.comparisons[0]?.shrunken?.prior
    const before = await prior()
    await test.send(100, 120)
    expect(await prior(), 'it is not drawn towards itself').toEqual(before)
    expect((await known()).map(({ lift }) => lift)).toEqual([expect.closeTo(0.2, 12)])
    expect((await programme()).tests).toMatchObject([{ lift: { estimate: expect.closeTo(0.2, 12) } }])

    made(await admin.post(`${test.path}/fault`, { reason: 'Bots' }))
    expect(await known()).toEqual([])
    expect(await programme()).toMatchObject({ tests: [], winRate: { concluded: 0 }, falsePositiveRisk: null })
  })

  test('keeps learning from the tests of archived maps, and lists the types of barriers that are in use', async () => {
    const archive = async (path: string) => {
      const { headers } = await admin.get(path)
      made(await admin.patch(path, { archived: true }, { 'if-match': headers.get('etag') ?? '' }))
    }
    const { mapId, run } = await mapOfTests()
    const test = await run(price, fixedPlan)
    await test.send(100, 130)
    await test.stop()
    const { barriers, programme } = await mapOfTests()
    const { overall, byBarrierType } = (await programme()).prior
    expect(byBarrierType.map(({ type }) => type)).toEqual([price, trust])
    await archive(`/maps/${mapId}`)
    await archive(`/barriers/${barriers[trust]}`)
    expect((await programme()).prior).toEqual({ overall, byBarrierType: byBarrierType.slice(0, 1) })
    expect((await history()).some(({ experimentId }) => experimentId === test.id)).toBe(true)
  })
})
