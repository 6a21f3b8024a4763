import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import {
  type Arm,
  armFromMoments,
  armFromSums,
  emptyArm,
  mergeArms,
  proportionArm,
  varianceOf,
} from '../../../src/stats/arm.ts'

interface Unit {
  outcome: number
  denominator: number
  covariate: number
}

/** An arm of one unit: no deviations at all. */
function unitArm({ outcome, denominator, covariate }: Unit): Arm {
  return {
    n: 1,
    mean: outcome,
    m2: 0,
    denominator: { mean: denominator, m2: 0, co: 0 },
    covariate: { mean: covariate, m2: 0, co: 0, coDenominator: 0 },
  }
}

const value = fc.double({ min: -1000, max: 1000, noNaN: true })
const units = fc.array(fc.record({ outcome: value, denominator: value, covariate: value }), {
  minLength: 2,
  maxLength: 40,
})

/** All numbers of an arm, in one order. */
function numbers(arm: Arm): number[] {
  const { denominator, covariate } = arm
  return [
    arm.n,
    arm.mean,
    arm.m2,
    denominator?.mean ?? Number.NaN,
    denominator?.m2 ?? Number.NaN,
    denominator?.co ?? Number.NaN,
    covariate?.mean ?? Number.NaN,
    covariate?.m2 ?? Number.NaN,
    covariate?.co ?? Number.NaN,
    covariate?.coDenominator ?? Number.NaN,
  ]
}

function expectSame(a: Arm, b: Arm, scale = 1e7): void {
  const other = numbers(b)
  for (const [index, one] of numbers(a).entries()) {
    expect(Math.abs(one - (other[index] ?? Number.NaN))).toBeLessThan(1e-9 * scale)
  }
}

describe('an arm', () => {
  it('has the mean and variance of its units, merged one by one', () => {
    fc.assert(
      fc.property(units, (all) => {
        const arm = all.map(unitArm).reduce(mergeArms, emptyArm)
        const outcomes = all.map((unit) => unit.outcome)
        expect(arm.mean).toBeCloseTo(mean(outcomes), 8)
        expect(varianceOf(arm)).toBeCloseTo(sampleVariance(outcomes), 6)
        expect((arm.denominator?.m2 ?? Number.NaN) / (arm.n - 1)).toBeCloseTo(
          sampleVariance(all.map((unit) => unit.denominator)),
          6,
        )
      }),
    )
  })

  it('is the same whether built from sums, from moments or unit by unit', () => {
    fc.assert(
      fc.property(units, (all) => {
        const n = all.length
        const sum = (f: (unit: Unit) => number) => all.reduce((total, unit) => total + f(unit), 0)
        const fromSums = armFromSums({
          n,
          sum: sum((unit) => unit.outcome),
          sumSquares: sum((unit) => unit.outcome ** 2),
          denominator: {
            sum: sum((unit) => unit.denominator),
            sumSquares: sum((unit) => unit.denominator ** 2),
            productSum: sum((unit) => unit.outcome * unit.denominator),
          },
          covariate: {
            sum: sum((unit) => unit.covariate),
            sumSquares: sum((unit) => unit.covariate ** 2),
            productSum: sum((unit) => unit.outcome * unit.covariate),
            denominatorProductSum: sum((unit) => unit.denominator * unit.covariate),
          },
        })
        const merged = all.map(unitArm).reduce(mergeArms, emptyArm)
        expectSame(fromSums, merged)
        const per = n - 1
        const { denominator, covariate } = merged
        if (!denominator || covariate?.coDenominator === undefined) throw new Error('lost a companion')
        const fromMoments = armFromMoments({
          n,
          mean: merged.mean,
          variance: merged.m2 / per,
          denominator: {
            mean: denominator.mean,
            variance: denominator.m2 / per,
            covariance: denominator.co / per,
          },
          covariate: {
            mean: covariate.mean,
            variance: covariate.m2 / per,
            covariance: covariate.co / per,
            denominatorCovariance: covariate.coDenominator / per,
          },
        })
        expectSame(fromMoments, merged)
      }),
    )
  })

  it('merges associatively and in any order, within rounding', () => {
    fc.assert(
      fc.property(units, units, units, (first, second, third) => {
        const [a, b, c] = [first, second, third].map((part) => part.map(unitArm).reduce(mergeArms))
        if (!a || !b || !c) throw new Error('three parts expected')
        expectSame(mergeArms(mergeArms(a, b), c), mergeArms(a, mergeArms(b, c)))
        expectSame(mergeArms(a, b), mergeArms(b, a))
      }),
    )
  })

  it('does not change by merging with nobody', () => {
    const arm = proportionArm(10, 3)
    expect(mergeArms(arm, emptyArm)).toBe(arm)
    expect(mergeArms(emptyArm, arm)).toBe(arm)
  })

  it('drops a covariate that only a part of its units has', () => {
    const withCovariate = armFromMoments({
      n: 5,
      mean: 1,
      variance: 2,
      covariate: { mean: 3, variance: 1, covariance: 0.5 },
    })
    expect(mergeArms(withCovariate, armFromMoments({ n: 5, mean: 1, variance: 2 })).covariate).toBeUndefined()
    expect(mergeArms(withCovariate, withCovariate).covariate?.coDenominator).toBeUndefined()
  })

  it('keeps its variance where values lie near a billion', () => {
    const shifted = [1, 2, 3, 4].map((x) => ({ n: 1, mean: 1e9 + x, m2: 0 }))
    expect(varianceOf(shifted.reduce(mergeArms))).toBeCloseTo(5 / 3, 9)
  })

  it('has no variance below two units, and none at all from an empty row', () => {
    expect(varianceOf(proportionArm(1, 1))).toBeNaN()
    expect(armFromSums({ n: 0, sum: 0, sumSquares: 0 })).toEqual(emptyArm)
    expect(proportionArm(0, 0)).toEqual(emptyArm)
    expect(armFromMoments({ n: 0, mean: 0, variance: 0 })).toEqual(emptyArm)
  })

  it('of a proportion is that of its zeros and ones', () => {
    expect(proportionArm(8, 2)).toEqual(armFromSums({ n: 8, sum: 2, sumSquares: 2 }))
  })
})
