import { describe, expect, test } from 'vitest'
import cookieCats from '../fixtures/experiments/cookieCats.json' with { type: 'json' }
import hillstrom from '../fixtures/experiments/hillstromEmail.json' with { type: 'json' }
import udacity from '../fixtures/experiments/udacityFreeTrial.json' with { type: 'json' }
import { admin, made, type Story, tellStory } from '../support/story.ts'
import type { Comparison, ListOf } from '../support/views.ts'

const comparison = async (story: Story, metric: string, variant?: string): Promise<Comparison> => {
  const found = (await story.analysis()).metrics
    .find((one) => one.metric === story.key(metric))
    ?.comparisons.find((one) => variant === undefined || one.variant === variant)
  if (found === undefined) throw new Error(`no comparison of ${metric}`)
  return found
}
const near = (got: number, want: number, digits = 9) => expect(got / want).toBeCloseTo(1, digits)

describe('Cookie Cats, a gate at level 40 instead of 30', async () => {
  const story = await tellStory({
    variants: ['gate_30', 'gate_40'],
    metrics: [
      { name: 'retention_7', role: 'primary' },
      { name: 'retention_1', role: 'secondary' },
      { name: 'game_rounds', role: 'secondary', type: 'mean' },
    ],
    plan: { method: 'fixed', sampleSizePerVariant: 44_000 },
    startedAt: '2026-11-01T00:00:00Z',
  })
  const rows = cookieCats.rows.map((row) => ({ ...row, date: cookieCats.date }))
  made(await story.send(rows, { mode: 'cumulative' }))

  test('is harmful for seven-day retention', async () => {
    const seven = await comparison(story, 'retention_7')
    near(seven.pValue, 0.0015542499756142857)
    near(seven.statistic, -3.164358912748199)
    near(seven.control.mean, 8502 / 44_700)
    near(seven.treatment.mean, 8279 / 45_489)
    near(seven.absolute.estimate, 8279 / 45_489 - 8502 / 44_700)
    expect(seven.relative?.upper).toBeLessThan(0)
    expect(seven.absolute.upper).toBeLessThan(0)
    expect(seven).toMatchObject({ outcome: 'worse', reason: null, anytimePValue: null, exactPValue: null })
    expect(seven.chanceToWin).toBeLessThan(0.01)
    const { verdict, asOf } = await story.analysis()
    expect(asOf).toBe('2026-11-14')
    expect(verdict).toMatchObject({
      status: 'harmful',
      variant: 'gate_40',
      since: '2026-11-14',
      contested: null,
      reasons: [{ code: 'primary_worse' }],
      variants: [{ variant: 'gate_40', status: 'harmful' }],
    })
  })

  test('leaves one-day retention unclear', async () => {
    const one = await comparison(story, 'retention_1')
    near(one.pValue, 0.07440965529691887)
    expect(one.outcome).toBe('unclear')
    expect(one.relative?.lower).toBeLessThan(0)
    expect(one.relative?.upper).toBeGreaterThan(0)
  })

  test('warns of its split without calling it invalid', async () => {
    const { srm } = (await story.analysis()).health
    near(srm.pValue, 0.008607987810836241)
    near(srm.statistic, 6.9024049496058275)
    expect(srm).toMatchObject({
      status: 'warning',
      degreesOfFreedom: 1,
      observed: { gate_30: 44_700, gate_40: 45_489 },
      expected: { gate_30: 45_094.5, gate_40: 45_094.5 },
    })
  })

  test('leaves its hypothesis harmful, its barrier unmoved, and nothing proven', async () => {
    expect(await story.hypothesis()).toMatchObject({ state: 'harmful', contested: false })
    expect((await story.barrier()).state).toBe('unmoved')
    expect(made(await admin.get<ListOf<object>>(`/maps/${story.mapId}/proven`)).items).toEqual([])
  })
})

test('an analysis holds every field that the contract names', async () => {
  const story = await tellStory({ startedAt: '2026-11-01T00:00:00Z' })
  const row = { date: '2026-11-10', metric: 'visit', n: 1000, sum: 100 }
  made(
    await story.send([
      { ...row, variant: 'control' },
      { ...row, variant: 'treatment', sum: 120 },
    ]),
  )
  const analysis = await story.analysis()
  const [metric] = analysis.metrics
  const names = (value: object | null | undefined) => Object.keys(value ?? {})
  const holds = (value: object | null | undefined, list: string) =>
    expect(names(value)).toEqual(expect.arrayContaining(list.split(' ')))
  holds(analysis, 'id experimentId asOf engineVersion revision inputHash health metrics verdict')
  holds(analysis.health, 'srm checks')
  holds(analysis.health.srm, 'statistic degreesOfFreedom pValue evidence status observed expected')
  for (const check of analysis.health.checks) holds(check, 'id status detail')
  holds(metric, 'metric role comparisons')
  holds(
    metric?.comparisons[0],
    'variant control treatment absolute relative statistic degreesOfFreedom pValue adjustedPValue anytimePValue exactPValue evidence chanceToWin expectedLoss shrunken outcome reason',
  )
  expect(names(metric?.comparisons[0]?.control)).toEqual(['n', 'mean'])
  holds(metric?.comparisons[0]?.absolute, 'estimate lower upper standardError')
  holds(metric?.comparisons[0]?.shrunken, 'estimate lower upper prior')
  expect(metric?.comparisons[0]?.shrunken?.prior).toEqual({
    mean: expect.any(Number),
    sd: expect.any(Number),
  })
  holds(analysis.verdict, 'status variant since contested reasons variants')
  holds(analysis.verdict.variants[0], 'variant status since reasons')
  expect(analysis.inputHash).toMatch(/^sha256:[0-9a-f]{64}$/)
})

describe("Udacity's free-trial screener, day by day", async () => {
  const telling = (primary: string, secondary: string) => ({
    variants: ['control', 'screener'],
    metrics: [
      { name: primary, role: 'primary' as const },
      { name: secondary, role: 'secondary' as const },
    ],
    plan: { method: 'fixed', sampleSizePerVariant: 17_000 },
    startedAt: '2014-10-11T00:00:00Z',
  })
  const gross = await tellStory(telling('gross_conversion', 'net_conversion'))
  const net = await tellStory(telling('net_conversion', 'gross_conversion'))
  for (const story of [gross, net]) made(await story.send(udacity.rows, { exposures: udacity.exposures }))

  test('takes all rows of 23 days and the page views of 37', async () => {
    const first = made(await admin.get<ListOf<{ metric: string | null }>>(`${gross.path}/results?limit=200`))
    expect(first.items.filter((row) => row.metric !== null)).toHaveLength(23 * 4)
    expect(first.items.filter((row) => row.metric === null)).toHaveLength(37 * 2)
    expect((await gross.analysis()).asOf).toBe('2014-11-16')
  })

  test('finds gross conversion down', async () => {
    near((await comparison(gross, 'gross_conversion')).pValue, 2.5784010337206264e-6)
    expect((await gross.analysis()).verdict).toMatchObject({ status: 'harmful', since: '2014-11-02' })
  })

  test('leaves net conversion unclear at the planned size', async () => {
    const compared = await comparison(net, 'net_conversion')
    near(compared.pValue, 0.15584068262150233)
    expect(compared.outcome).toBe('unclear')
    expect((await net.analysis()).verdict).toMatchObject({ status: 'inconclusive', since: '2014-11-02' })
    expect((await net.hypothesis()).state).toBe('inconclusive')
  })

  test('tests the split on page views and compares outcomes on clicks', async () => {
    const { srm } = (await gross.analysis()).health
    expect(srm).toMatchObject({ status: 'ok', observed: { control: 345_543, screener: 344_660 } })
    near(srm.pValue, 0.2878496417065972)
    expect((await comparison(gross, 'gross_conversion')).control.n).toBe(17_293)
  })
})

describe("Hillstrom's e-mail test, two e-mails against none", async () => {
  const story = await tellStory({
    variants: ['none', 'mens', 'womens'],
    metrics: [
      { name: 'visit', role: 'primary' },
      { name: 'conversion', role: 'secondary' },
      { name: 'spend', role: 'secondary', type: 'mean' },
    ],
    plan: { method: 'fixed', sampleSizePerVariant: 21_000 },
    startedAt: '2026-11-01T00:00:00Z',
  })
  made(await story.send(hillstrom.rows.map((row) => ({ ...row, date: hillstrom.date }))))

  test('proves visits for both e-mails after Holm', async () => {
    const { verdict } = await story.analysis()
    expect(verdict).toMatchObject({
      status: 'proven',
      variant: 'mens',
      since: '2026-11-14',
      variants: [
        { variant: 'mens', status: 'proven' },
        { variant: 'womens', status: 'proven' },
      ],
    })
    const womens = await comparison(story, 'visit', 'womens')
    near(womens.pValue, 3.182403159334988e-44)
    near(womens.adjustedPValue, 3.182403159334988e-44)
    const mens = await comparison(story, 'visit', 'mens')
    near(mens.adjustedPValue, 2 * mens.pValue)
    expect([mens.outcome, womens.outcome]).toEqual(['better', 'better'])
  })

  test("gives Welch's published p for the money spent, and flags lifts above 50 %", async () => {
    near((await comparison(story, 'spend', 'mens')).pValue, 1.1638149682254945e-7)
    near((await comparison(story, 'spend', 'womens')).pValue, 0.0011293971023632512)
    const { checks } = (await story.analysis()).health
    expect(checks.filter((check) => check.id === 'twyman').map((check) => check.status)).toContain('warning')
  })

  test('is listed as proven twice, each with the effect as measured and as shrunken', async () => {
    const { items } = made(await admin.get<ListOf<Record<string, unknown>>>(`/maps/${story.mapId}/proven`))
    const { id } = await story.analysis()
    expect(items.map((item) => item.variant)).toEqual(['mens', 'womens'])
    for (const item of items) {
      const compared = await comparison(story, 'visit', String(item.variant))
      expect(item).toMatchObject({
        hypothesisId: story.hypothesisId,
        barrierIds: [story.barrierId],
        experimentId: story.experimentId,
        analysisId: id,
        metric: story.key('visit'),
        since: '2026-11-14',
        contested: null,
        holdsAcrossProgramme: true,
        relative: compared.relative,
        absolute: compared.absolute,
        shrunken: compared.shrunken,
      })
      // Drawn towards no effect: positive still, and smaller.
      expect(compared.shrunken?.estimate).toBeGreaterThan(0)
      expect(compared.shrunken?.estimate).toBeLessThan(compared.relative?.estimate ?? 0)
    }
    expect(await story.hypothesis()).toMatchObject({ state: 'proven', contested: false })
    expect((await story.barrier()).state).toBe('proven')
  })
})
