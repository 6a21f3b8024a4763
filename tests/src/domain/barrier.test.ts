import { describe, expect, it } from 'vitest'
import { evidenceInput } from '../../../src/domain/barrier.ts'
import { claimExpectation } from '../../../src/domain/scoring/claimExpectation.ts'

describe('a claimed effect', () => {
  const accepts = (baseline: number) => evidenceInput.shape.claim.safeParse({ lift: 0.1, baseline }).success

  it('starts from a share that somebody could have counted', () => {
    expect(accepts(0.1)).toBe(true)
    expect(accepts(0)).toBe(false)
    expect(accepts(5e-324)).toBe(false)
  })

  it('lets expect finite numbers from the smallest share that is accepted', () => {
    expect(accepts(1e-9)).toBe(true)
    const expected = claimExpectation({ lift: 1000, baseline: 1e-9 }, 1, { mean: 0, sd: 0.05 })
    for (const figure of [expected.estimate, expected.sd, expected.lower, expected.chanceAboveZero])
      expect(Number.isFinite(figure)).toBe(true)
  })
})
