import { mean, sampleCovariance, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, varianceOf } from '../../../../src/stats/arm.ts'
import { cuped } from '../../../../src/stats/means/cuped.ts'
import { welch } from '../../../../src/stats/means/welch.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

interface Moments {
  n: number
  my: number
  mx: number
  vy: number
  vx: number
  cov: number
}

interface Raw {
  x_a: number[]
  y_a: number[]
  x_b: number[]
  y_b: number[]
}

interface Expected {
  within: Record<string, number>
}

function armWithCovariate({ n, my, mx, vy, vx, cov }: Moments): Arm {
  return armFromMoments({ n, mean: my, variance: vy, covariate: { mean: mx, variance: vx, covariance: cov } })
}

function fromUnits(x: number[], y: number[]): Arm {
  return armWithCovariate({
    n: y.length,
    my: mean(y),
    mx: mean(x),
    vy: sampleVariance(y),
    vx: sampleVariance(x),
    cov: sampleCovariance(x, y),
  })
}

describe('cuped', () => {
  it('has the reference values with theta pooled within the arms', () => {
    const { cases, tolerance } = vectors<{ a: Moments; b: Moments } | Raw, Expected>('cuped')
    for (const { id, input, expected } of cases) {
      const [a, b] =
        'a' in input
          ? [armWithCovariate(input.a), armWithCovariate(input.b)]
          : [fromUnits(input.x_a, input.y_a), fromUnits(input.x_b, input.y_b)]
      const adjusted = cuped(a, b)
      const test = welch(adjusted.a, adjusted.b)
      const before = welch(a, b)
      if (!test.ok || !before.ok) throw new Error(`${id}: no answer`)
      const got = {
        theta: adjusted.theta,
        mean_a: adjusted.a.mean,
        mean_b: adjusted.b.mean,
        var_a: varianceOf(adjusted.a),
        var_b: varianceOf(adjusted.b),
        diff: test.difference,
        se: test.standardError,
        df: test.degreesOfFreedom,
        t: test.statistic,
        variance_reduction: 1 - (test.standardError / before.standardError) ** 2,
      }
      expectClose(id, got, expected.within, tolerance)
      expectTails(id, { p_two_sided: test.pTwoSided }, expected.within, tolerance)
    }
  })

  it('leaves the arms alone without covariates, or with one that does not vary', () => {
    const plain = armFromMoments({ n: 5, mean: 1, variance: 2 })
    expect(cuped(plain, plain)).toEqual({ theta: 0, a: plain, b: plain })
    const flat = armWithCovariate({ n: 5, my: 1, mx: 3, vy: 2, vx: 0, cov: 0 })
    expect(cuped(flat, flat)).toMatchObject({ theta: 0, a: { n: 5, mean: 1, m2: 8 } })
  })
})
