import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { arms, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const verdictOf = (...of: Parameters<typeof experimentOf>) => analyze(experimentOf(...of)).verdict
const codes = (...of: Parameters<typeof experimentOf>) => verdictOf(...of).reasons.map(({ code }) => code)
const purchases = (control: number, treatment: number, days = 10) => [
  ...steady('control', 1000, control, days),
  ...steady('treatment', 1000, treatment, days),
]
const refunds = (control: number, treatment: number, days = 10, metric = 'refund') => [
  ...steady('control', 1000, control, days, { metric }),
  ...steady('treatment', 1000, treatment, days, { metric }),
]
const on = { variant: 'treatment', metric: 'purchase' }
const p = expect.any(Number)
const fixed: Partial<Plan> = { method: 'fixed', sampleSizePerVariant: 10_000 }
const bayesian: Partial<Plan> = { method: 'bayesian', sampleSizePerVariant: 10_000, lossThreshold: 0.001 }

describe('the reasons of a claim', () => {
  it('say of an improvement how many guardrails were kept', () => {
    const rows = [...purchases(100, 160), ...refunds(200, 190)]
    const reasons = (metrics: Parameters<typeof experimentOf>[2]) => verdictOf(rows, {}, metrics).reasons
    expect(reasons({})).toEqual([{ code: 'primary_better', params: { ...on, pValue: p, guardrails: 0 } }])
    expect(reasons({ metrics: [primary, guardrail(0.1)] })).toEqual([
      { code: 'primary_better', params: { ...on, pValue: p, guardrails: 1 } },
    ])
    expect(reasons({ metrics: [primary, guardrail()] })[0]?.params).toMatchObject({ guardrails: 0 })
  })

  it('say of harm on what, and past which margin', () => {
    expect(verdictOf(purchases(160, 100)).reasons).toEqual([
      { code: 'primary_worse', params: { ...on, pValue: p } },
    ])
    const rows = [...purchases(100, 160), ...refunds(200, 400)]
    const worse = (margin?: number) => verdictOf(rows, {}, { metrics: [primary, guardrail(margin)] }).reasons
    const refund = { variant: 'treatment', metric: 'refund', pValue: p }
    expect(worse(0.1)).toEqual([{ code: 'guardrail_worse', params: { ...refund, margin: 0.1 } }])
    expect(worse()).toEqual([{ code: 'guardrail_worse', params: { ...refund, margin: null } }])
  })

  it('say which effect it is too small for, and the date is that of the first such look', () => {
    const same = (days: number) => [
      ...steady('control', 2000, 600, days),
      ...steady('treatment', 2000, 601, days),
    ]
    const since = verdictOf(same(30), { minimumEffect: 0.05 })
    expect(since).toMatchObject({ status: 'negligible' })
    expect(since.reasons).toEqual([{ code: 'within_minimum_effect', params: { ...on, minimumEffect: 0.05 } }])
    const first = Array.from({ length: 30 }, (_, i) => i + 1).find(
      (days) => verdictOf(same(days), { minimumEffect: 0.05 }).status === 'negligible',
    )
    expect(first).toBeGreaterThan(7)
    expect(since.since).toBe(day(first ?? 0))
  })

  it('say what the control would cost where it is kept', () => {
    expect(verdictOf(purchases(160, 100), bayesian).reasons).toEqual([
      {
        code: 'control_costs_little',
        params: { ...on, lossThreshold: 0.001, expectedLoss: expect.any(Number) },
      },
      { code: 'errors_not_controlled', params: {} },
    ])
    const either = verdictOf(purchases(200, 200), { ...bayesian, lossThreshold: 0.01 })
    expect(either.reasons).toEqual([
      { code: 'either_costs_little', params: { ...on, lossThreshold: 0.01 } },
      { code: 'errors_not_controlled', params: {} },
    ])
  })
})

describe('the reasons of an open verdict', () => {
  it('name the counts that are low, and nothing that these looks cannot say', () => {
    const rare = purchases(2, 2)
    const minCounts = { code: 'min_counts', params: on }
    expect(verdictOf(rare).reasons).toEqual([minCounts, { code: 'no_minimum_effect', params: {} }])
    expect(codes(rare, fixed)).toEqual(['min_counts', 'no_minimum_effect'])
  })

  it('do not count a metric as low that has not reported together', () => {
    const metrics = [primary, guardrail()]
    expect(codes(purchases(100, 101), {}, { metrics })).toEqual(['primary_unclear', 'no_minimum_effect'])
  })

  it('say how many of the minimum days are left, up to the last of them', () => {
    expect(verdictOf(purchases(100, 101, 6)).reasons[0]).toEqual({
      code: 'min_days',
      params: { days: 6, minDays: 7, daysToGo: 1 },
    })
    expect(codes(purchases(100, 101, 7))).toEqual(['primary_unclear', 'no_minimum_effect'])
  })

  it('say what was not shown, and on what', () => {
    expect(verdictOf(purchases(100, 101)).reasons[0]).toEqual({ code: 'primary_unclear', params: on })
    const large = verdictOf(purchases(200, 202), { ...bayesian, lossThreshold: 1e-6 })
    expect(large.reasons).toEqual([{ code: 'losses_too_large', params: { ...on, lossThreshold: 1e-6 } }])
    const variants = arms('treatment', 'other')
    const among = [...purchases(100, 109), ...steady('other', 1000, 100, 10)]
    const [first] = verdictOf(among, fixed, { variants }).variants
    expect(first?.reasons[0]).toEqual({
      code: 'only_before_correction',
      params: { ...on, pValue: p, adjustedPValue: p },
    })
  })

  it('name each guardrail that is not shown to keep its margin, and none that is', () => {
    const second = { ...guardrail(0.3), key: 'returns' }
    const rows = [...purchases(100, 160), ...refunds(200, 205), ...refunds(200, 200, 10, 'returns')]
    const metrics = [primary, guardrail(0.05), second]
    const params = { variant: 'treatment', metric: 'refund', margin: 0.05, daysToGo: expect.any(Number) }
    expect(verdictOf(rows, {}, { metrics }).reasons).toEqual([
      { code: 'guardrail_not_shown', params: { ...params, over: false } },
    ])
    expect(verdictOf(rows, {}, { metrics, stopDate: day(10) }).reasons).toEqual([
      { code: 'guardrail_not_shown', params: { ...params, over: true } },
    ])
  })

  it('say which arm is silent, from the second day on', () => {
    const silent = (days: number) => [
      ...steady('control', 1000, 100, 7 + days),
      ...steady('treatment', 1000, 101, 7),
    ]
    expect(codes(silent(1))).not.toContain('arm_silent')
    expect(verdictOf(silent(2)).reasons[0]).toEqual({
      code: 'arm_silent',
      params: { variant: 'treatment', lastDate: day(7) },
    })
  })
})

describe('how long it takes', () => {
  const dull = (days: number) => purchases(100, 101, days)

  it('is said of the planned size where nothing else is planned, until it is there', () => {
    const planned = { sampleSizePerVariant: 12_000 }
    expect(verdictOf(dull(10), planned).reasons.at(-1)).toEqual({
      code: 'planned_size',
      params: { daysToGo: 2 },
    })
    expect(verdictOf(dull(10), planned, { stopDate: day(10) }).reasons.at(-1)).toEqual({
      code: 'stopped_before_planned_size',
      params: { daysToGo: 2 },
    })
    expect(codes(dull(12), planned)).toEqual(['primary_unclear', 'no_minimum_effect'])
  })

  it('is said of the minimum effect where there is one, of a test without a planned end', () => {
    const planned = { sampleSizePerVariant: 12_000, minimumEffect: 0.1 }
    expect(codes(dull(10), planned)).toEqual(['primary_unclear', 'days_to_go'])
    expect(codes(dull(10), { ...planned, ...fixed, sampleSizePerVariant: 12_000 })).toEqual(['planned_size'])
    const enough = { sampleSizePerVariant: 12_000, minimumEffect: 0.2 }
    expect(verdictOf(purchases(100, 110), enough).reasons.at(-1)).toEqual({
      code: 'size_reached',
      params: { minimumEffect: 0.2 },
    })
  })

  it('is not said of a size that is there before the minimum days are', () => {
    expect(codes(dull(3), { ...fixed, sampleSizePerVariant: 3000 })).toEqual(['min_days'])
    expect(codes(dull(3), { ...bayesian, sampleSizePerVariant: 3000 })).toEqual(['min_days'])
    expect(codes(dull(3), bayesian)).toEqual(['min_days', 'planned_size'])
  })

  it('is not known where the minimum effect is more than there can be', () => {
    expect(verdictOf(purchases(500, 501, 3), { minimumEffect: 1 }).reasons.at(-1)).toEqual({
      code: 'length_unknown',
      params: {},
    })
  })

  it('is the stop where losses decide without a planned size, and nothing after', () => {
    const unplanned: Partial<Plan> = { method: 'bayesian', lossThreshold: 1e-6 }
    expect(codes(dull(10), unplanned)).toEqual(['decides_at_stop'])
    expect(codes(dull(10), unplanned, { stopDate: day(10) })).toEqual(['losses_too_large'])
    expect(codes(dull(3), unplanned, { stopDate: day(3) })).toEqual(['min_days'])
  })
})

describe('a verdict on rows that nothing can be read from', () => {
  const constant = (value: number): AnalysisRow[] =>
    ['control', 'treatment'].map((variant) => ({
      kind: 'metric',
      date: day(8),
      variant,
      metric: 'purchase',
      segment: null,
      summary: { n: 900, mean: value, variance: 0 },
    }))

  it('is open', () => {
    const metrics = [{ ...primary, type: 'mean' as const }]
    expect(verdictOf(constant(3), {}, { metrics })).toMatchObject({ status: 'collecting', since: null })
  })
})
