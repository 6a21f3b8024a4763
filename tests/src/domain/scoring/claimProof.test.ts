import { describe, expect, it } from 'vitest'
import { claimProof } from '../../../../src/domain/scoring/claimProof.ts'

describe('what would prove a claim', () => {
  it('is a test of that size, where the baseline is known', () => {
    // By hand: (1.95996 sqrt(2 * .1645 * .8355) + .84162 sqrt(.14 * .86 + .189 * .811))^2 / .049^2 = 897.4
    expect(claimProof({ lift: 0.35, baseline: 0.14 })).toEqual({
      ok: true,
      perVariant: 898,
      total: 1796,
      alpha: 0.05,
      power: 0.8,
    })
  })

  it('cannot be said without a baseline', () => {
    expect(claimProof({ lift: 0.22 })).toEqual({ ok: false, reason: 'baseline_needed' })
  })

  it.each([
    [{ lift: 0.2, baseline: 0 }, 'baseline_not_a_share'],
    [{ lift: 0.2, baseline: 12 }, 'baseline_not_a_share'],
    [{ lift: 0, baseline: 0.1 }, 'lift_zero'],
    [{ lift: 1.5, baseline: 0.5 }, 'lift_impossible'],
    [{ lift: -1.5, baseline: 0.5 }, 'lift_impossible'],
  ])('is refused for %o as %s', (claim, reason) => {
    expect(claimProof(claim)).toEqual({ ok: false, reason })
  })
})
