import { describe, expect, it } from 'vitest'
import { minimumDetectableDifference } from '../../../../src/stats/planning/minimumDetectableDifference.ts'
import { powerProportions } from '../../../../src/stats/planning/powerProportions.ts'
import { sampleSizeProportions } from '../../../../src/stats/planning/sampleSizeProportions.ts'

describe('planning a comparison of proportions', () => {
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
