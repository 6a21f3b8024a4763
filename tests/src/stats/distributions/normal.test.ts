import { describe, expect, it } from 'vitest'
import {
  normalCdf,
  normalIsf,
  normalLogSf,
  normalPdf,
  normalQuantile,
  normalSf,
  normalTwoSidedP,
} from '../../../../src/stats/distributions/normal.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

describe('the normal distribution', () => {
  it('has the reference tails', () => {
    const { cases, tolerance } = vectors<
      { x: number },
      { cdf: number; sf: number; log_sf: number; two_sided_p: number }
    >('normal', 'cdf')
    for (const { id, input, expected } of cases) {
      const { x } = input
      expectTails(
        id,
        { cdf: normalCdf(x), sf: normalSf(x), two_sided_p: normalTwoSidedP(x) },
        { ...expected },
        tolerance,
      )
      expectTails(id, { log_sf: normalLogSf(x) }, { ...expected }, tolerance)
    }
  })

  it('keeps the logarithm of tails that are below the smallest double', () => {
    const { cases, tolerance } = vectors<{ x: number }, { log_sf: number }>('normal', 'log_sf')
    for (const { id, input, expected } of cases) {
      expectTails(id, { log_sf: normalLogSf(input.x) }, { ...expected }, tolerance)
    }
    expect(normalSf(60)).toBe(0)
  })

  it('has the reference quantiles, from 1e-300 to the body', () => {
    const { cases, tolerance } = vectors<{ p: number }, { ppf: number; isf: number }>('normal', 'ppf')
    for (const { id, input, expected } of cases) {
      const got = { ppf: normalQuantile(input.p), isf: normalIsf(input.p) }
      expectClose(id, got, { ...expected }, { rel: tolerance.rel, abs: 1e-13 })
    }
  })

  it('inverts the whole range of doubles', () => {
    for (const p of [5e-324, 1e-310, 1e-16, 1e-15, 0.999_999]) {
      expect(normalCdf(normalQuantile(p)) / p, String(p)).toBeCloseTo(1, p < 1e-300 ? 1 : 11)
    }
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(-0.1)).toBeNaN()
  })

  it('has the density whose logarithm falls with half the square', () => {
    expect(normalPdf(0)).toBeCloseTo(0.398_942_280_401_432_7, 15)
    expect(normalPdf(3) / normalPdf(0)).toBeCloseTo(0.011_108_996_538_242_306, 15)
  })
})
