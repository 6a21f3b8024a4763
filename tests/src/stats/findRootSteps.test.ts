import { describe, expect, it } from 'vitest'
import { findRoot } from '../../../src/stats/findRoot.ts'

/** The root and how often the function was asked. */
function search(f: (x: number) => number, lower: number, upper: number, tolerance = 0) {
  let calls = 0
  const counted = (x: number) => {
    calls += 1
    return f(x)
  }
  const root = findRoot(counted, lower, upper, tolerance)
  return { root, calls }
}

const cubic = (x: number) => x ** 3 - 2 * x - 5
const inverse = (x: number) => 1 - 1 / x ** 2
const flat = (x: number) => (x - 3) ** 3
const flatter = (x: number) => 6 * (x - 2) ** 5
const flattest = (x: number) => x ** 9

describe('findRoot', () => {
  // Chandrupatla (1997), table 1: function, bracket, root and the number of evaluations.
  it.each([
    [cubic, 2, 3, 2.094_551_481_542, 7],
    [cubic, 1, 10, 2.094_551_481_542, 11],
    [cubic, 1, 100, 2.094_551_481_542, 14],
    [cubic, -1e4, 1e4, 2.094_551_481_542, 23],
    [cubic, -1e10, 1e10, 2.094_551_481_542, 43],
    [inverse, 0.5, 1.51, 1, 8],
    [inverse, 1e-4, 1e4, 1, 22],
    [inverse, 1e-6, 1e6, 1, 28],
    [inverse, 1e-10, 1e10, 1, 41],
    [inverse, 1e-12, 1e12, 1, 48],
    [flat, 0, 5, 3, 21],
    [flat, -10, 10, 3, 23],
    [flat, -1e4, 1e4, 3, 36],
    [flat, -1e6, 1e6, 3, 45],
    [flat, -1e10, 1e10, 3, 55],
    [flatter, 0, 5, 2, 21],
    [flatter, -10, 10, 2, 23],
    [flatter, -1e4, 1e4, 2, 33],
    [flatter, -1e6, 1e6, 2, 43],
    [flatter, -1e10, 1e10, 2, 54],
    [flattest, -1, 4, 0, 21],
    [flattest, -2, 5, 0, 22],
    [flattest, -1, 10, 0, 23],
    [flattest, -5, 50, 0, 25],
    [flattest, -10, 100, 0, 26],
  ])('asks as often as the published algorithm: %s from %d to %d', (f, lower, upper, root, calls) => {
    const found = search(f, lower, upper, 5e-6)
    expect(found.calls).toBe(calls)
    expect(Math.abs(found.root - root)).toBeLessThanOrEqual(1e-5)
  })

  it('asks no more where an end of the bracket is the root', () => {
    expect(search((x) => x - 1, 1, 5)).toEqual({ root: 1, calls: 2 })
    expect(search((x) => x - 5, 1, 5)).toEqual({ root: 5, calls: 2 })
  })

  it('asks no more where it has hit the root', () => {
    expect(search((x) => x - 3, 1, 5)).toEqual({ root: 3, calls: 3 })
  })

  it('answers with the end that is nearer to zero', () => {
    const { root } = search(cubic, 2, 3, 0.05)
    for (const other of [-0.1, 0.1]) expect(Math.abs(cubic(root))).toBeLessThan(Math.abs(cubic(root + other)))
  })

  it('gives up on what is only ever halved, across all doubles', () => {
    const jump = (x: number) => (x < 1e-300 ? -1 : 1)
    expect(search(jump, -1e300, 1e300).calls).toBe(202)
  })
})
