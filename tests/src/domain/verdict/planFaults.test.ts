import { describe, expect, it } from 'vitest'
import { said } from '../../../../src/domain/fault.ts'
import { planFaults, planSchema } from '../../../../src/domain/verdict/plan.ts'

describe('what keeps a plan from being started', () => {
  it('is an option that means nothing to its method, by name', () => {
    expect(planFaults(planSchema.parse({ spending: 'pocock' }))).toEqual([
      { path: 'spending', detail: said('option_unused') },
    ])
    const size = { sampleSizePerVariant: 100 }
    expect(planFaults(planSchema.parse({ ...size, method: 'group-sequential', spending: 'pocock' }))).toEqual(
      [],
    )
  })

  it('is a size that a method decides by and nobody planned', () => {
    for (const method of ['fixed', 'group-sequential'] as const)
      expect(planFaults(planSchema.parse({ method }))).toEqual([
        { path: 'sampleSizePerVariant', detail: said('planned_size_needed') },
      ])
  })

  it('is a loss that a method decides by and nobody named', () => {
    expect(planFaults(planSchema.parse({ method: 'bayesian' }))).toEqual([
      {
        path: 'lossThreshold',
        detail: said('loss_threshold_needed'),
      },
    ])
    expect(planFaults(planSchema.parse({ method: 'bayesian', lossThreshold: 0.01 }))).toEqual([])
  })
})

describe('a plan', () => {
  const accepts = (plan: object) => planSchema.safeParse(plan).success

  it('takes what can be meant, up to the edges', () => {
    for (const plan of [
      { alpha: 1e-12 },
      { alpha: 0.499 },
      { power: 0.999 },
      { minDays: 0 },
      { minDays: 3650 },
      { sampleSizePerVariant: 2 },
      { sampleSizePerVariant: Number.MAX_SAFE_INTEGER },
      { minimumEffect: 100 },
      { lossThreshold: 1e-9 },
    ])
      expect([plan, accepts(plan)]).toEqual([plan, true])
  })

  it('refuses what cannot be meant, from the edges on', () => {
    for (const plan of [
      { alpha: 1e-13 },
      { alpha: 0.5 },
      { power: 0 },
      { power: 1 },
      { minDays: -1 },
      { minDays: 3651 },
      { minDays: 1.5 },
      { sampleSizePerVariant: 1 },
      { sampleSizePerVariant: 2.5 },
      { minimumEffect: 100.1 },
      { minimumEffect: { absolute: 1, relative: 1 } },
      { lossThreshold: 0 },
      { spending: 'all at once' },
    ])
      expect([plan, accepts(plan)]).toEqual([plan, false])
  })
})
