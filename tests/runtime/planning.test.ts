import { describe, expect, test } from 'vitest'
import { admin, made } from '../support/story.ts'
import { expectClose, vectors } from '../support/vectors.ts'
import type { Created, Problem } from '../support/views.ts'

interface Size {
  perVariant: { control: number; treatment: number }
  total: number
  price: number
  days: number | null
  untestable: boolean | null
  reason?: string
}

interface Effect {
  absolute: number
  relative: number | null
}

interface Smallest {
  increase: Effect | null
  decrease: Effect | null
  reason?: string
}

type Input = Record<string, number>

const size = async (body: object) => made(await admin.post<Size>('/stats/sample-size', body))
const powerOf = async (body: object) => made(await admin.post<{ power: number }>('/stats/power', body)).power
const smallest = async (body: object) => made(await admin.post<Smallest>('/stats/minimum-effect', body))

/** Some cases from all over a vector file: the numbers themselves are tested beside the source. */
const some = <Case>(cases: Case[], count = 8): Case[] =>
  cases.filter((_, i) => i % Math.max(1, Math.floor(cases.length / count)) === 0)

const aShare = { metric: { type: 'proportion', baseline: 0.1 } }
const rise = { ...aShare, effect: { relative: 0.1 } }
const methods = ['fixed', 'sequential', 'group-sequential', 'bayesian']

describe('/stats/sample-size', () => {
  test('gives the reference sizes for proportions', async () => {
    const { cases } = vectors<Input, Input>('sample_size_proportions', 'size')
    for (const { id, input, expected } of some(cases)) {
      const { p_a = 0, p_b = 0, alpha, power, ratio_b_over_a, sides } = input
      const up = p_b > p_a ? 'greater' : 'less'
      const got = await size({
        metric: { type: 'proportion', baseline: p_a },
        effect: { absolute: p_b - p_a },
        alpha,
        power,
        allocation: ratio_b_over_a,
        alternative: sides === 2 ? 'two-sided' : up,
      })
      expect(got.perVariant, id).toEqual({
        control: expected.n_a_pooled_ceil,
        treatment: expected.n_b_pooled_ceil,
      })
      expect(got.total, id).toBe(got.perVariant.control + got.perVariant.treatment)
    }
  })

  test('gives the reference sizes for means, and takes a relative effect on the mean', async () => {
    const { cases } = vectors<Input, Input>('sample_size_means', 'size')
    const equal = cases.filter((one) => one.expected.n_a_t !== undefined && one.input.sd_a === one.input.sd_b)
    expect(equal.length).toBeGreaterThan(3)
    for (const { id, input, expected } of some(equal, 5)) {
      const got = await size({
        metric: { type: 'mean', standardDeviation: input.sd_a },
        effect: { absolute: input.delta },
        alpha: input.alpha,
        power: input.power,
        allocation: input.ratio_b_over_a,
      })
      expect(got.perVariant.control, id).toBe(expected.n_a_t)
    }
    const absolute = await size({ metric: { type: 'mean', standardDeviation: 10 }, effect: { absolute: 2 } })
    const relative = await size({
      metric: { type: 'mean', mean: 40, standardDeviation: 10 },
      effect: { relative: 0.05 },
    })
    expect(relative).toEqual(absolute)
  })

  test('takes a ratio for the normal one that its delta method is', async () => {
    const metric = { type: 'ratio', mean: 40, standardDeviation: 10 }
    const got = await size({ metric, effect: { relative: 0.05 } })
    // (1.959964 + .841621)^2 * 2 * 100 / 4 = 392.4
    expect(got.perVariant).toEqual({ control: 393, treatment: 393 })
  })

  test('plans several treatments for the hardest step of Holm', async () => {
    const three = await size({ ...rise, treatments: 3 })
    const alone = await size({ ...rise, alpha: 0.05 / 3 })
    expect(three.perVariant).toEqual(alone.perVariant)
    expect(three.total).toBe(three.perVariant.control + 3 * three.perVariant.treatment)
  })

  test('costs more where results are looked at repeatedly, by what looking costs', async () => {
    const [fixed, sequential, grouped, bayesian] = await Promise.all(
      methods.map((method) => size({ ...rise, method })),
    )
    expect(fixed?.price).toBe(1)
    expect(bayesian?.perVariant).toEqual(fixed?.perVariant)
    expect(sequential?.price).toBeCloseTo(1.72, 2)
    expect((sequential?.total ?? 0) / (fixed?.total ?? 0)).toBeCloseTo(sequential?.price ?? 0, 3)
    // Jennison & Turnbull (2000, chapter 2): bounds of O'Brien and Fleming at five looks cost 1.028, of Pocock 1.228.
    const five = await size({ ...rise, method: 'group-sequential', looks: 5 })
    expect(five.price).toBeGreaterThan(1.02)
    expect(five.price).toBeLessThan(1.035)
    expect(grouped?.price).toBeGreaterThan(five.price)
    const pocock = await size({ ...rise, method: 'group-sequential', looks: 5, spending: 'pocock' })
    expect(pocock.price).toBeGreaterThan(1.15)
    expect((await size({ ...rise, method: 'group-sequential', looks: 1 })).perVariant).toEqual(
      fixed?.perVariant,
    )
  })

  test('says how many days the traffic takes, and when that is too long', async () => {
    const { total, days, untestable } = await size({ ...rise, traffic: { perDay: 1000 } })
    expect([days, untestable]).toEqual([Math.ceil(total / 1000), false])
    const month = await size({ ...rise, traffic: { perDay: 1000 }, limitWeeks: 4 })
    expect(month.untestable).toBe(true)
    expect(await size(rise)).toMatchObject({ days: null, untestable: null })
  })

  test('takes the entrants of a stage in the period of its map for traffic', async () => {
    for (const [period, daysOf] of [
      ['week', 7],
      ['month', 365.25 / 12],
    ] as const) {
      const map = made(await admin.post<Created>('/maps', { name: 'Shop', period }))
      const stage = (fields: object) =>
        admin.post<Created>(`/maps/${map.id}/stages`, { name: 'Checkout', ...fields })
      const counted = made(await stage({ entrants: 60_000 })).id
      const got = await size({ ...rise, traffic: { stageId: counted } })
      expect(got.days, period).toBe(Math.ceil((got.total * daysOf) / 60_000))
      const half = await size({ ...rise, traffic: { stageId: counted, share: 0.5 } })
      expect(half.days, period).toBe(Math.ceil((got.total * daysOf) / 30_000))
      for (const fields of [{}, { entrants: 0 }]) {
        const uncounted = made(await stage(fields)).id
        const unknown = await size({ ...rise, traffic: { stageId: uncounted } })
        expect(unknown).toMatchObject({
          total: got.total,
          days: null,
          untestable: null,
          reason: 'no_entrants',
        })
      }
    }
  })

  test('names every fault of a question that nobody can answer', async () => {
    const refused = await admin.post<Problem>('/stats/sample-size', {
      metric: { type: 'mean', standardDeviation: 3 },
      effect: { relative: 0.1 },
      power: 0.05,
      traffic: { stageId: 'stg_nowhere' },
    })
    expect(refused.status).toBe(422)
    const pointers = refused.body.errors?.map((fault) => fault.pointer)
    expect(pointers).toEqual(['/metric/mean', '/power', '/traffic/stageId'])
  })
})

describe('/stats/power', () => {
  test('gives the reference powers', async () => {
    const proportions = vectors<Input, Input>('sample_size_proportions', 'power')
    for (const { id, input, expected } of some(proportions.cases)) {
      const { p_a = 0, p_b = 0, alpha, sides, n_a, n_b } = input
      const power = await powerOf({
        metric: { type: 'proportion', baseline: p_a },
        effect: { absolute: p_b - p_a },
        perVariant: { control: n_a, treatment: n_b },
        alpha,
        alternative: sides === 2 ? 'two-sided' : p_b > p_a ? 'greater' : 'less',
      })
      expectClose(id, { power_pooled_one_tail: power }, expected, proportions.tolerance)
    }
    const means = vectors<Input, Input>('sample_size_means', 'power')
    for (const { id, input, expected } of some(means.cases)) {
      const question = {
        metric: { type: 'mean', standardDeviation: 1 },
        effect: { absolute: input.cohen_d },
        perVariant: { control: input.n_a, treatment: input.n_b },
        alpha: input.alpha,
      }
      const got = {
        power_t_two_sided: await powerOf(question),
        power_t_one_sided: await powerOf({ ...question, alternative: 'greater' }),
      }
      expectClose(id, got, expected, means.tolerance)
    }
  })

  test('is the power that a size was planned for, by every method', async () => {
    const amounts = { type: 'mean', mean: 40, standardDeviation: 30 }
    for (const method of methods)
      for (const metric of [rise.metric, amounts, { ...amounts, type: 'ratio' }])
        for (const terms of [{}, { treatments: 3, allocation: 0.5, looks: 7, spending: 'pocock' }]) {
          const { allocation, ...asked } = { allocation: 1, ...terms, metric, effect: rise.effect, method }
          const { perVariant } = await size({ ...asked, allocation })
          const power = await powerOf({ ...asked, perVariant })
          // Unequal arms vary otherwise under the effect than without one, which a price does not know.
          const near = allocation === 1 ? 0.001 : 0.005
          expect(Math.abs(power - 0.8), `${method} ${metric.type}`).toBeLessThan(near)
        }
  })

  test('loses little by group-sequential looks, and what a confidence sequence takes', async () => {
    const { perVariant } = await size(rise)
    const at = (method: string) => powerOf({ ...rise, perVariant, method })
    // With 28 looks at the size of the fixed test; 78.1 % by simulation.
    expect(await at('group-sequential')).toBeCloseTo(0.781, 2)
    expect(await at('sequential')).toBeLessThan(0.6)
  })
})

describe('/stats/minimum-effect', () => {
  test('gives the reference rises', async () => {
    const { tolerance, cases } = vectors<Input, Input>('sample_size_proportions', 'mde')
    for (const { id, input, expected } of some(cases)) {
      const { increase } = await smallest({
        metric: { type: 'proportion', baseline: input.p_a },
        perVariant: { control: input.n_a, treatment: input.n_b },
        alpha: input.alpha,
        power: input.power,
        alternative: input.sides === 2 ? 'two-sided' : 'greater',
      })
      const got = { mde_absolute_up: increase?.absolute ?? null, mde_relative_up: increase?.relative ?? null }
      expectClose(id, got, expected, tolerance)
    }
  })

  test('is the effect that a size was planned for, up and down, by every method', async () => {
    const amounts = { type: 'mean', mean: 40, standardDeviation: 30 }
    for (const method of methods)
      for (const metric of [rise.metric, amounts, { ...amounts, type: 'ratio' }])
        for (const relative of [0.1, -0.1]) {
          const asked = { metric, method, treatments: 2, looks: 7 }
          const { perVariant } = await size({ ...asked, effect: { relative } })
          const found = await smallest({ ...asked, perVariant })
          const got = relative > 0 ? found.increase : found.decrease
          expect(got?.relative ?? 0, `${method} ${metric.type}`).toBeCloseTo(relative, 3)
        }
  })

  test('asks in the directions of its alternative, and tells a rise from a fall', async () => {
    const perVariant = { control: 2000, treatment: 2000 }
    const { increase, decrease } = await smallest({ ...aShare, perVariant })
    expect(increase?.absolute).toBeGreaterThan(-(decrease?.absolute ?? 0))
    const greater = await smallest({ ...aShare, perVariant, alternative: 'greater' })
    expect(greater.decrease).toBeNull()
    expect(greater.increase?.absolute).toBeLessThan(increase?.absolute ?? 0)
    expect((await smallest({ ...aShare, perVariant, alternative: 'less' })).increase).toBeNull()
    const amounts = await smallest({ metric: { type: 'mean', standardDeviation: 1 }, perVariant })
    expect(amounts.increase).toEqual({ absolute: -(amounts.decrease?.absolute ?? 0), relative: null })
  })

  test('says why there is none', async () => {
    const perVariant = { control: 30, treatment: 30 }
    const found = await smallest({ ...aShare, perVariant })
    expect(found).toMatchObject({ decrease: null, reason: 'power_out_of_reach' })
    expect(found.increase?.absolute).toBeGreaterThan(0.2)
    const few = { metric: { type: 'mean', standardDeviation: 1 }, perVariant: { control: 2, treatment: 2 } }
    expect(await smallest({ ...few, method: 'sequential' })).toMatchObject({
      increase: null,
      decrease: null,
      reason: 'too_few_units',
    })
  })
})
