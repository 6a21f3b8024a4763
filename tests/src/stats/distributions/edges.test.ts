import { expect, it } from 'vitest'
import { chiSquareSf } from '../../../../src/stats/distributions/chiSquare.ts'

it.each([1, 2, 3, 4])('a chi-square of 0 contradicts nothing, whatever its degrees of freedom: %d', (df) => {
  expect(chiSquareSf(0, df)).toBe(1)
})
