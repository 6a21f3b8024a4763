import { describe, expect, test } from 'vitest'
import { admin, made } from '../support/story.ts'
import { expectClose, expectTails, vectors } from '../support/vectors.ts'
import type { Comparison, Problem } from '../support/views.ts'

/** Some cases from all over a vector file: the numbers themselves are tested beside the source. */
const some = <Case>(cases: Case[], count = 8): Case[] =>
  cases.filter((_, i) => i % Math.max(1, Math.floor(cases.length / count)) === 0)

describe('/stats/analyze', () => {
  const analyze = async (body: object) => made(await admin.post<Comparison>('/stats/analyze', body))

  test('gives the reference p-values of two proportions', async () => {
    const { tolerance, cases } = vectors<
      { x_a: number; n_a: number; x_b: number; n_b: number; alpha: number },
      Record<string, number>
    >('two_proportions')
    const solvable = cases.filter((one) => one.expected.z_pooled !== null)
    for (const { id, input, expected } of some(solvable)) {
      const got = await analyze({
        method: 'fixed',
        alpha: input.alpha,
        metric: { type: 'proportion' },
        control: { n: input.n_a, sum: input.x_a },
        treatment: { n: input.n_b, sum: input.x_b },
      })
      expectTails(id, { p_pooled_two_sided: got.pValue }, expected, tolerance)
      expectClose(id, { diff: got.absolute.estimate, z_pooled: got.statistic }, expected, tolerance)
    }
  })

  test("gives Welch's p and degrees of freedom from moments", async () => {
    const { tolerance, cases } = vectors<Record<string, number>, Record<string, number>>('welch')
    for (const { id, input, expected } of some(cases)) {
      const got = await analyze({
        method: 'fixed',
        alpha: input.alpha,
        metric: { type: 'mean' },
        control: { n: input.n_a, mean: input.mean_a, variance: input.var_a },
        treatment: { n: input.n_b, mean: input.mean_b, variance: input.var_b },
      })
      expectTails(id, { p_two_sided: got.pValue }, expected, tolerance)
      const { estimate: diff, standardError: se } = got.absolute
      expectClose(id, { diff, se, t: got.statistic, df: got.degreesOfFreedom }, expected, tolerance)
    }
  })

  test('answers one side where one is asked for, and mirrors with the good direction', async () => {
    const arms = { control: { n: 1000, sum: 100 }, treatment: { n: 1000, sum: 130 } }
    const ask = (rest: object) =>
      analyze({ method: 'fixed', metric: { type: 'proportion' }, ...arms, ...rest })
    const both = await ask({})
    const greater = await ask({ alternative: 'greater' })
    expect(greater.pValue).toBeCloseTo(both.pValue / 2, 12)
    const bad = await ask({ metric: { type: 'proportion', goodDirection: 'decrease' } })
    expect([both.outcome, bad.outcome]).toEqual(['better', 'worse'])
    expect(bad.chanceToWin).toBeCloseTo(1 - both.chanceToWin, 9)
  })

  test('by the sequential method reports p as the inverse of its evidence', async () => {
    const got = await analyze({
      method: 'sequential',
      metric: { type: 'proportion' },
      control: { n: 10_000, sum: 1000 },
      treatment: { n: 10_000, sum: 1150 },
      plan: { sampleSizePerVariant: 10_000 },
    })
    // u = 8.212 at the planned size; E = (1 + u)^(-1/2) exp(z^2/2 u/(1 + u)), with the unpooled error.
    const se = Math.sqrt((0.1 * 0.9 + 0.115 * 0.885) / 9999)
    const u = 8.212
    const evidence = Math.exp(((0.015 / se) ** 2 / 2) * (u / (1 + u))) / Math.sqrt(1 + u)
    expect((got.evidence ?? 0) / evidence).toBeCloseTo(1, 2)
    expect(got.pValue).toBeCloseTo(1 / (got.evidence ?? 0), 12)
    expect(got.anytimePValue).toBe(got.pValue)
  })

  const arms = { control: { n: 10_000, sum: 1000 }, treatment: { n: 10_000, sum: 1080 } }
  const atLook = (rest: object) =>
    analyze({ method: 'group-sequential', metric: { type: 'proportion' }, ...arms, ...rest })

  test('by the group-sequential method is the fixed test at one look, and costs more at each of several', async () => {
    const fixed = await analyze({ method: 'fixed', metric: { type: 'proportion' }, ...arms })
    const [once, fifth] = [await atLook({ looks: 1 }), await atLook({ looks: 5 })]
    expect(once.pValue).toBeCloseTo(fixed.pValue, 9)
    expect(fifth.pValue).toBeGreaterThan(fixed.pValue)
    expect(await atLook({ looks: [0.2, 0.4, 0.6, 0.8, 1] })).toEqual(fifth)
    const early = await atLook({ looks: [0.2, 0.4] })
    expect(early.pValue).toBeGreaterThan(fifth.pValue)
    const pocock = await atLook({ looks: [0.2, 0.4], plan: { spending: 'pocock' } })
    expect(pocock.pValue).toBeLessThan(early.pValue)
  })

  test('by the group-sequential method crosses exactly where its interval leaves out zero', async () => {
    // The boundary of the fifth look is z = 2.03: 1,085 conversions are z = 1.96, and 1,092 are z = 2.12.
    for (const [sum, crosses] of [
      [1085, false],
      [1092, true],
    ] as const) {
      const got = await atLook({ looks: 5, treatment: { n: 10_000, sum } })
      expect([got.pValue < 0.05, (got.absolute.lower ?? 0) > 0], String(sum)).toEqual([crosses, crosses])
    }
  })

  test('by the bayesian method is judged by the loss that the plan accepts', async () => {
    const ask = (lossThreshold?: number) =>
      analyze({ method: 'bayesian', metric: { type: 'proportion' }, ...arms, plan: { lossThreshold } })
    const { expectedLoss, outcome } = await ask()
    expect([outcome, expectedLoss < 0.001]).toEqual(['unclear', true])
    expect((await ask(expectedLoss * 1.01)).outcome).toBe('better')
    expect((await ask(expectedLoss * 0.99)).outcome).toBe('unclear')
  })

  test('says why a number is missing, with 200 and never a made-up p', async () => {
    const nobody = { n: 0, sum: 0 }
    const nothing = await analyze({
      method: 'fixed',
      metric: { type: 'proportion' },
      control: nobody,
      treatment: nobody,
    })
    expect(nothing).toMatchObject({ pValue: null, relative: null, reason: 'no_data', outcome: 'unclear' })
    const flat = await analyze({
      method: 'fixed',
      metric: { type: 'mean' },
      control: { n: 10, mean: 3, variance: 0 },
      treatment: { n: 10, mean: 3, variance: 0 },
    })
    expect(flat).toMatchObject({ pValue: null, reason: 'zero_variance' })
    const zeros = await analyze({
      method: 'fixed',
      metric: { type: 'proportion' },
      control: { n: 1000, sum: 0 },
      treatment: { n: 1000, sum: 40 },
    })
    expect(zeros).toMatchObject({ relative: null, reason: 'control_mean_not_positive', outcome: 'better' })
    expect(zeros.pValue).toBeLessThan(1e-9)
  })

  test('refuses impossible numbers and mixed forms, all by their place', async () => {
    const refused = await admin.post<Problem>('/stats/analyze', {
      method: 'fixed',
      metric: { type: 'proportion' },
      control: { n: 10, sum: 11 },
      treatment: { n: 10, sum: 5, mean: 0.5 },
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual(['/control/sum', '/treatment/mean'])
    const means = await admin.post<Problem>('/stats/analyze', {
      method: 'fixed',
      metric: { type: 'mean' },
      control: { n: 10, sum: 100, sumSquares: 999 },
      treatment: { n: -1, sum: 1, sumSquares: 1 },
    })
    expect([means.status, means.body.errors?.map((fault) => fault.pointer)]).toEqual([422, ['/treatment/n']])
    const squares = await admin.post<Problem>('/stats/analyze', {
      method: 'fixed',
      metric: { type: 'mean' },
      control: { n: 10, sum: 100, sumSquares: 999 },
      treatment: { n: 10, sum: 100, sumSquares: 1001 },
    })
    expect(squares.body.errors?.map((fault) => fault.pointer)).toEqual(['/control/sumSquares'])
  })
})

test('/stats/srm gives the reference chi-square and its status', async () => {
  const { tolerance, cases } = vectors<{ counts: number[]; ratios: number[] }, Record<string, number>>('srm')
  for (const { id, input, expected } of some(cases)) {
    const got = made(
      await admin.post<{ statistic: number; degreesOfFreedom: number; pValue: number; status: string }>(
        '/stats/srm',
        { counts: input.counts, weights: input.ratios },
      ),
    )
    expectTails(id, { p: got.pValue }, expected, tolerance)
    expectClose(id, { chi2: got.statistic, df: got.degreesOfFreedom }, expected, tolerance)
    const p = expected.p ?? 1
    expect(got.status, id).toBe(p < 0.001 ? 'failed' : p < 0.01 ? 'warning' : 'ok')
  }
  const cats = made(
    await admin.post<{ evidence: number; status: string }>('/stats/srm', {
      counts: [44_700, 45_489],
      weights: [1, 1],
    }),
  )
  expect(cats.status).toBe('warning')
  expect(cats.evidence).toBeLessThan(10)
  const lengths = await admin.post<Problem>('/stats/srm', { counts: [1, 2, 3], weights: [1, 1] })
  expect([lengths.status, lengths.body.errors?.[0]?.pointer]).toEqual([422, '/weights'])
})

test('/stats/p-adjust gives the reference adjustments in the order of the input', async () => {
  const { tolerance, cases } = vectors<{ p: number[] }, Record<string, number[]>>('p_adjust')
  for (const { id, input, expected } of some(cases, 6))
    for (const method of ['holm', 'bh', 'by', 'bonferroni']) {
      const { adjusted } = made(
        await admin.post<{ adjusted: number[] }>('/stats/p-adjust', { method, pValues: input.p }),
      )
      expectClose(`${id} ${method}`, { [method]: adjusted }, expected, tolerance)
    }
})
