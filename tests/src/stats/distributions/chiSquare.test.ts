import { describe, expect, it } from 'vitest'
import { chiSquareSf } from '../../../../src/stats/distributions/chiSquare.ts'

describe('the chi-square distribution', () => {
  it('has all its mass above zero', () => {
    expect(chiSquareSf(0, 3)).toBe(1)
    expect(chiSquareSf(-1, 3)).toBe(1)
    expect(chiSquareSf(Number.NaN, 3)).toBeNaN()
    expect(chiSquareSf(Number.POSITIVE_INFINITY, 4)).toBe(0)
  })
})
