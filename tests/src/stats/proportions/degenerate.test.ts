import { describe, expect, it } from 'vitest'
import { scoreDifferenceInterval } from '../../../../src/stats/proportions/scoreDifferenceInterval.ts'
import { scoreDifferenceTest } from '../../../../src/stats/proportions/scoreDifferenceTest.ts'
import { scoreRatioInterval } from '../../../../src/stats/proportions/scoreRatioInterval.ts'
import { scoreRatioTest } from '../../../../src/stats/proportions/scoreRatioTest.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import { wilsonInterval } from '../../../../src/stats/proportions/wilson.ts'

describe('score inference at its edges', () => {
  it('has no answer whichever arm has no units', () => {
    const noData = { ok: false, reason: 'no_data' }
    expect(scoreTest(3, 10, 0, 0)).toEqual(noData)
    expect(scoreDifferenceTest(1, 2, 0, 0, 0)).toEqual(noData)
    expect(scoreRatioTest(0, 0, 1, 2, 1)).toEqual(noData)
    expect(scoreRatioTest(1, 2, 0, 0, 0.9)).toEqual(noData)
  })

  it.each([0, -1])('has intervals of nothing but the estimate at a multiplier of %d', (multiplier) => {
    const difference = scoreDifferenceInterval(3, 10, 6, 12, multiplier)
    expect(difference.lower).toBeCloseTo(0.2, 15)
    expect(difference.upper).toBeCloseTo(0.2, 15)
    const ratio = scoreRatioInterval(3, 10, 6, 12, multiplier)
    expect(ratio.lower).toBeCloseTo(5 / 3, 15)
    expect(ratio.upper).toBeCloseTo(5 / 3, 15)
  })

  it('excludes nothing at an infinite multiplier', () => {
    expect(scoreDifferenceInterval(3, 10, 6, 12, Number.POSITIVE_INFINITY)).toEqual({ lower: -1, upper: 1 })
    expect(scoreRatioInterval(3, 10, 6, 12, Number.POSITIVE_INFINITY)).toEqual({ lower: 0, upper: null })
  })

  it('reaches the largest difference that there is, from nobody to everybody', () => {
    const { lower, upper } = scoreDifferenceInterval(0, 10, 10, 10, 1.96)
    expect(upper).toBe(1)
    expect(lower).toBeGreaterThan(0.6)
    expect(scoreDifferenceInterval(10, 10, 0, 10, 1.96)).toEqual({ lower: -1, upper: -lower })
  })

  it.each([-1.5, -1])('is infinitely far from a null difference of %d, and of its opposite', (difference) => {
    expect(scoreDifferenceTest(5, 10, 2, 10, difference)).toMatchObject({ z: Number.POSITIVE_INFINITY })
    expect(scoreDifferenceTest(5, 10, 2, 10, -difference)).toMatchObject({ z: Number.NEGATIVE_INFINITY })
  })

  it('is the share itself at a critical value of 0', () => {
    expect(wilsonInterval(0, 20, 0)).toEqual({ lower: 0, upper: 0 })
    expect(wilsonInterval(20, 20, 0)).toEqual({ lower: 1, upper: 1 })
  })
})
