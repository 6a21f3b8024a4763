import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRoot } from '../../../src/stats/findRoot.ts'

describe('findRoot', () => {
  it('finds the root of a cubic to the last digits, in few steps', () => {
    let calls = 0
    const root = findRoot(
      (x) => {
        calls += 1
        return x * x * x - 2
      },
      0,
      10,
    )
    expect(root).toBeCloseTo(2 ** (1 / 3), 15)
    expect(calls).toBeLessThan(20)
  })

  it('takes a root at an end of the bracket', () => {
    expect(findRoot((x) => x - 1, 1, 5)).toBe(1)
    expect(findRoot((x) => x - 5, 1, 5)).toBe(5)
  })

  it('never leaves the bracket and stops at the tolerance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        (target, halfPower) => {
          const power = 2 * halfPower + 1
          const root = findRoot(
            (x) => {
              expect(x).toBeGreaterThanOrEqual(-100)
              expect(x).toBeLessThanOrEqual(100)
              return (x - target) ** power
            },
            -100,
            100,
            1e-6,
          )
          expect(Math.abs(root - target)).toBeLessThan(2e-6)
        },
      ),
    )
  })
})
