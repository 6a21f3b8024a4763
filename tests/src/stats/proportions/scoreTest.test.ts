import { describe, expect, it } from 'vitest'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import type { Proportions } from '../../../support/proportions.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

interface Expected {
  z_pooled: number | null
  chi2: number
  p_pooled_two_sided: number
  p_pooled_greater: number
}

describe('scoreTest', () => {
  it('is the pooled z-test of the reference values', () => {
    const { cases, tolerance } = vectors<Proportions, Expected>('two_proportions')
    for (const { id, input, expected } of cases) {
      const test = scoreTest(input.x_a, input.n_a, input.x_b, input.n_b)
      if (!test.ok) {
        expect(expected.z_pooled, id).toBeNull()
        expect(test.reason, id).toBe('zero_variance')
        continue
      }
      expectClose(id, { z_pooled: test.z, chi2: test.z * test.z }, { ...expected }, tolerance)
      const tails = { p_pooled_two_sided: test.pTwoSided, p_pooled_greater: test.pGreater }
      expectTails(id, tails, { ...expected }, tolerance)
    }
  })

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
