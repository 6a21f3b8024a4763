import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalIsf, normalTwoSidedP } from '../../../../src/stats/distributions/normal.ts'
import { scoreDifferenceInterval } from '../../../../src/stats/proportions/scoreDifferenceInterval.ts'
import { scoreDifferenceTest } from '../../../../src/stats/proportions/scoreDifferenceTest.ts'
import { scoreRatioInterval } from '../../../../src/stats/proportions/scoreRatioInterval.ts'
import { scoreRatioTest } from '../../../../src/stats/proportions/scoreRatioTest.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import { twoArms } from '../../../support/twoArms.ts'

const alphas = fc.constantFrom(0.001, 0.01, 0.05, 0.1, 0.32)

describe('the score intervals', () => {
  it('give nobody of 1000 against 40 of 1000 an answer', () => {
    const { lower, upper } = scoreDifferenceInterval(0, 1000, 40, 1000, 1.96)
    expect(lower).toBeGreaterThan(0.029)
    expect(upper).toBeLessThan(0.055)
    expect(scoreRatioInterval(0, 1000, 40, 1000, 1.96).upper).toBeNull()
    expect(scoreRatioInterval(40, 1000, 0, 1000, 1.96).lower).toBe(0)
  })

  it('say that anything is possible where an arm has no units', () => {
    expect(scoreDifferenceInterval(0, 0, 3, 10, 1.96)).toEqual({ lower: -1, upper: 1 })
    expect(scoreDifferenceInterval(3, 10, 0, 0, 1.96)).toEqual({ lower: -1, upper: 1 })
    expect(scoreRatioInterval(0, 0, 3, 10, 1.96)).toEqual({ lower: 0, upper: null })
    expect(scoreRatioInterval(3, 10, 0, 0, 1.96)).toEqual({ lower: 0, upper: null })
  })

  it('exclude "no change" exactly when the score test rejects', () => {
    fc.assert(
      fc.property(twoArms, alphas, ([xA, nA, xB, nB], alpha) => {
        const test = scoreTest(xA, nA, xB, nB)
        fc.pre(test.ok && Math.abs(test.pTwoSided - alpha) > 1e-9)
        const rejects = test.ok && test.pTwoSided < alpha
        const critical = normalIsf(alpha / 2)
        const difference = scoreDifferenceInterval(xA, nA, xB, nB, critical)
        const ratio = scoreRatioInterval(xA, nA, xB, nB, critical)
        expect(difference.lower > 0 || difference.upper < 0).toBe(rejects)
        expect(ratio.lower > 1 || (ratio.upper !== null && ratio.upper < 1)).toBe(rejects)
      }),
      { numRuns: 1000 },
    )
  })

  it('end where the score test of the bound is just at the critical value', () => {
    fc.assert(
      fc.property(twoArms, alphas, ([xA, nA, xB, nB], alpha) => {
        const critical = normalIsf(alpha / 2)
        const { lower, upper } = scoreDifferenceInterval(xA, nA, xB, nB, critical)
        for (const bound of [lower, upper]) {
          if (Math.abs(bound) > 1 - 1e-6) continue
          const test = scoreDifferenceTest(xA, nA, xB, nB, bound)
          expect(test.ok ? test.pTwoSided / alpha : test.reason).toBeCloseTo(1, 6)
        }
        const ratio = scoreRatioInterval(xA, nA, xB, nB, critical)
        for (const bound of [ratio.lower, ratio.upper]) {
          if (bound === null || bound === 0) continue
          const test = scoreRatioTest(xA, nA, xB, nB, bound)
          expect(test.ok ? test.pTwoSided / alpha : test.reason).toBeCloseTo(1, 6)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('are the estimate itself at a critical value of 0', () => {
    expect(scoreDifferenceInterval(25, 100, 50, 100, 0)).toEqual({ lower: 0.25, upper: 0.25 })
    expect(scoreRatioInterval(10, 100, 20, 100, 0)).toEqual({ lower: 2, upper: 2 })
  })

  it('mirror when the arms are swapped', () => {
    fc.assert(
      fc.property(twoArms, alphas, ([xA, nA, xB, nB], alpha) => {
        const critical = normalIsf(alpha / 2)
        const there = scoreDifferenceInterval(xA, nA, xB, nB, critical)
        const back = scoreDifferenceInterval(xB, nB, xA, nA, critical)
        expect(there.lower + back.upper).toBe(0)
        expect(there.upper + back.lower).toBe(0)
        const ratio = scoreRatioInterval(xA, nA, xB, nB, critical)
        const inverse = scoreRatioInterval(xB, nB, xA, nA, critical)
        expect(ratio.lower * (inverse.upper ?? Number.POSITIVE_INFINITY) || 1).toBeCloseTo(1, 12)
      }),
    )
  })

  it('hold the estimate and widen with the critical value', () => {
    fc.assert(
      fc.property(twoArms, ([xA, nA, xB, nB]) => {
        const estimate = xB / nB - xA / nA
        const widths = [0, 0.5, 2, 8, Number.POSITIVE_INFINITY].map((critical) => {
          const { lower, upper } = scoreDifferenceInterval(xA, nA, xB, nB, critical)
          expect(lower - 1e-12).toBeLessThanOrEqual(estimate)
          expect(upper + 1e-12).toBeGreaterThanOrEqual(estimate)
          expect(Math.max(-lower, upper)).toBeLessThanOrEqual(1)
          return upper - lower
        })
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual((widths[index - 1] ?? 0) - 1e-12)
        }
      }),
    )
  })
})

describe('the score tests of a margin', () => {
  it('are the plain score test at no margin', () => {
    fc.assert(
      fc.property(twoArms, ([xA, nA, xB, nB]) => {
        const plain = scoreTest(xA, nA, xB, nB)
        fc.pre(plain.ok)
        const z = plain.ok ? plain.z : Number.NaN
        const scale = Math.max(1, Math.abs(z))
        const difference = scoreDifferenceTest(xA, nA, xB, nB, 0)
        const ratio = scoreRatioTest(xA, nA, xB, nB, 1)
        expect(difference.ok ? difference.z / scale : difference.reason).toBeCloseTo(z / scale, 9)
        expect(ratio.ok ? ratio.z / scale : ratio.reason).toBeCloseTo(z / scale, 9)
      }),
    )
  })

  it('find a rate 1 % below the control not worse by 2 points', () => {
    const inferior = scoreDifferenceTest(5000, 10_000, 4900, 10_000, -0.02)
    expect(inferior.ok && inferior.pGreater).toBeCloseTo(normalTwoSidedP(1.414_5) / 2, 3)
  })

  it('are certain that a rate did not fall by more than everything', () => {
    expect(scoreDifferenceTest(5, 10, 2, 10, -1.5)).toMatchObject({ pGreater: 0, pLess: 1 })
    expect(scoreDifferenceTest(5, 10, 2, 10, 1)).toMatchObject({ pGreater: 1, pLess: 0 })
    expect(scoreDifferenceTest(0, 10, 10, 10, 1)).toEqual({ ok: false, reason: 'zero_variance' })
  })

  it('have no answer without data or spread', () => {
    expect(scoreDifferenceTest(0, 0, 1, 2, 0)).toEqual({ ok: false, reason: 'no_data' })
    expect(scoreDifferenceTest(0, 5, 0, 5, 0)).toEqual({ ok: false, reason: 'zero_variance' })
    expect(scoreRatioTest(0, 5, 0, 0, 1)).toEqual({ ok: false, reason: 'no_data' })
    expect(scoreRatioTest(0, 5, 0, 5, 0.9)).toEqual({ ok: false, reason: 'zero_variance' })
  })
})
