import { describe, expect, it } from 'vitest'
import { armFromMoments } from '../../../../src/stats/arm.ts'
import { ratioEstimate } from '../../../../src/stats/means/ratioEstimate.ts'

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
  it('has no answer without a denominator above 0 or without units', () => {
    const arm = ratioArm({ n: 10, my: 1, mx: 0, vy: 1, vx: 1, cov: 0 })
    expect(ratioEstimate(arm)).toEqual({ ok: false, reason: 'denominator_not_positive' })
    expect(ratioEstimate({ ...arm, n: 1 })).toEqual({ ok: false, reason: 'too_few_units' })
    expect(ratioEstimate({ n: 10, mean: 1, m2: 1 })).toEqual({ ok: false, reason: 'no_data' })
  })
})
