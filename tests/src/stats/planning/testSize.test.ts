import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodIds } from '../../../../src/stats/methods/index.ts'
import type { PlannedMetric } from '../../../../src/stats/planning/plannedMetric.ts'
import { type Aim, testSize } from '../../../../src/stats/planning/testSize.ts'
import type { TestTerms } from '../../../../src/stats/planning/testTerms.ts'

const aPlan: TestTerms = {
  method: 'fixed',
  alpha: 0.05,
  sides: 2,
  treatments: 1,
  looks: 5,
  spending: 'obrien-fleming',
}
const rate: Aim = {
  metric: { type: 'proportion', baseline: 0.1 },
  difference: 0.01,
  power: 0.8,
  allocation: 1,
}

const sizeOf = (aim: Partial<Aim>, terms: Partial<TestTerms> = {}) => {
  const size = testSize({ ...rate, ...aim }, { ...aPlan, ...terms })
  if (!size.ok) throw new Error(size.reason)
  return size
}

const anyMetric = fc.oneof(
  fc.record({
    type: fc.constant('proportion' as const),
    baseline: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  }),
  fc.record({
    type: fc.constantFrom('mean' as const, 'ratio' as const),
    standardDeviation: fc.double({ min: 0.5, max: 20, noNaN: true }),
  }),
)
const anyTerms = fc.record({
  method: fc.constantFrom(...methodIds),
  alpha: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  sides: fc.constantFrom(1 as const, 2 as const),
  treatments: fc.integer({ min: 1, max: 6 }),
  looks: fc.integer({ min: 1, max: 6 }),
  spending: fc.constantFrom('obrien-fleming' as const, 'pocock' as const),
})
/** An effect as a share of what the metric allows, a power, and how far each is moved. */
const anyAim = fc.record({
  metric: anyMetric,
  effect: fc.double({ min: 0.02, max: 0.4, noNaN: true }),
  power: fc.double({ min: 0.5, max: 0.98, noNaN: true }),
  allocation: fc.constantFrom(0.5, 1, 2),
})

const differenceOf = (metric: PlannedMetric, effect: number) =>
  effect * (metric.type === 'proportion' ? metric.baseline : metric.standardDeviation)

describe('the size of a test', () => {
  it('never falls where more is asked of it', () => {
    fc.assert(
      fc.property(anyAim, anyTerms, fc.double({ min: 0.5, max: 1, noNaN: true }), (given, terms, by) => {
        const { metric, effect } = given
        const aim = { ...given, difference: differenceOf(metric, effect) }
        const { total } = sizeOf(aim, terms)
        const harder = [
          sizeOf({ ...aim, power: 1 - by * (1 - aim.power) }, terms),
          sizeOf({ ...aim, difference: by * aim.difference }, terms),
          sizeOf(aim, { ...terms, alpha: by * terms.alpha }),
          sizeOf(aim, { ...terms, treatments: terms.treatments + 1 }),
        ]
        for (const [question, size] of harder.entries()) {
          // The price of looks is solved for to about 1e-9, which may move each arm over a whole unit.
          const solved = size.price === 1 ? 0 : terms.treatments + 1 + 1e-8 * total
          expect(size.total, `question ${question}`).toBeGreaterThanOrEqual(total - solved)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('counts the treatments: each as large as the other, and all against one control', () => {
    const { perVariant, total } = sizeOf({ allocation: 0.5 }, { treatments: 3 })
    expect(total).toBe(perVariant.control + 3 * perVariant.treatment)
    expect(perVariant.treatment).toBeLessThan(perVariant.control)
  })

  it('is that of a single look times the price, to the unit that rounding takes', () => {
    for (const method of methodIds) {
      const once = sizeOf({}).perVariant.control
      const { perVariant, price } = sizeOf({}, { method })
      expect(Math.abs(perVariant.control - once * price), method).toBeLessThan(2)
    }
    expect(sizeOf({}, { method: 'sequential' }).price).toBeGreaterThan(1.3)
    expect(sizeOf({}, { method: 'bayesian' }).price).toBe(1)
  })

  it('pays nothing for a single look of a group-sequential test', () => {
    const metric = { type: 'proportion', baseline: 0.01 } as const
    const once = { metric, difference: 0.0002, power: 0.62, allocation: 0.5 }
    const terms = { alpha: 0.001, sides: 1, looks: 1 } as const
    const group = sizeOf(once, { ...terms, method: 'group-sequential' })
    expect(group).toEqual(sizeOf(once, { ...terms, method: 'fixed' }))
  })

  it('of a mean has no fewer units than a variance takes, nor has that of a ratio', () => {
    for (const type of ['mean', 'ratio'] as const)
      expect(sizeOf({ metric: { type, standardDeviation: 1 }, difference: 1000 }).total).toBe(4)
  })

  it('has no answer without an effect, at a power of 1, or beyond the doubles', () => {
    const reasonOf = (aim: Partial<Aim>) => testSize({ ...rate, ...aim }, { ...aPlan, treatments: 19 })
    expect(reasonOf({ difference: 0 })).toEqual({ ok: false, reason: 'no_effect' })
    expect(reasonOf({ power: 1 })).toEqual({ ok: false, reason: 'power_out_of_reach' })
    const metric = { type: 'mean', standardDeviation: 1 } as const
    expect(reasonOf({ metric, difference: 3e-154 })).toEqual({ ok: false, reason: 'power_out_of_reach' })
    expect(reasonOf({ metric, difference: 1e-160 })).toEqual({ ok: false, reason: 'power_out_of_reach' })
  })
})
