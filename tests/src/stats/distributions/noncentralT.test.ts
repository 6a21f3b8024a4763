import { describe, expect, it } from 'vitest'
import { noncentralTSf } from '../../../../src/stats/distributions/noncentralT.ts'
import { studentTSf } from '../../../../src/stats/distributions/studentT.ts'

describe('the noncentral t distribution', () => {
  it('is the central one without an effect', () => {
    for (const [t, df] of [
      [0, 1],
      [1, 1],
      [2.5, 3.5],
      [12, 2],
      [2, 1e6],
    ] as const) {
      expect(noncentralTSf(t, df, 0) / studentTSf(t, df), `${t}, ${df}`).toBeCloseTo(1, 10)
    }
  })

  it('is certain far to the right and impossible far to the left', () => {
    expect(noncentralTSf(2, 30, 60)).toBeCloseTo(1, 14)
    expect(noncentralTSf(2, 30, -60)).toBeLessThan(1e-300)
  })
})
