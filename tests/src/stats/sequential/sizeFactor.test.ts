import { describe, expect, it } from 'vitest'
import { groupSequentialBoundaries } from '../../../../src/stats/sequential/boundaries.ts'
import { exitProbabilities } from '../../../../src/stats/sequential/exitProbabilities.ts'
import {
  groupSequentialSizeFactor,
  sequentialSizeFactor,
} from '../../../../src/stats/sequential/sizeFactor.ts'
import { spendingFunctions } from '../../../../src/stats/sequential/spending.ts'
import { equalLooks } from './designs.ts'

const plan = { alpha: 0.05, power: 0.8, sides: 2 } as const
/** z(0.975) + z(0.8): the mean of Z with which one look has a power of 80 %. */
const SINGLE_LOOK = 1.959963984540054 + 0.8416212335729143

describe('what looks cost in sample size', () => {
  it('is nothing for one group-sequential look', () => {
    for (const sides of [1, 2] as const) {
      const factor = groupSequentialSizeFactor({ ...plan, sides, looks: 1, spending: 'obrien-fleming' })
      expect(factor).toBeCloseTo(1, 8)
    }
  })

  it('is the size at which the power is reached', () => {
    for (const [spending, sides] of [
      ['obrien-fleming', 2],
      ['pocock', 2],
      ['pocock', 1],
    ] as const) {
      const fractions = equalLooks(12)
      const drift = SINGLE_LOOK * Math.sqrt(groupSequentialSizeFactor({ ...plan, looks: 12, spending }))
      const spend = spendingFunctions[spending]
      const z = groupSequentialBoundaries({
        spend,
        alpha: 0.05 / (3 - sides),
        sides,
        fractions,
        information: fractions,
      })
      const bounds = z.map((upper) => ({ lower: -upper, upper }))
      const { upper } = exitProbabilities({ bounds, information: fractions, drift })
      expect(upper.reduce((sum, exit) => sum + exit, 0)).toBeCloseTo(0.8, 4)
    }
  })

  it('is about 5 % for O’Brien-Fleming, 27 % for Pocock and 72 % for a confidence sequence at 28 daily looks', () => {
    const daily = { ...plan, looks: 28 }
    expect(groupSequentialSizeFactor({ ...daily, spending: 'obrien-fleming' })).toBeCloseTo(1.0491, 4)
    expect(groupSequentialSizeFactor({ ...daily, spending: 'pocock' })).toBeCloseTo(1.2722, 4)
    expect(sequentialSizeFactor(daily)).toBeCloseTo(1.7223, 4)
    expect(sequentialSizeFactor({ ...daily, sides: 1 })).toBeCloseTo(1.8467, 4)
  })

  it('grows with the looks where a boundary is spent over them, and falls where one boundary serves all', () => {
    const looks = [2, 5, 10, 28]
    const spent = looks.map((each) => groupSequentialSizeFactor({ ...plan, looks: each, spending: 'pocock' }))
    const mixture = looks.map((each) => sequentialSizeFactor({ ...plan, looks: each }))
    expect(spent).toEqual(spent.toSorted((a, b) => a - b))
    expect(mixture).toEqual(mixture.toSorted((a, b) => b - a))
  })

  it('is 1 where the power is no more than the error rate of a side', () => {
    expect(sequentialSizeFactor({ ...plan, power: 0.02, looks: 5 })).toBe(1)
  })

  it('has an answer for a power of almost 1 and for extreme error rates', () => {
    for (const power of [0.03, 0.5, 0.999999, 1 - 1e-15]) {
      expect(groupSequentialSizeFactor({ ...plan, power, looks: 5, spending: 'pocock' })).toBeGreaterThan(1)
    }
    for (const alpha of [1e-9, 0.49])
      expect(sequentialSizeFactor({ ...plan, alpha, looks: 5 })).toBeGreaterThan(1)
  })

  it('leaves 78 % of 80 % power to O’Brien-Fleming spending at the size of the fixed test', () => {
    const fractions = equalLooks(28)
    const spend = spendingFunctions['obrien-fleming']
    const z = groupSequentialBoundaries({ spend, alpha: 0.05, sides: 2, fractions, information: fractions })
    const bounds = z.map((upper) => ({ lower: -upper, upper }))
    const { upper } = exitProbabilities({ bounds, information: fractions, drift: SINGLE_LOOK })
    expect(upper.reduce((sum, exit) => sum + exit, 0)).toBeCloseTo(0.7807, 4)
  })
})
