import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCorrelation } from '../../../../src/domain/learning/rankCorrelation.ts'

const pairs = (a: number[], b: number[]) => a.map((one, i) => [one, b[i] ?? Number.NaN] as const)

test('agrees with 1 - 6 Σd² / (n (n² - 1)) where no two values are equal', () => {
  // Ranks of the second: 2, 1, 4, 3, 5; squared differences 1, 1, 1, 1, 0.
  const found = rankCorrelation(pairs([10, 20, 30, 40, 50], [0.2, 0.1, 0.4, 0.3, 9]))
  expect(found?.estimate).toBeCloseTo(1 - (6 * 4) / (5 * 24), 12)
  expect(found?.randomSd).toBe(0.5)
})

test('gives equal values the mean of their ranks', () => {
  // Ranks 1.5, 1.5, 3 against 1, 2, 3: deviations -.5, -.5, 1 and -1, 0, 1.
  const found = rankCorrelation(pairs([7, 7, 8], [1, 2, 3]))
  expect(found?.estimate).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2), 12)
})

test('has no answer where one side is in no order', () => {
  expect(rankCorrelation(pairs([1, 1, 1], [1, 2, 3]))).toBeNull()
  expect(rankCorrelation(pairs([1, 2, 3], [4, 4, 4]))).toBeNull()
})

test('of all orders of five has the mean 0 and the spread that it names', () => {
  const orders = permutations([1, 2, 3, 4, 5])
  const found = orders.map((order) => rankCorrelation(pairs([1, 2, 3, 4, 5], order)))
  const mean = found.reduce((sum, one) => sum + (one?.estimate ?? Number.NaN), 0) / orders.length
  const square = found.reduce((sum, one) => sum + (one?.estimate ?? Number.NaN) ** 2, 0) / orders.length
  expect(mean).toBeCloseTo(0, 12)
  expect(Math.sqrt(square)).toBeCloseTo(found[0]?.randomSd ?? 0, 12)
})

test('depends on the order alone, and turns its sign when one side is turned', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 2,
    maxLength: 20,
  })
  fc.assert(
    fc.property(values, (found) => {
      const plain = rankCorrelation(found)
      const stretched = rankCorrelation(found.map(([a, b]) => [a * a * a, 2 * b + 1] as const))
      const turned = rankCorrelation(found.map(([a, b]) => [-a, b] as const))
      expect(stretched).toEqual(plain)
      if (plain === null) expect(turned).toBeNull()
      else expect(turned?.estimate).toBeCloseTo(-plain.estimate, 12)
    }),
  )
})

function permutations(values: number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value) =>
    permutations(values.filter((other) => other !== value)).map((rest) => [value, ...rest]),
  )
}
