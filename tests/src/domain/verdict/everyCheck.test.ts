import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const check = (input: AnalysisInput, id: string) =>
  analyze(input).health.checks.filter((one) => one.id === id)
const fine = (id: string) => [{ id, status: 'ok', params: null }]
const warned = (id: string, ...found: object[]) => found.map((params) => ({ id, status: 'warning', params }))

const exposed = (variant: string, n: number, date = day(8)): AnalysisRow => ({
  kind: 'exposure',
  date,
  variant,
  segment: null,
  n,
})
const bothExposed = (n: number, date?: string) => [exposed('control', n, date), exposed('treatment', n, date)]

const spend: AnalysisMetric = { ...primary, key: 'spend', type: 'mean', role: 'secondary' }
const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 110, 8)]
const ofTreatment = (row: AnalysisRow) => row.variant === 'treatment'

/** One day of an amount that varies by 20. */
const amounts = (control: number, treatment: number, n = 1000): AnalysisRow[] =>
  [control, treatment].map((mean, index) => ({
    kind: 'metric',
    date: day(7),
    variant: index === 0 ? 'control' : 'treatment',
    metric: 'purchase',
    segment: null,
    summary: { n, mean, variance: 400 },
  }))

describe('the list of checks', () => {
  const ids = (input: AnalysisInput) => analyze(input).health.checks.map(({ id }) => id)
  const always = ['minDays', 'minCounts', 'splitOverTime', 'zeroWeightUnits']
  const last = ['stalledArm', 'datesOutside']

  it('leaves out what does not apply', () => {
    expect(ids(experimentOf(rows))).toEqual([...always, 'twyman', 'dateGaps', ...last])
    expect(ids(experimentOf(rows, {}, {}, 'cumulative'))).toEqual([
      ...always,
      'twyman',
      'totalsFell',
      ...last,
    ])
    expect(ids(experimentOf([...rows, ...bothExposed(8000)]))).toContain('exposures')
    expect(ids(experimentOf(rows, {}, { metrics: [primary, spend] }))).toContain('skew_allocation')
  })

  it('counts the minimum days from the first to the last, both included', () => {
    const days = (n: number) => [...steady('control', 1000, 100, n), ...steady('treatment', 1000, 110, n)]
    expect(check(experimentOf(days(7)), 'minDays')).toEqual(fine('minDays'))
    expect(check(experimentOf(days(6)), 'minDays')).toEqual([
      { id: 'minDays', status: 'waiting', params: { days: 6, minDays: 7 } },
    ])
  })

  it('counts plain units of an amount whose means lie on both sides of 0, and not of one at 0', () => {
    const metrics = [{ ...primary, type: 'mean' as const }]
    const minCounts = (control: number, treatment: number) =>
      check(experimentOf(amounts(control, treatment), {}, { metrics }), 'minCounts')
    expect(minCounts(-5, 1)).toEqual(fine('minCounts'))
    expect(minCounts(1, -5)).toEqual(fine('minCounts'))
    const none = { metric: 'purchase', kind: 'units', have: 0, needed: 100 }
    expect(minCounts(0, 0)).toEqual([
      { id: 'minCounts', status: 'waiting', params: { ...none, arm: 'control' } },
      { id: 'minCounts', status: 'waiting', params: { ...none, arm: 'treatment' } },
    ])
  })

  it('fails for units in an arm that should get none', () => {
    const variants = [...arms('treatment'), { key: 'off', weight: 0, isControl: false }]
    const stray = experimentOf([...rows, ...counts('off', 3, [1], { from: 4 })], {}, { variants })
    expect(check(stray, 'zeroWeightUnits')).toEqual([
      { id: 'zeroWeightUnits', status: 'failed', params: { date: day(4), variant: 'off', n: 3 } },
    ])
  })

  it('warns of weights beyond 2:1, either way', () => {
    const weighted = (control: number, treatment: number) => {
      const variants = arms('treatment').map((arm) => ({
        ...arm,
        weight: arm.isControl ? control : treatment,
      }))
      return check(experimentOf(rows, {}, { variants, metrics: [primary, spend] }), 'skew_allocation')
    }
    expect(weighted(2, 5)).toEqual(warned('skew_allocation', { variant: 'treatment', ratio: 2.5 }))
    expect(weighted(5, 2)).toEqual(warned('skew_allocation', { variant: 'treatment', ratio: 2.5 }))
    for (const [control, treatment] of [
      [1, 1],
      [2, 4],
      [4, 2],
    ] as const)
      expect(weighted(control, treatment)).toEqual(fine('skew_allocation'))
  })

  it('warns of lifts above 50 %, up or down, and not of 50 %', () => {
    const lifted = (treatment: number) =>
      check(
        experimentOf([...steady('control', 1000, 250, 8), ...steady('treatment', 1000, treatment, 8)]),
        'twyman',
      )
    expect(lifted(375)).toEqual(fine('twyman'))
    expect(lifted(376)).toEqual(
      warned('twyman', { variant: 'treatment', metric: 'purchase', relative: expect.closeTo(0.504, 12) }),
    )
    expect(lifted(124)).toEqual(
      warned('twyman', { variant: 'treatment', metric: 'purchase', relative: expect.closeTo(-0.504, 12) }),
    )
  })

  it('warns of rows dated before the start as of those after the stop', () => {
    const [early] = counts('control', 1000, [100])
    if (!early) throw new Error('a row expected')
    const input = experimentOf([{ ...early, date: '2026-03-01' }, ...rows], {}, { stopDate: day(7) })
    expect(check(input, 'datesOutside')).toEqual(warned('datesOutside', { rows: 3 }))
    expect(analyze(input).metrics[0]?.comparisons[0]?.control.n).toBe(7000)
  })
})

describe('the check of covariates', () => {
  const known = { covariateMean: 20, covariateVariance: 25, covariateCovariance: 14 }
  const of = (variant: string, metric: string, covariate: object): AnalysisRow => ({
    kind: 'metric',
    date: day(8),
    variant,
    metric,
    segment: null,
    summary: { n: 2000, mean: 10, variance: 16, ...covariate },
  })
  const metrics = ['purchase', 'spend'].map(
    (key, index): AnalysisMetric => ({ ...spend, key, role: index === 0 ? 'primary' : 'secondary' }),
  )
  const both = (metric: string, covariate: object) =>
    ['control', 'treatment'].map((variant) => of(variant, metric, covariate))

  it('is there where any metric of any treatment has one', () => {
    const some = experimentOf([...both('purchase', {}), ...both('spend', known)], {}, { metrics })
    expect(check(some, 'covariate')).toEqual(fine('covariate'))
    const none = experimentOf([...both('purchase', {}), ...both('spend', {})], {}, { metrics })
    expect(check(none, 'covariate')).toEqual([])
  })

  it('names every metric of which an arm lacks it', () => {
    const lacking = [of('control', 'spend', known), of('treatment', 'spend', {})]
    expect(
      check(experimentOf([...both('purchase', known), ...lacking], {}, { metrics }), 'covariate'),
    ).toEqual(warned('covariate', { variant: 'treatment', metric: 'spend', why: 'missing' }))
  })
})

describe('the check of gaps', () => {
  const gaps = (of: AnalysisRow[], metrics = [primary]) =>
    check(experimentOf(of, {}, { metrics }), 'dateGaps')

  it('counts a day as missing on which no arm has reported', () => {
    const other = rows.filter((row) => (ofTreatment(row) ? row.date !== day(3) : row.date !== day(5)))
    expect(gaps(other)).toEqual(fine('dateGaps'))
    const both = other.filter((row) => row.date !== day(5))
    expect(gaps(both)).toEqual(warned('dateGaps', { missing: 1, first: day(5) }))
  })

  it('looks up to the newest day of any arm', () => {
    const stopped = rows.filter((row) => row.date !== day(7) && (!ofTreatment(row) || row.date <= day(5)))
    expect(gaps(stopped)).toEqual(warned('dateGaps', { missing: 1, first: day(7) }))
  })

  it('finds none where the primary metric has no day at all', () => {
    const elsewhere = steady('control', 10, 1, 8, { metric: 'refund' })
    expect(gaps(elsewhere, [primary, guardrail()])).toEqual(fine('dateGaps'))
  })
})

describe('the check of stalled arms', () => {
  const stalled = (of: AnalysisRow[], metrics = [primary]) =>
    check(experimentOf(of, {}, { metrics }), 'stalledArm')

  it('does not take a day of no units for a day of units', () => {
    const zeroes = [6, 7, 8].flatMap((at) => exposed('treatment', 0, day(at)))
    const units = [1, 2, 3, 4, 5].map((at) => exposed('treatment', 1000, day(at)))
    const control = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => exposed('control', 1000, day(at)))
    expect(stalled([...rows, ...control, ...units, ...zeroes])).toEqual(
      warned('stalledArm', { variant: 'treatment', lastDate: day(5) }),
    )
  })

  it('finds none where no arm has had any', () => {
    const elsewhere = steady('control', 10, 1, 8, { metric: 'refund' })
    expect(stalled(elsewhere, [primary, guardrail()])).toEqual(fine('stalledArm'))
  })
})

describe('the check of exposures', () => {
  const above = (of: AnalysisRow[], metrics = [primary]) =>
    check(experimentOf(of, {}, { metrics }), 'exposures')
  const found = (variant: string, n: number, exposures: number) => ({
    variant,
    metric: 'purchase',
    n,
    exposures,
  })

  it('names every arm with more units than exposures, and not one with as many', () => {
    expect(above([...rows, ...bothExposed(8000)])).toEqual(fine('exposures'))
    expect(above([...rows, exposed('control', 7999), exposed('treatment', 8000)])).toEqual(
      warned('exposures', found('control', 8000, 7999)),
    )
  })

  it('compares units with the exposures up to the same day', () => {
    const upToFive = [1, 2, 3, 4, 5].flatMap((at) => bothExposed(1000, day(at)))
    expect(above([...rows, ...upToFive])).toEqual(fine('exposures'))
    const early = rows.filter((row) => row.date <= day(5))
    const late = [...bothExposed(3000, day(5)), ...bothExposed(6000, day(8))]
    expect(above([...early, ...late])).toEqual(
      warned('exposures', found('control', 5000, 3000), found('treatment', 5000, 3000)),
    )
  })

  it('compares nothing where either has no look by then', () => {
    expect(above([...rows, exposed('control', 10)])).toEqual(fine('exposures'))
    expect(above([...rows.filter((row) => row.date <= day(3)), ...bothExposed(10, day(5))])).toEqual(
      fine('exposures'),
    )
    expect(above([...rows, ...bothExposed(8000)], [primary, guardrail()])).toEqual(fine('exposures'))
  })
})
