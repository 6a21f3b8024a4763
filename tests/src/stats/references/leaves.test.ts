import { describe, expect, it } from 'vitest'
import { isClose } from '../../../support/vectors.ts'
import { leavesOf, toleranceOf } from './leaves.ts'

const file = { rel: 1e-9, abs: 1e-6 }

describe('the comparison with reference values', () => {
  it('finds every leaf under its path, lists as one leaf', () => {
    const leaves = leavesOf({ a: 1, lift: { ci: [0, null], inner: { p: false } } })
    expect([...leaves]).toEqual([
      ['a', 1],
      ['lift.ci', [0, null]],
      ['lift.inner.p', false],
    ])
  })

  it('is off where nothing was computed, where a null or a list differs, and beyond the tolerance', () => {
    expect(isClose(undefined, 0, file)).toBe(false)
    expect(isClose(undefined, null, file)).toBe(false)
    expect(isClose(0, null, file)).toBe(false)
    expect(isClose([1], [1, 2], file)).toBe(false)
    expect(isClose([1, 2.1], [1, 2], file)).toBe(false)
    expect(isClose(Number.NaN, 1, file)).toBe(false)
    expect(isClose(1.000_01, 1, file)).toBe(false)
    expect(isClose(1.000_000_5, 1, file)).toBe(true)
    expect(isClose([[1], null], [[1], null], file)).toBe(true)
  })

  it('holds tails to their relative precision and counts to themselves', () => {
    expect(toleranceOf('lift.p_delta', file)).toEqual({ rel: 1e-9, abs: 1e-299 })
    expect(toleranceOf('p_b_beats_a', file)).toEqual(file)
    expect(toleranceOf('p_a', file)).toEqual(file)
    expect(toleranceOf('rejections_at_0_05.bh', file)).toEqual({ rel: 0, abs: 0 })
  })
})
