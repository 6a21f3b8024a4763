import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  studentTCdf,
  studentTQuantile,
  studentTSf,
  studentTTwoSidedP,
} from '../../../../src/stats/distributions/studentT.ts'

describe("Student's t distribution", () => {
  it('is symmetric, in tails and in quantiles', () => {
    const statistic = fc.double({ min: -30, max: 30, noNaN: true })
    const df = fc.double({ min: 0.5, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(statistic, df, (t, freedom) => {
        expect(studentTSf(t, freedom)).toBe(studentTCdf(-t, freedom))
        expect(studentTTwoSidedP(t, freedom)).toBe(studentTTwoSidedP(-t, freedom))
      }),
    )
    expect(studentTQuantile(0.025, 7) + studentTQuantile(0.975, 7)).toBeCloseTo(0, 12)
  })

  it('is the Cauchy distribution at one degree of freedom', () => {
    expect(studentTSf(1, 1)).toBeCloseTo(0.25, 15)
    expect(studentTQuantile(0.75, 1)).toBeCloseTo(1, 12)
  })
})
