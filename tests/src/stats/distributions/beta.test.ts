import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile, betaSf } from '../../../../src/stats/distributions/beta.ts'

const shape = fc.double({ min: 0.5, max: 500, noNaN: true })
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('the beta distribution', () => {
  it('mirrors when its two shapes are swapped', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(betaSf(x, a, b)).toBeCloseTo(betaCdf(1 - x, b, a), 11)
      }),
    )
  })

  it('has quantiles that its cdf leads back from', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10)
      }),
    )
  })

  it('is the share of the unit square under a line where one shape is 1', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 15)
    expect(betaSf(0.3, 1, 4)).toBeCloseTo(0.7 ** 4, 15)
  })
})
