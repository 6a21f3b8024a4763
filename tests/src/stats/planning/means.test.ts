import { describe, expect, it } from 'vitest'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'

describe('planning a comparison of means', () => {
  it('has no answer without an effect or without spread', () => {
    const plan = { difference: 1, sdA: 1, sdB: 1, alpha: 0.05, power: 0.8 }
    expect(sampleSizeMeans({ ...plan, difference: 0 })).toEqual({ ok: false, reason: 'no_effect' })
    expect(sampleSizeMeans({ ...plan, sdA: 0, sdB: 0 })).toEqual({ ok: false, reason: 'zero_variance' })
    expect(sampleSizeMeans({ ...plan, power: 1 })).toEqual({ ok: false, reason: 'power_out_of_reach' })
  })

  it('needs as many units for a fall as for a rise, and fewer when one side is enough', () => {
    const plan = { difference: 1, sdA: 4, sdB: 4, alpha: 0.05, power: 0.8 }
    const rise = sampleSizeMeans(plan)
    expect(sampleSizeMeans({ ...plan, difference: -1 })).toEqual(rise)
    const oneSided = sampleSizeMeans({ ...plan, sides: 1 })
    expect(rise.ok && oneSided.ok && oneSided.nA < rise.nA).toBe(true)
  })
})
