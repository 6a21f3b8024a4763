import { describe, expect, it } from 'vitest'
import { sequentialSrmLogEvidence } from '../../../../src/stats/health/sequentialSrm.ts'
import { chiSquareSrm } from '../../../../src/stats/health/srm.ts'

describe('chiSquareSrm', () => {
  it('leaves an arm of weight 0 out of the degrees of freedom, unless somebody is in it', () => {
    const without = chiSquareSrm([520, 480], [1, 1])
    expect(chiSquareSrm([520, 480, 0], [1, 1, 0])).toEqual({ ...without, expected: [500, 500, 0] })
    expect(chiSquareSrm([520, 480, 1], [1, 1, 0])).toMatchObject({
      statistic: Number.POSITIVE_INFINITY,
      degreesOfFreedom: 1,
      pValue: 0,
    })
    expect(chiSquareSrm([10, 1], [1, 0])).toMatchObject({ degreesOfFreedom: 0, pValue: 0 })
  })

  it('finds nothing contradicted before the first unit', () => {
    expect(chiSquareSrm([0, 0], [1, 1])).toEqual({
      statistic: 0,
      degreesOfFreedom: 1,
      pValue: 1,
      expected: [0, 0],
    })
  })
})

describe('sequentialSrmLogEvidence', () => {
  it('is a ratio of likelihoods that one can multiply out by hand', () => {
    // Unit by unit: (c w + seen so far of this arm) / (c + seen so far) over w.
    const byHand = (8 / 16 / 0.5) * (9 / 17 / 0.5) * (8 / 18 / 0.5)
    expect(sequentialSrmLogEvidence([2, 1], [1, 1], 16)).toBeCloseTo(Math.log(byHand), 12)
  })

  it('starts at no evidence and does not mind the scale of the weights', () => {
    expect(sequentialSrmLogEvidence([0, 0], [1, 1])).toBeCloseTo(0, 10)
    expect(sequentialSrmLogEvidence([60, 40], [0.5, 0.5])).toBe(sequentialSrmLogEvidence([60, 40], [7, 7]))
  })

  it('is infinite when an arm of weight 0 has units and unmoved when it has none', () => {
    expect(sequentialSrmLogEvidence([10, 10, 1], [1, 1, 0])).toBe(Number.POSITIVE_INFINITY)
    expect(sequentialSrmLogEvidence([10, 10, 0], [1, 1, 0])).toBe(sequentialSrmLogEvidence([10, 10], [1, 1]))
  })

  it('stays below 1000 for a fair split and passes it for a broken one', () => {
    const alarm = Math.log(1000)
    expect(sequentialSrmLogEvidence([50_100, 49_900], [1, 1])).toBeLessThan(0)
    expect(sequentialSrmLogEvidence([51_000, 49_000], [1, 1])).toBeGreaterThan(alarm)
  })
})
