import { describe, expect, it } from 'vitest'
import { minimumDetectableDifference } from '../../../../src/stats/planning/minimumDetectableDifference.ts'
import { powerProportions } from '../../../../src/stats/planning/powerProportions.ts'
import { sampleSizeProportions } from '../../../../src/stats/planning/sampleSizeProportions.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

interface Base {
  p_a: number
  alpha: number
  sides: 1 | 2
}

describe('planning a comparison of proportions', () => {
  it('asks for the reference sample sizes', () => {
    const { cases, tolerance } = vectors<
      Base & { p_b: number; power: number; ratio_b_over_a: number },
      Record<string, number>
    >('sample_size_proportions', 'size')
    for (const { id, input, expected } of cases) {
      const size = sampleSizeProportions({
        pA: input.p_a,
        pB: input.p_b,
        alpha: input.alpha,
        power: input.power,
        ratio: input.ratio_b_over_a,
        sides: input.sides,
      })
      if (!size.ok) throw new Error(`${id}: ${size.reason}`)
      expectClose(id, { n_a_pooled: size.exactA, n_b_pooled: size.exactB }, expected, tolerance)
      const whole = { n_a_pooled_ceil: size.nA, n_b_pooled_ceil: size.nB }
      expectClose(id, whole, expected, { rel: 0, abs: 0 })
    }
  })

  it('has the reference power', () => {
    const { cases, tolerance } = vectors<
      Base & { p_b: number; n_a: number; n_b: number },
      Record<string, number>
    >('sample_size_proportions', 'power')
    for (const { id, input, expected } of cases) {
      const { p_a: pA, p_b: pB, n_a: nA, n_b: nB, alpha, sides } = input
      const power_pooled_one_tail = powerProportions({ pA, pB, nA, nB, alpha, sides })
      expectClose(id, { power_pooled_one_tail }, expected, tolerance)
    }
  })

  it('finds the reference minimum detectable effects', () => {
    const { cases, tolerance } = vectors<
      Base & { n_a: number; n_b: number; power: number },
      Record<string, number>
    >('sample_size_proportions', 'mde')
    for (const { id, input, expected } of cases) {
      const { p_a: pA, n_a: nA, n_b: nB, alpha, power, sides } = input
      const mde = minimumDetectableDifference({ pA, nA, nB, alpha, power, sides })
      if (!mde.ok) throw new Error(`${id}: ${mde.reason}`)
      const got = { mde_absolute_up: mde.difference, mde_relative_up: mde.difference / pA }
      expectClose(id, got, expected, { rel: 1e-7, abs: tolerance.abs })
    }
  })

  it('says that equal rates can never be told apart, and that some tests are too small for any effect', () => {
    expect(sampleSizeProportions({ pA: 0.1, pB: 0.1, alpha: 0.05, power: 0.8 })).toEqual({
      ok: false,
      reason: 'no_effect',
    })
    expect(sampleSizeProportions({ pA: 0.1, pB: 0.2, alpha: 0.05, power: 1 })).toEqual({
      ok: false,
      reason: 'power_out_of_reach',
    })
    expect(minimumDetectableDifference({ pA: 0.5, nA: 3, nB: 3, alpha: 0.05, power: 0.8 })).toEqual({
      ok: false,
      reason: 'power_out_of_reach',
    })
  })

  it('finds any effect where less power is asked for than the test has by chance', () => {
    const plan = { pA: 0.1, nA: 50, nB: 50, alpha: 0.05, power: 0.01 }
    expect(minimumDetectableDifference(plan)).toEqual({ ok: true, difference: 0 })
  })

  it('finds a rise from a rate of nothing', () => {
    const mde = minimumDetectableDifference({ pA: 0, nA: 1000, nB: 1000, alpha: 0.05, power: 0.8 })
    if (!mde.ok) throw new Error(mde.reason)
    const found = powerProportions({ pA: 0, pB: mde.difference, nA: 1000, nB: 1000, alpha: 0.05 })
    expect(found).toBeCloseTo(0.8, 9)
  })

  it('needs the same units for a fall as for the mirrored rise', () => {
    const fall = sampleSizeProportions({ pA: 0.1, pB: 0.08, alpha: 0.05, power: 0.8 })
    const rise = sampleSizeProportions({ pA: 0.9, pB: 0.92, alpha: 0.05, power: 0.8 })
    expect(fall.ok && rise.ok && fall.nA === rise.nA).toBe(true)
  })
})
