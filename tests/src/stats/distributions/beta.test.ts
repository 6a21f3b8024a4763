import { describe, it } from 'vitest'
import { betaCdf, betaQuantile, betaSf } from '../../../../src/stats/distributions/beta.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

describe('the beta distribution', () => {
  it('has the reference tails', () => {
    const { cases, tolerance } = vectors<{ x: number; a: number; b: number }, { cdf: number; sf: number }>(
      'beta',
      'cdf',
    )
    for (const { id, input, expected } of cases) {
      const { x, a, b } = input
      expectTails(id, { cdf: betaCdf(x, a, b), sf: betaSf(x, a, b) }, { ...expected }, tolerance)
    }
  })

  it('has the reference quantiles', () => {
    const { cases, tolerance } = vectors<{ p: number; a: number; b: number }, { ppf: number }>('beta', 'ppf')
    for (const { id, input, expected } of cases) {
      expectClose(id, { ppf: betaQuantile(input.p, input.a, input.b) }, { ...expected }, tolerance)
    }
  })
})
