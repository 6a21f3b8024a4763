import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileInTail, tailOf } from '../../../../../src/importers/results/perUser/tail.ts'

describe('the tail of a metric', () => {
  test('keeps the greatest values and releases the others, each once and with what belongs to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 })),
        fc.integer({ min: 1, max: 20 }),
        (values, capacity) => {
          const released: number[] = []
          const tail = tailOf((group, y, d, x) => {
            expect([group, d, x]).toEqual([y % 3, y + 1, y + 2])
            released.push(y)
          }, capacity)
          for (const y of values) tail.add(y % 3, y, y + 1, y + 2)
          const kept = tail.drain().map(({ group, y, d, x }) => {
            expect([group, d, x]).toEqual([y % 3, y + 1, y + 2])
            return y
          })
          const sorted = [...values].sort((a, b) => a - b)
          expect(kept).toEqual(sorted.slice(Math.max(0, values.length - capacity)))
          expect([...released, ...kept].sort((a, b) => a - b)).toEqual(sorted)
        },
      ),
    )
  })

  test('gives the quantile of all values where it lies in what was kept, and none below', () => {
    const kept = [7, 8, 9].map((y) => ({ group: 0, y, d: 1, x: 0 }))
    // Of 0 to 9: the numbers of numpy.quantile.
    expect(quantileInTail(kept, 10, 1)).toBe(9)
    expect(quantileInTail(kept, 10, 0.9)).toBeCloseTo(8.1, 12)
    expect(quantileInTail(kept, 10, 0.78)).toBeCloseTo(7.02, 12)
    expect(quantileInTail(kept, 10, 0.7)).toBeNull()
  })
})
