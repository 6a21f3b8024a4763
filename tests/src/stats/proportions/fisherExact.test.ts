import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../../../src/stats/proportions/fisherExact.ts'

describe('fisherExact', () => {
  it('mirrors when the arms are swapped', () => {
    const cell = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (xA, failA, xB, failB) => {
        const there = fisherExact(xA, failA, xB, failB)
        const back = fisherExact(xB, failB, xA, failA)
        expect(there.less).toBeCloseTo(back.greater, 12)
        expect(there.twoSided).toBeCloseTo(back.twoSided, 12)
      }),
    )
  })

  it('has one possible table when nobody converted, and finds nothing', () => {
    expect(fisherExact(0, 10, 0, 12)).toEqual({ twoSided: 1, less: 1, greater: 1 })
    expect(fisherExact(0, 0, 0, 0)).toEqual({ twoSided: 1, less: 1, greater: 1 })
  })
})
