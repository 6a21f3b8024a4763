import { describe, expect, it } from 'vitest'
import { calibratedEvidence } from '../../../../src/stats/programme/calibratedEvidence.ts'
import { eBenjaminiHochberg } from '../../../../src/stats/programme/eBenjaminiHochberg.ts'
import { pooledTests } from '../../../../src/stats/programme/pooledTests.ts'

describe('the e-value of a p-value', () => {
  it('is 1/sqrt(p) - 1, and a number at 0', () => {
    expect(calibratedEvidence(1)).toBe(0)
    expect(calibratedEvidence(0.25)).toBe(1)
    expect(calibratedEvidence(0.0001)).toBeCloseTo(99, 12)
    expect(calibratedEvidence(0)).toBe(Number.MAX_VALUE)
  })
})

describe('what holds by e-BH', () => {
  it('does not depend on the order', () => {
    // 70 reaches 3 / .05; 25 does not reach half of it, nor 10 a third.
    expect(eBenjaminiHochberg([70, 25, 10], 0.05)).toEqual([true, false, false])
    expect(eBenjaminiHochberg([10, 25, 70], 0.05)).toEqual([false, false, true])
    expect(eBenjaminiHochberg([25, 70, 10], 0.05)).toEqual([false, true, false])
    expect(eBenjaminiHochberg([20, 31, 29], 0.05)).toEqual([true, true, true])
  })

  it('is what reaches its threshold exactly', () => {
    expect(eBenjaminiHochberg([40, 1], 0.05)).toEqual([true, false])
    expect(eBenjaminiHochberg([20, 20], 0.05)).toEqual([true, true])
    expect(eBenjaminiHochberg([39.9, 19.9], 0.05)).toEqual([false, false])
  })
})

describe('the tests of a programme', () => {
  const effect = (lift: number, standardError: number, ...barrierTypes: string[]) => ({
    lift,
    standardError,
    barrierTypes,
  })

  it('are sorted by lift, and of equal lifts by their error', () => {
    const ordered = [
      effect(-0.1, 0.3),
      effect(0.1, 0.01),
      effect(0.1, 0.02),
      effect(0.1, 0.03),
      effect(0.2, 0.01),
    ]
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 3, 1, 4],
      [1, 2, 3, 4, 0],
    ]) {
      const shuffled = order.flatMap((index) => ordered[index] ?? [])
      expect(pooledTests(shuffled, []).pools[0]?.effects).toEqual(ordered)
    }
  })

  it('are akin that share any of the types', () => {
    const [akin, other] = [effect(0.1, 0.02, 'trust', 'price'), effect(0.2, 0.02, 'speed')]
    expect(pooledTests([akin, other], ['price', 'copy'])).toEqual({
      pools: [
        { effects: [akin], weight: 1 },
        { effects: [other], weight: 1 },
      ],
      tests: 2,
    })
  })
})
