import { describe, expect, it } from 'vitest'
import { countsAreMet, isSigned, shortfall } from '../../../../src/domain/verdict/minimumCounts.ts'
import { type Arm, emptyArm, proportionArm } from '../../../../src/stats/arm.ts'

const amount = (n: number, mean: number, m2: number, denominator?: Arm['denominator']): Arm => ({
  n,
  mean,
  m2,
  ...(denominator ? { denominator } : {}),
})

describe('what an arm has too little of', () => {
  it('is conversions or non-conversions of a proportion, below 25', () => {
    expect(shortfall('proportion', proportionArm(100, 24), false)).toEqual({
      kind: 'conversions',
      have: 24,
      needed: 25,
    })
    expect(shortfall('proportion', proportionArm(100, 80), false)).toMatchObject({ have: 20 })
    expect(shortfall('proportion', proportionArm(50, 25), false)).toBeNull()
  })

  it('is units of a signed amount, below 1,000', () => {
    expect(shortfall('mean', amount(999, -1, 5), true)).toEqual({ kind: 'units', have: 999, needed: 1000 })
    expect(shortfall('mean', amount(1000, -1, 5), true)).toBeNull()
  })

  it('is n mean^2 / (mean^2 + variance) of any other amount', () => {
    // 3 * 4 / (4 + 8 / 2), and two units without variance.
    expect(shortfall('mean', amount(3, 2, 8), false)).toEqual({ kind: 'units', have: 1, needed: 100 })
    expect(shortfall('mean', amount(2, 1, 0), false)).toMatchObject({ have: 2 })
    expect(shortfall('mean', amount(400, 2, 12 * 399), false)).toBeNull()
    expect(shortfall('mean', amount(400, 0, 0), false)).toMatchObject({ have: 0 })
    expect(shortfall('mean', emptyArm, false)).toMatchObject({ have: 0 })
  })

  it('is that of the worse of outcome and denominator of a ratio', () => {
    // The denominators count as 401 / (1 + 99): four units.
    const poor = { mean: 1, m2: 99 * 400, co: 0 }
    expect(shortfall('ratio', amount(401, 2, 0, poor), false)).toMatchObject({ have: 4 })
    const even = { mean: 1, m2: 0, co: 0 }
    expect(shortfall('ratio', amount(401, 1, 99 * 400, even), false)).toMatchObject({ have: 4 })
  })
})

describe('two arms', () => {
  it('are signed by means on both sides of 0', () => {
    const of = (mean: number) => amount(10, mean, 1)
    expect(isSigned(of(-1), of(1))).toBe(true)
    expect(isSigned(of(1), of(-1))).toBe(true)
    for (const [a, b] of [
      [0, 0],
      [0, -1],
      [-1, 0],
      [-1, -1],
      [1, 1],
    ] as const)
      expect(isSigned(of(a), of(b))).toBe(false)
  })

  it('are large enough where both are', () => {
    const [large, small] = [proportionArm(1000, 500), proportionArm(1000, 24)]
    expect(countsAreMet('proportion', large, large)).toBe(true)
    expect(countsAreMet('proportion', large, small)).toBe(false)
    expect(countsAreMet('proportion', small, large)).toBe(false)
    expect(countsAreMet('mean', amount(1000, 0.1, 5), amount(1000, -0.1, 5))).toBe(true)
    expect(countsAreMet('mean', amount(1000, 0.1, 5), amount(999, -0.1, 5))).toBe(false)
  })
})
