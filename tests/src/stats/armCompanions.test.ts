import { describe, expect, it } from 'vitest'
import {
  type Arm,
  armFromMoments,
  armFromSums,
  emptyArm,
  mergeArms,
  varianceOf,
} from '../../../src/stats/arm.ts'

/** Four units with every combination of what may be known beside the outcome. */
const arm = (known: Pick<Arm, 'denominator' | 'covariate'>): Arm => ({ n: 4, mean: 2, m2: 8, ...known })
const denominator = { mean: 3, m2: 12, co: 6 }
const covariate = { mean: 5, m2: 20, co: 4 }

describe('merging arms of which one knows more', () => {
  it('keeps a denominator only where both have one', () => {
    expect(mergeArms(arm({ denominator }), arm({})).denominator).toBeUndefined()
    expect(mergeArms(arm({}), arm({ denominator })).denominator).toBeUndefined()
    expect(mergeArms(arm({ denominator }), arm({ denominator })).denominator).toEqual({
      mean: 3,
      m2: 24,
      co: 12,
    })
  })

  it('keeps a covariate only where both have one', () => {
    expect(mergeArms(arm({ covariate }), arm({})).covariate).toBeUndefined()
    expect(mergeArms(arm({}), arm({ covariate })).covariate).toBeUndefined()
    expect(mergeArms(arm({ covariate }), arm({ covariate })).covariate).toEqual({ mean: 5, m2: 40, co: 8 })
  })

  it('keeps what covariate and denominator have in common only where both know all of it', () => {
    const all = arm({ denominator, covariate: { ...covariate, coDenominator: 7 } })
    const moved = arm({
      denominator: { ...denominator, mean: 5 },
      covariate: { ...covariate, mean: 6, coDenominator: 9 },
    })
    // 7 + 9 and the means' own deviations: (6 - 5) (5 - 3) times 4 * 4 / 8.
    expect(mergeArms(all, moved).covariate?.coDenominator).toBe(20)
    const lacking = [
      arm({ denominator, covariate }),
      arm({ covariate: { ...covariate, coDenominator: 7 } }),
      arm({ denominator }),
    ]
    for (const less of lacking) {
      expect(mergeArms(all, less).covariate?.coDenominator).toBeUndefined()
      expect(mergeArms(less, all).covariate?.coDenominator).toBeUndefined()
    }
    const without = arm({ covariate: { ...covariate, coDenominator: 7 } })
    expect(mergeArms(without, without).covariate?.coDenominator).toBeUndefined()
  })
})

describe('an arm with less than all of it', () => {
  it('from sums has no cross deviations of covariate and denominator but those it was given', () => {
    const sums = { n: 2, sum: 4, sumSquares: 10 }
    const denominatorSums = { sum: 6, sumSquares: 20, productSum: 14 }
    const covariateSums = { sum: 8, sumSquares: 34, productSum: 18 }
    const both = armFromSums({ ...sums, denominator: denominatorSums, covariate: covariateSums })
    expect(both.covariate).toEqual({ mean: 4, m2: 2, co: 2 })
    const known = { ...covariateSums, denominatorProductSum: 26 }
    expect(armFromSums({ ...sums, covariate: known }).covariate).toEqual({ mean: 4, m2: 2, co: 2 })
    expect(armFromSums({ ...sums, denominator: denominatorSums, covariate: known }).covariate).toEqual({
      mean: 4,
      m2: 2,
      co: 2,
      coDenominator: 2,
    })
  })

  it('from moments has no cross deviations of covariate and denominator but those it was given', () => {
    const moments = { n: 3, mean: 2, variance: 1 }
    const denominatorMoments = { mean: 3, variance: 2, covariance: 1 }
    const covariateMoments = { mean: 4, variance: 3, covariance: 0.5 }
    const both = armFromMoments({ ...moments, denominator: denominatorMoments, covariate: covariateMoments })
    expect(both.covariate).toEqual({ mean: 4, m2: 6, co: 1 })
    const known = { ...covariateMoments, denominatorCovariance: 2 }
    expect(armFromMoments({ ...moments, covariate: known }).covariate).toEqual({ mean: 4, m2: 6, co: 1 })
    expect(
      armFromMoments({ ...moments, denominator: denominatorMoments, covariate: known }).covariate,
    ).toEqual({ mean: 4, m2: 6, co: 1, coDenominator: 4 })
  })

  it('from the sums of nobody has nothing in common with anything', () => {
    const nothing = { sum: 0, sumSquares: 0, productSum: 0 }
    const covariateOfNobody = { ...nothing, denominatorProductSum: 0 }
    const nobody = { n: 0, sum: 0, sumSquares: 0, denominator: nothing, covariate: covariateOfNobody }
    expect(armFromSums(nobody)).toEqual({
      ...emptyArm,
      denominator: { mean: 0, m2: 0, co: 0 },
      covariate: { mean: 0, m2: 0, co: 0, coDenominator: 0 },
    })
  })

  it('of nobody has no variance', () => {
    expect(varianceOf(emptyArm)).toBeNaN()
    expect(varianceOf({ n: 1, mean: 1, m2: 2 })).toBeNaN()
    expect(varianceOf({ n: 2, mean: 1, m2: 2 })).toBe(2)
  })
})
