import { describe, expect, it } from 'vitest'
import { armFromMoments } from '../../../../src/stats/arm.ts'
import { cuped } from '../../../../src/stats/means/cuped.ts'
import { linearized } from '../../../../src/stats/means/linearized.ts'

describe('a covariate that only one arm has', () => {
  it('is taken out of neither', () => {
    const plain = armFromMoments({ n: 5, mean: 1, variance: 2 })
    const known = { ...plain, covariate: { mean: 3, m2: 4, co: 2 } }
    expect(cuped(known, plain)).toEqual({ theta: 0, a: known, b: plain })
    expect(cuped(plain, known)).toEqual({ theta: 0, a: plain, b: known })
  })
})

describe('a ratio as one value per unit', () => {
  const ratio = { n: 2, mean: 6, m2: 50, denominator: { mean: 2, m2: 4, co: 9 } }

  it('has the variance of what the denominator leaves of the outcome, from two units on', () => {
    // R = 3: (50 - 2 * 3 * 9 + 9 * 4) / 2^2.
    expect(linearized(ratio)).toEqual({ ok: true, arm: { n: 2, mean: 3, m2: 8 } })
    expect(linearized({ ...ratio, n: 1 })).toEqual({ ok: false, reason: 'too_few_units' })
  })

  it('goes with a covariate as far as the outcome does, less R times as far as the denominator does', () => {
    const covariate = { mean: 5, m2: 7, co: 10, coDenominator: 2 }
    const linear = linearized({ ...ratio, covariate })
    expect(linear).toMatchObject({ ok: true, arm: { covariate: { mean: 5, m2: 7, co: (10 - 3 * 2) / 2 } } })
  })
})
