import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '../../../src/stats/adjust.ts'
import { expectClose, vectors } from '../../support/vectors.ts'

describe('adjusted p-values', () => {
  it('are those of the reference, in the order given', () => {
    const { cases, tolerance } = vectors<{ p: number[] }, Record<string, number[]>>('p_adjust')
    for (const { id, input, expected } of cases) {
      const got = {
        bonferroni: bonferroni(input.p),
        holm: holm(input.p),
        bh: benjaminiHochberg(input.p),
        by: benjaminiYekutieli(input.p),
      }
      expectClose(id, got, expected, { rel: tolerance.rel, abs: 0 })
    }
  })

  it('of no tests are none', () => {
    for (const adjust of [bonferroni, holm, benjaminiHochberg, benjaminiYekutieli])
      expect(adjust([])).toEqual([])
  })

  it('leave a single test as it is', () => {
    for (const adjust of [bonferroni, holm, benjaminiHochberg, benjaminiYekutieli]) {
      expect(adjust([0.03])).toEqual([0.03])
    }
  })
})
