import { describe, expect, it } from 'vitest'
import { claimProof } from '../../../../src/domain/scoring/claimProof.ts'

const counted = { perDay: 100, limitWeeks: 26 }

describe('what would prove a claim', () => {
  it('is a test of that size, where the baseline is known', () => {
    // By hand: (1.95996 sqrt(2 * .1645 * .8355) + .84162 sqrt(.14 * .86 + .189 * .811))^2 / .049^2 = 897.4
    expect(claimProof({ lift: 0.35, baseline: 0.14 }, counted)).toEqual({
      ok: true,
      perVariant: 898,
      total: 1796,
      days: 18,
      untestable: false,
      alpha: 0.05,
      power: 0.8,
    })
  })

  it('takes a week at least, and cannot be run where it would take longer than the limit', () => {
    const claim = { lift: 0.35, baseline: 0.14 }
    const at = (perDay: number | null, limitWeeks = 26) => {
      const proof = claimProof(claim, { perDay, limitWeeks })
      return proof.ok ? [proof.days, proof.untestable] : []
    }
    expect(at(10_000)).toEqual([7, false])
    expect(at(10)).toEqual([180, false])
    expect(at(10, 25)).toEqual([180, true])
  })

  it('takes days that nobody can tell where nobody counted the people', () => {
    for (const perDay of [null, 0])
      expect(claimProof({ lift: 0.35, baseline: 0.14 }, { perDay, limitWeeks: 26 })).toMatchObject({
        ok: true,
        total: 1796,
        days: null,
        untestable: null,
      })
  })

  it('cannot be said without a baseline', () => {
    expect(claimProof({ lift: 0.22 }, counted)).toEqual({ ok: false, reason: 'baseline_needed' })
  })

  it.each([
    [{ lift: 0.2, baseline: 0 }, 'baseline_not_a_share'],
    [{ lift: 0.2, baseline: 12 }, 'baseline_not_a_share'],
    [{ lift: 0, baseline: 0.1 }, 'lift_zero'],
    [{ lift: 1.5, baseline: 0.5 }, 'lift_impossible'],
    [{ lift: -1.5, baseline: 0.5 }, 'lift_impossible'],
  ])('is refused for %o as %s', (claim, reason) => {
    expect(claimProof(claim, counted)).toEqual({ ok: false, reason })
  })
})
