import { describe, expect, it } from 'vitest'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'

describe('scoreTest', () => {
  it('says that it has no answer instead of p = 1', () => {
    expect(scoreTest(0, 0, 3, 10)).toEqual({ ok: false, reason: 'no_data' })
    expect(scoreTest(0, 10, 0, 12)).toEqual({ ok: false, reason: 'zero_variance' })
    expect(scoreTest(10, 10, 12, 12)).toEqual({ ok: false, reason: 'zero_variance' })
  })

  it('reports the worse side as a small pLess', () => {
    const test = scoreTest(60, 1000, 40, 1000)
    expect(test).toMatchObject({ ok: true })
    if (test.ok) expect(test.pLess).toBeCloseTo(test.pTwoSided / 2, 15)
  })
})
