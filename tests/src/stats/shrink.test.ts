import { describe, expect, it } from 'vitest'
import { normalChanceToWin, normalExpectedLoss } from '../../../src/stats/normalPosterior.ts'
import { shrink } from '../../../src/stats/shrink.ts'

const prior = { mean: 0, sd: 0.05 }

describe('shrink', () => {
  it('brings 35 % with a standard error of 12 % down to 5.2 % +/- 4.6 %', () => {
    const shrunken = shrink(0.35, 0.12, prior)
    expect(shrunken.estimate).toBeCloseTo(0.052, 3)
    expect(shrunken.sd).toBeCloseTo(0.046, 3)
    expect(normalChanceToWin(0.35, 0.12, prior)).toBeCloseTo(0.869, 3)
    expect(shrunken.upper - shrunken.lower).toBeCloseTo(2 * 1.959_964 * shrunken.sd, 6)
  })

  it('leaves a precise estimate almost alone and gives up on a noisy one', () => {
    expect(shrink(0.1, 0.001, prior).estimate).toBeCloseTo(0.1, 3)
    expect(shrink(0.1, 50, { mean: 0.02, sd: 0.05 }).estimate).toBeCloseTo(0.02, 5)
  })

  it('is all prior where the prior allows no spread', () => {
    expect(shrink(0.1, 0.02, { mean: 0.01, sd: 0 })).toEqual({
      estimate: 0.01,
      sd: 0,
      lower: 0.01,
      upper: 0.01,
    })
    expect(shrink(0.1, 0, { mean: 0.01, sd: 0 }).estimate).toBe(0.1)
  })
})

describe('the normal posterior', () => {
  it('has an even chance and equal losses at no estimated effect', () => {
    expect(normalChanceToWin(0, 2)).toBe(0.5)
    const loss = normalExpectedLoss(0, 2)
    expect(loss.chooseA).toBeCloseTo(2 * 0.398_942_280_401_4, 12)
    expect(loss.chooseB).toBe(loss.chooseA)
  })

  it('has losses that differ by the effect', () => {
    const loss = normalExpectedLoss(0.3, 0.2)
    expect(loss.chooseA - loss.chooseB).toBeCloseTo(0.3, 14)
    expect(loss.chooseB).toBeGreaterThan(0)
  })

  it('loses next to nothing by choosing a clear winner', () => {
    const { chooseB } = normalExpectedLoss(10, 1)
    expect(chooseB).toBeGreaterThan(0)
    expect(chooseB).toBeLessThan(1e-22)
  })

  it('knows the answer where nothing is uncertain', () => {
    expect(normalChanceToWin(0.1, 0.02, { mean: 0.01, sd: 0 })).toBe(1)
    expect(normalExpectedLoss(0.1, 0.02, { mean: 0.01, sd: 0 })).toEqual({ chooseA: 0.01, chooseB: 0 })
  })
})
