import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { armFromMoments } from '../../../../src/stats/arm.ts'
import { studentTQuantile } from '../../../../src/stats/distributions/studentT.ts'
import { fieller } from '../../../../src/stats/fieller.ts'
import { welch } from '../../../../src/stats/means/welch.ts'

const moments = fc.record({
  n: fc.integer({ min: 2, max: 100_000 }),
  mean: fc.double({ min: 0.1, max: 1000, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
})

describe('welch', () => {
  it('mirrors when the arms are swapped', () => {
    fc.assert(
      fc.property(moments, moments, (momentsA, momentsB) => {
        const [a, b] = [armFromMoments(momentsA), armFromMoments(momentsB)]
        const there = welch(a, b)
        const back = welch(b, a)
        if (!there.ok || !back.ok) throw new Error('no answer')
        expect(there.statistic + back.statistic).toBe(0)
        expect(there.pGreater).toBe(back.pLess)
        expect(there.pTwoSided).toBe(back.pTwoSided)
      }),
    )
  })

  it('rejects exactly when Fieller, at the same critical value, leaves out no change', () => {
    fc.assert(
      fc.property(moments, moments, fc.constantFrom(0.01, 0.05, 0.2), (momentsA, momentsB, alpha) => {
        const [a, b] = [armFromMoments(momentsA), armFromMoments(momentsB)]
        const test = welch(a, b)
        if (!test.ok) throw new Error('no answer')
        fc.pre(Math.abs(test.pTwoSided - alpha) > 1e-7)
        const lift = fieller({
          meanA: a.mean,
          varianceOfMeanA: momentsA.variance / a.n,
          meanB: b.mean,
          varianceOfMeanB: momentsB.variance / b.n,
          multiplier: -studentTQuantile(alpha / 2, test.degreesOfFreedom),
        })
        fc.pre(lift.ok)
        expect(lift.ok && (lift.lower > 0 || lift.upper < 0)).toBe(test.pTwoSided < alpha)
      }),
      { numRuns: 500 },
    )
  })

  it('says that it has no answer instead of p = 1 and an interval of nothing', () => {
    const varied = armFromMoments({ n: 10, mean: 1, variance: 2 })
    const constant = armFromMoments({ n: 10, mean: 1, variance: 0 })
    const lone = armFromMoments({ n: 1, mean: 1, variance: 0 })
    expect(welch(lone, varied)).toEqual({ ok: false, reason: 'too_few_units' })
    expect(welch(varied, lone)).toEqual({ ok: false, reason: 'too_few_units' })
    expect(welch(constant, constant)).toEqual({ ok: false, reason: 'zero_variance' })
    expect(welch(constant, varied)).toMatchObject({ ok: true, degreesOfFreedom: 9 })
  })

  it('does not depend on the unit of the metric', () => {
    const a = { n: 30, mean: 3, variance: 4 }
    const b = { n: 50, mean: 3.5, variance: 5 }
    const scale = 1e-120
    const scaled = (m: typeof a) =>
      armFromMoments({ ...m, mean: m.mean * scale, variance: m.variance * scale ** 2 })
    const plain = welch(armFromMoments(a), armFromMoments(b))
    const tiny = welch(scaled(a), scaled(b))
    expect(plain.ok && tiny.ok && Math.abs(plain.degreesOfFreedom / tiny.degreesOfFreedom - 1)).toBeLessThan(
      1e-12,
    )
  })
})
