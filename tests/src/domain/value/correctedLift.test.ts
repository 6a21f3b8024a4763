import { describe, expect, it } from 'vitest'
import { correctedLift } from '../../../../src/domain/value/correctedLift.ts'

const z90 = 1.28155
const symmetric = { low: 0.1 - z90 * 0.05, likely: 0.1, high: 0.1 + z90 * 0.05 }

describe('an estimated lift', () => {
  it('is drawn half the way to a prior that is as sure as it', () => {
    const lift = correctedLift(symmetric, { mean: 0, sd: 0.05 }, null)
    expect(lift.mean).toBeCloseTo(0.05, 12)
    expect(lift.sd).toBeCloseTo(0.05 / Math.SQRT2, 12)
    expect(lift).toMatchObject({ by: 'prior', tests: 0 })
  })

  it('stands where its author is certain', () => {
    const lift = correctedLift({ low: 0.1, likely: 0.1, high: 0.1 }, { mean: 0, sd: 0.05 }, null)
    expect(lift).toMatchObject({ mean: 0.1, sd: 0 })
  })

  it('goes by what earlier ones came to from five tests on, and by that alone', () => {
    const calibration = { intercept: 0.002, slope: 0.3, residualVariance: 0.0004, tests: 6 }
    for (const prior of [
      { mean: 0, sd: 0.05 },
      { mean: 0.4, sd: 0.001 },
    ])
      expect(correctedLift(symmetric, prior, calibration)).toEqual({
        mean: 0.002 + 0.3 * 0.1,
        sd: 0.02,
        by: 'calibration',
        tests: 6,
      })
  })
})
