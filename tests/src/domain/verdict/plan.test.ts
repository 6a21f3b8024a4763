import { describe, expect, it } from 'vitest'
import { planFaults, planSchema } from '../../../../src/domain/verdict/plan.ts'

describe('a plan', () => {
  it('fills in its defaults', () => {
    expect(planSchema.parse({})).toEqual({ method: 'sequential', alpha: 0.05, power: 0.8, minDays: 7 })
  })

  it('takes thresholds as a fraction or in the unit of the metric, positive only', () => {
    expect(planSchema.parse({ minimumEffect: { absolute: 2 } }).minimumEffect).toEqual({ absolute: 2 })
    for (const minimumEffect of [0, -0.1, { absolute: 0 }, { relative: 0.1 }, '5%'])
      expect(planSchema.safeParse({ minimumEffect }).success).toBe(false)
  })

  it('offers the methods of the registry only, and no unknown fields', () => {
    expect(planSchema.safeParse({ method: 'guesswork' }).success).toBe(false)
    expect(planSchema.safeParse({ peeking: true }).success).toBe(false)
  })

  it('needs a planned size where the method decides once', () => {
    const fixed = planSchema.parse({ method: 'fixed' })
    expect(planFaults(fixed).map((fault) => fault.path)).toEqual(['sampleSizePerVariant'])
    expect(planFaults({ ...fixed, sampleSizePerVariant: 100 })).toEqual([])
    expect(planFaults(planSchema.parse({}))).toEqual([])
  })

  it('is not started with an option that its method would ignore', () => {
    const plan = planSchema.parse({ spending: 'pocock', lossThreshold: 0.01 })
    expect(planFaults(plan).map((fault) => fault.path)).toEqual(['spending', 'lossThreshold'])
  })
})
