import { describe, expect, it } from 'vitest'
import { minimumDifferenceMeans } from '../../../../src/stats/planning/minimumDifferenceMeans.ts'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../../../src/stats/planning/sampleSizeProportions.ts'
import { testPower } from '../../../../src/stats/planning/testPower.ts'
import { testSize } from '../../../../src/stats/planning/testSize.ts'
import type { TestTerms } from '../../../../src/stats/planning/testTerms.ts'

const asked = { alpha: 0.05, power: 0.8 }
const once: TestTerms = {
  method: 'fixed',
  alpha: 0.05,
  sides: 2,
  treatments: 1,
  looks: 1,
  spending: 'obrien-fleming',
}

describe('the size for two means that spread differently', () => {
  it('is the normal one, also where one of them does not spread', () => {
    // (z.975 + z.8)^2 (sdA^2 + sdB^2) = 7.848 88 * 25.
    for (const [sdA, sdB] of [
      [3, 4],
      [0, 5],
      [5, 0],
    ] as const) {
      const size = sampleSizeMeans({ difference: 1, sdA, sdB, ...asked })
      expect(size).toMatchObject({ ok: true, nA: 197, nB: 197, normalA: expect.closeTo(196.222, 3) })
    }
    expect(sampleSizeMeans({ difference: 1, sdA: 0, sdB: 0, ...asked })).toEqual({
      ok: false,
      reason: 'zero_variance',
    })
  })
})

describe('the smallest difference of two means', () => {
  const smallest = (nA: number, nB: number, standardDeviation = 1) =>
    minimumDifferenceMeans({ nA, nB, standardDeviation, ...asked, sides: 2 })

  it('takes three units', () => {
    expect(smallest(1, 2)).toMatchObject({ ok: true })
    expect(smallest(1, 1)).toEqual({ ok: false, reason: 'too_few_units' })
  })

  it('is out of reach where it is no number', () => {
    expect(smallest(2, 2, 1e308)).toEqual({ ok: false, reason: 'power_out_of_reach' })
  })
})

describe('the power of looks', () => {
  it('without an effect is the error rate of the side that is asked for', () => {
    const proportion = { type: 'proportion', baseline: 0.1 } as const
    const sizes = { control: 1000, treatment: 1000 }
    const looks = { ...once, method: 'group-sequential', looks: 5, spending: 'pocock' } as const
    expect(testPower(proportion, 0, sizes, looks)).toBeCloseTo(0.025, 8)
    expect(testPower(proportion, 0, sizes, { ...looks, sides: 1 })).toBeCloseTo(0.05, 8)
  })
})

describe('the size of a test', () => {
  const sizeOf = (metric: Parameters<typeof testSize>[0]['metric'], difference: number, terms = once) =>
    testSize({ metric, difference, power: 0.8, allocation: 1 }, terms)

  it('is that of the rate that it should find, above or below', () => {
    for (const difference of [0.02, -0.02]) {
      const size = sampleSizeProportions({ pA: 0.1, pB: 0.1 + difference, ...asked })
      expect(sizeOf({ type: 'proportion', baseline: 0.1 }, difference)).toMatchObject({
        perVariant: size.ok ? { control: size.nA, treatment: size.nB } : null,
      })
    }
  })

  it('is that of t for a mean and the normal one for a ratio, of no fewer than two', () => {
    const standardDeviation = 1
    // (z.975 + z.8)^2 2 / 0.5^2 is 62.8 units; t takes one more.
    expect(sizeOf({ type: 'mean', standardDeviation }, 0.5)).toMatchObject({
      perVariant: { control: 64, treatment: 64 },
    })
    expect(sizeOf({ type: 'ratio', standardDeviation }, 0.5)).toMatchObject({
      perVariant: { control: 63, treatment: 63 },
    })
    expect(sizeOf({ type: 'ratio', standardDeviation }, 50)).toMatchObject({
      perVariant: { control: 2, treatment: 2 },
    })
  })

  it('has no answer without an effect, or where all arms together are no number', () => {
    expect(sizeOf({ type: 'mean', standardDeviation: 1 }, 0)).toEqual({ ok: false, reason: 'no_effect' })
    const many = { ...once, treatments: 4 }
    expect(sizeOf({ type: 'mean', standardDeviation: 1 }, 4e-154, many)).toEqual({
      ok: false,
      reason: 'power_out_of_reach',
    })
  })
})
