import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, varianceOf } from '../../../../src/stats/arm.ts'
import { cuped } from '../../../../src/stats/means/cuped.ts'

function armWithCovariate(covariate: { mean: number; variance: number; covariance: number }): Arm {
  return armFromMoments({ n: 500, mean: 1, variance: 2, covariate })
}

describe('cuped', () => {
  it('leaves the arms alone without covariates, or with one that does not vary', () => {
    const plain = armFromMoments({ n: 5, mean: 1, variance: 2 })
    expect(cuped(plain, plain)).toEqual({ theta: 0, a: plain, b: plain })
    const flat = armWithCovariate({ mean: 3, variance: 0, covariance: 0 })
    expect(cuped(flat, flat)).toMatchObject({ theta: 0, a: { n: 500, mean: 1, m2: 998 } })
  })

  it('leaves 1 - correlation^2 of the variance', () => {
    const correlation = fc.double({ min: -0.99, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(correlation, (rho) => {
        const arm = armWithCovariate({ mean: 3, variance: 8, covariance: rho * 4 })
        const { theta, a } = cuped(arm, arm)
        expect(theta).toBeCloseTo(rho / 2, 12)
        expect(varianceOf(a)).toBeCloseTo(2 * (1 - rho * rho), 12)
      }),
    )
  })

  it('moves the arm whose units were ahead before the test back, and the other forward', () => {
    const behind = armWithCovariate({ mean: 3, variance: 8, covariance: 2 })
    const ahead = armWithCovariate({ mean: 7, variance: 8, covariance: 2 })
    expect(cuped(behind, ahead)).toMatchObject({ theta: 0.25, a: { mean: 1.5 }, b: { mean: 0.5 } })
  })
})
