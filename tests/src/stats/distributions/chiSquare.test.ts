import { describe, expect, it } from 'vitest'
import { chiSquareCdf, chiSquareSf } from '../../../../src/stats/distributions/chiSquare.ts'
import { expectTails, vectors } from '../../../support/vectors.ts'

describe('the chi-square distribution', () => {
  it('has the reference tails', () => {
    const { cases, tolerance } = vectors<{ x: number; df: number }, { sf: number; cdf?: number }>(
      'chi_square',
    )
    for (const { id, input, expected } of cases) {
      const { x, df } = input
      const sf = chiSquareSf(x, df)
      const got = expected.cdf === undefined ? { sf } : { sf, cdf: chiSquareCdf(x, df) }
      expectTails(id, got, { ...expected }, tolerance)
    }
  })

  it('has all its mass above zero', () => {
    expect(chiSquareSf(0, 3)).toBe(1)
    expect(chiSquareSf(-1, 3)).toBe(1)
    expect(chiSquareSf(Number.NaN, 3)).toBeNaN()
    expect(chiSquareSf(Number.POSITIVE_INFINITY, 4)).toBe(0)
  })
})
