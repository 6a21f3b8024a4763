import { describe, expect, it } from 'vitest'
import { armFromMoments } from '../../../../src/stats/arm.ts'
import { ratioEstimate } from '../../../../src/stats/means/ratioEstimate.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

interface Moments {
  n: number
  my: number
  mx: number
  vy: number
  vx: number
  cov: number
}

function ratioArm({ n, my, mx, vy, vx, cov }: Moments) {
  return armFromMoments({
    n,
    mean: my,
    variance: vy,
    denominator: { mean: mx, variance: vx, covariance: cov },
  })
}

describe('ratioEstimate', () => {
  it('has the reference ratios and variances', () => {
    const { cases } = vectors<{ a: Moments; b: Moments }, Record<string, number>>('ratio_metric')
    for (const { id, input, expected } of cases) {
      const a = ratioEstimate(ratioArm(input.a))
      const b = ratioEstimate(ratioArm(input.b))
      if (!a.ok || !b.ok) throw new Error(`${id}: no answer`)
      const got = { ratio_a: a.ratio, ratio_b: b.ratio, var_ratio_a: a.variance, var_ratio_b: b.variance }
      // The file's note: strongly correlated numerators and denominators lose digits.
      expectClose(id, got, expected, { rel: 1e-8, abs: 1e-13 })
    }
  })

  it('has no answer without a denominator above 0 or without units', () => {
    const arm = ratioArm({ n: 10, my: 1, mx: 0, vy: 1, vx: 1, cov: 0 })
    expect(ratioEstimate(arm)).toEqual({ ok: false, reason: 'denominator_not_positive' })
    expect(ratioEstimate({ ...arm, n: 1 })).toEqual({ ok: false, reason: 'too_few_units' })
    expect(ratioEstimate({ n: 10, mean: 1, m2: 1 })).toEqual({ ok: false, reason: 'no_data' })
  })
})
