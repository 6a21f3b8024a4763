import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  armFromSummary,
  type Summary,
  summaryFaults,
  summaryFields,
  summarySchema,
} from '../../../src/domain/summary.ts'
import type { MetricType } from '../../../src/stats/methods/metric.ts'

const paths = (type: MetricType, summary: Summary) => summaryFaults(type, summary).map((fault) => fault.path)

describe('a summary', () => {
  it('of a proportion is n and sum', () => {
    expect(summaryFaults('proportion', { n: 10, sum: 4 })).toEqual([])
    expect(armFromSummary('proportion', { n: 10, sum: 4 })).toEqual({ n: 10, mean: 0.4, m2: 2.4 })
  })

  it('of a mean is sums or moments, which give the same arm', () => {
    const sums = { n: 4, sum: 10, sumSquares: 30 }
    const moments = { n: 4, mean: 2.5, variance: 5 / 3 }
    expect(summaryFaults('mean', sums)).toEqual([])
    expect(summaryFaults('mean', moments)).toEqual([])
    expect(armFromSummary('mean', sums)).toEqual({ n: 4, mean: 2.5, m2: 5 })
    expect(armFromSummary('mean', moments).m2).toBeCloseTo(5, 12)
  })

  it('of a ratio adds the denominator, and any summary a covariate, in the same form', () => {
    const ratio = {
      n: 3,
      sum: 6,
      sumSquares: 14,
      denominatorSum: 9,
      denominatorSumSquares: 29,
      productSum: 20,
    }
    expect(summaryFaults('ratio', ratio)).toEqual([])
    expect(armFromSummary('ratio', ratio).denominator).toEqual({ mean: 3, m2: 2, co: 2 })
    const covariate = { covariateSum: 6, covariateSumSquares: 14, covariateProductSum: 14 }
    expect(summaryFaults('mean', { n: 3, sum: 6, sumSquares: 14, ...covariate })).toEqual([])
    expect(armFromSummary('mean', { n: 3, sum: 6, sumSquares: 14, ...covariate }).covariate?.co).toBe(2)
    const moments = { n: 3, mean: 2, variance: 1, denominatorMean: 3, denominatorVariance: 1, covariance: 1 }
    expect(summaryFaults('ratio', moments)).toEqual([])
    expect(armFromSummary('ratio', moments)).toEqual(armFromSummary('ratio', ratio))
  })

  it('is refused when it gives sums and moments at once', () => {
    expect(paths('mean', { n: 4, sum: 10, sumSquares: 30, mean: 2.5, variance: 1 })).toEqual(['mean'])
    expect(paths('mean', { n: 4, sum: 10, sumSquares: 30, covariateMean: 1 })).toEqual(['covariateMean'])
  })

  it('is refused field by field when something is missing or does not belong', () => {
    expect(paths('mean', { n: 4 })).toEqual(['sum', 'sumSquares'])
    expect(paths('ratio', { n: 4, mean: 1, variance: 1 })).toEqual([
      'denominatorMean',
      'denominatorVariance',
      'covariance',
    ])
    expect(paths('proportion', { n: 4, sum: 1, sumSquares: 1 })).toEqual(['sumSquares'])
    expect(paths('proportion', { n: 4, mean: 0.5, variance: 0.1 })).toContain('mean')
    expect(paths('mean', { n: 4, sum: 1, sumSquares: 1, productSum: 1 })).toEqual(['productSum'])
    expect(paths('mean', { n: 4, mean: 1, variance: 1, covariateMean: 1 })).toEqual([
      'covariateVariance',
      'covariateCovariance',
    ])
  })

  it('is refused when no units can have its numbers', () => {
    expect(paths('proportion', { n: 4, sum: 5 })).toEqual(['sum'])
    expect(paths('proportion', { n: 4, sum: -1 })).toEqual(['sum'])
    expect(paths('proportion', { n: 4, sum: 1.5 })).toEqual(['sum'])
    expect(paths('mean', { n: 10, sum: 100, sumSquares: 999 })).toEqual(['sumSquares'])
    expect(paths('mean', { n: 0, sum: 1, sumSquares: 1 })).toEqual(['sumSquares'])
    expect(paths('mean', { n: 1, mean: 5, variance: 2 })).toEqual(['variance'])
    const beyond = { n: 3, mean: 2, variance: 1, denominatorMean: 3, denominatorVariance: 1 }
    expect(paths('ratio', { ...beyond, covariance: 1.001 })).toEqual(['covariance'])
    const sums = { n: 3, sum: 6, sumSquares: 14, covariateSum: 6, covariateSumSquares: 14 }
    expect(paths('mean', { ...sums, covariateProductSum: 15 })).toEqual(['covariateProductSum'])
    expect(paths('mean', { ...sums, covariateSumSquares: 11, covariateProductSum: 14 })).toEqual([
      'covariateSumSquares',
    ])
  })

  it('forgives the rounding of sums', () => {
    expect(summaryFaults('mean', { n: 3, sum: 0.3, sumSquares: 0.03 })).toEqual([])
    expect(summaryFaults('mean', { n: 1e6, sum: 1e15, sumSquares: 1e24 * (1 - 1e-12) })).toEqual([])
  })

  it('has no place for a negative, fractional or unbounded n, nor for numbers that are none', () => {
    for (const n of [-1, 1.5, Number.POSITIVE_INFINITY, Number.NaN, 2 ** 60])
      expect(summarySchema.safeParse({ n, sum: 0 }).success).toBe(false)
    for (const sum of [Number.NaN, Number.POSITIVE_INFINITY, 1e200, '1', null])
      expect(summarySchema.safeParse({ n: 1, sum }).success).toBe(false)
    expect(summarySchema.safeParse({ n: 1, sum: 1, extra: 1 }).success).toBe(false)
  })

  it('can be part of a row', () => {
    const row = z.strictObject({ variant: z.string(), ...summaryFields })
    expect(row.parse({ variant: 'a', n: 1, sum: 1 })).toEqual({ variant: 'a', n: 1, sum: 1 })
  })
})
