import { describe, expect, it } from 'vitest'
import {
  normalCdf,
  normalLogSf,
  normalPdf,
  normalQuantile,
  normalSf,
} from '../../../../src/stats/distributions/normal.ts'

describe('the normal distribution', () => {
  it('keeps the logarithm of a tail that is below the smallest double', () => {
    expect(normalSf(60)).toBe(0)
    expect(normalLogSf(60)).toBeCloseTo(-1800 - Math.log(60 * Math.sqrt(2 * Math.PI)) - 1 / 3600, 6)
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
