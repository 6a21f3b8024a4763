import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '../../../src/stats/adjust.ts'

describe('adjusted p-values', () => {
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
