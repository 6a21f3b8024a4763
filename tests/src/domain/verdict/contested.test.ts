import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const verdictOf = (...of: Parameters<typeof experimentOf>) => analyze(experimentOf(...of)).verdict
const metrics = [primary, guardrail({ absolute: 0.01 })]
const upTo = (rows: AnalysisRow[], last: number) => rows.filter((row) => row.date <= day(last))

describe('a verdict that later data contradict', () => {
  it('says on which metric, since the first day on which they did without a break', () => {
    const rows = [
      ...steady('control', 1000, 150, 7),
      ...steady('treatment', 1000, 100, 7),
      ...steady('control', 1000, 100, 21, { from: 8 }),
      ...steady('treatment', 1000, 160, 21, { from: 8 }),
    ]
    const verdict = verdictOf(rows)
    expect(verdict.reasons.slice(1)).toEqual([
      { code: 'later_data_contradict', params: { variant: 'treatment', metric: 'purchase' } },
    ])
    const first = Array.from({ length: 28 }, (_, i) => i + 1).find(
      (last) => verdictOf(upTo(rows, last)).contested !== null,
    )
    expect(first).toBeGreaterThan(14)
    expect(verdict.contested).toEqual({ since: day(first ?? 0), reason: 'later_data_contradict' })
  })

  it('is contested since it was reached where one of its parts was contradicted before', () => {
    const proven = Array.from({ length: 60 }, (_, lose) => {
      const rows = [
        ...steady('control', 500, 100, 40),
        ...steady('treatment', 500, 125, 7),
        ...steady('treatment', 500, 100 - lose, 33, { from: 8 }),
        ...steady('control', 100, 30, 39, { metric: 'refund' }),
        ...counts('control', 20_000, [6000], { metric: 'refund', from: 40 }),
        ...steady('treatment', 100, 30, 39, { metric: 'refund' }),
        ...counts('treatment', 20_000, [5800], { metric: 'refund', from: 40 }),
      ]
      return verdictOf(rows, {}, { metrics })
    }).filter(({ contested }) => contested?.reason === 'later_data_contradict')
    expect(proven.length).toBeGreaterThan(0)
    for (const { since, contested } of proven) expect([since, contested?.since]).toEqual([day(40), day(40)])
  })

  it('is contested since it was reached by a guardrail that had reported no more by then', () => {
    const contested = Array.from({ length: 200 }, (_, worse) => {
      const rows = [
        ...steady('control', 500, 100, 40),
        ...steady('treatment', 500, 100, 20),
        ...steady('treatment', 500, 120, 20, { from: 21 }),
        ...steady('control', 1000, 300, 20, { metric: 'refund' }),
        ...steady('treatment', 1000, 250, 7, { metric: 'refund' }),
        ...steady('treatment', 1000, 300 + worse, 13, { metric: 'refund', from: 8 }),
      ]
      return verdictOf(rows, {}, { metrics })
    }).filter((one) => one.status === 'proven' && one.contested !== null)
    expect(contested.length).toBeGreaterThan(0)
    for (const one of contested) {
      expect((one.since ?? '') > day(20)).toBe(true)
      expect(one.contested?.since).toBe(one.since)
    }
  })

  it('is contested where what was negligible has grown beyond what matters', () => {
    const rows = [
      ...steady('control', 10_000, 3000, 40),
      ...steady('treatment', 10_000, 3003, 14),
      ...steady('treatment', 10_000, 3600, 26, { from: 15 }),
      // The guardrail is never shown to hold, and so nothing is proven.
      ...steady('control', 100, 30, 40, { metric: 'refund' }),
      ...steady('treatment', 100, 30, 40, { metric: 'refund' }),
    ]
    const plan = { minimumEffect: 0.05 }
    const verdict = verdictOf(rows, plan, { metrics })
    const first = Array.from({ length: 40 }, (_, i) => i + 1).find(
      (last) => verdictOf(upTo(rows, last), plan, { metrics }).contested !== null,
    )
    expect(first).toBeGreaterThan(14)
    const contested = { since: day(first ?? 0), reason: 'later_data_contradict' }
    expect(verdict).toMatchObject({ status: 'negligible', contested })
    expect(verdict.variants[0]?.contested).toEqual(contested)
    expect(verdict.reasons.map(({ code }) => code)).toEqual([
      'within_minimum_effect',
      'later_data_contradict',
    ])
    // Larger than nothing, but no larger than what matters.
    const grown = rows.map((row) =>
      row.kind === 'metric' && row.metric === 'purchase' && row.variant === 'treatment' && row.date > day(14)
        ? { ...row, summary: { n: 10_000, sum: 3060 } }
        : row,
    )
    expect(verdictOf(grown, plan, { metrics })).toMatchObject({ status: 'negligible', contested: null })
  })

  it('is not contested by a guardrail that took no part', () => {
    const rows = [
      ...steady('control', 1000, 100, 20),
      ...steady('treatment', 1000, 130, 20),
      ...steady('control', 1000, 200, 20, { metric: 'refund' }),
      ...steady('treatment', 1000, 213, 20, { metric: 'refund' }),
    ]
    const analysis = analyze(experimentOf(rows, {}, { metrics: [primary, guardrail()] }))
    expect(analysis.metrics[1]?.comparisons[0]?.pValue).toBeLessThan(0.05)
    expect(analysis.verdict).toMatchObject({ status: 'proven', contested: null })
  })
})

describe('a verdict whose health failed after it', () => {
  it('says when and why beside what it had reached', () => {
    const rows = [
      ...steady('control', 1000, 100, 7),
      ...steady('treatment', 1000, 160, 7),
      ...steady('control', 1000, 100, 7, { from: 8 }),
      ...steady('treatment', 1400, 224, 7, { from: 8 }),
    ]
    const { reasons, contested } = verdictOf(rows)
    expect(reasons).toMatchObject([
      { code: 'primary_better' },
      { code: 'health_failed', params: { date: contested?.since } },
      { code: 'srm_sequential', params: { date: contested?.since } },
    ])
  })

  it('says nothing of health where later data are what contradicts it', () => {
    const fine = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 160, 10)]
    expect(verdictOf(fine).reasons).toHaveLength(1)
  })
})

describe('harm after proof', () => {
  it('says since when the improvement had been proven', () => {
    const rows = [
      ...steady('control', 1000, 100, 7),
      ...steady('treatment', 1000, 150, 7),
      ...steady('control', 1000, 150, 21, { from: 8 }),
      ...steady('treatment', 1000, 90, 21, { from: 8 }),
    ]
    expect(verdictOf(rows).reasons.at(-1)).toEqual({
      code: 'harmful_after_proven',
      params: { variant: 'treatment', provenSince: day(7) },
    })
  })
})
