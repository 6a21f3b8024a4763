import { describe, expect, it } from 'vitest'
import { falsePositiveRisk } from '../../../../src/stats/programme/falsePositiveRisk.ts'
import { selectionBias } from '../../../../src/stats/programme/selectionBias.ts'
import { normalDraws } from './simulated.ts'

const twenty = Array.from({ length: 20 }, () => ({ effect: 0.01, standardError: 0.01, threshold: 1.645 }))

describe('the bias of adding up winners', () => {
  it('is .0648 for 20 tests whose true effect is one standard error', () => {
    expect(selectionBias(twenty)).toBeCloseTo(0.0648, 4)
  })

  it('is by how much the winners of simulated programmes are too large', () => {
    const draw = normalDraws(3)
    const programmes = 20_000
    let tooLarge = 0
    for (let i = 0; i < programmes; i += 1)
      for (const { effect, standardError, threshold } of twenty) {
        const raw = effect + standardError * draw()
        if (raw > threshold * standardError) tooLarge += raw - effect
      }
    // Its own Monte Carlo error is about .0002.
    expect(tooLarge / programmes).toBeGreaterThan(0.064)
    expect(tooLarge / programmes).toBeLessThan(0.0656)
  })

  it('is next to nothing for effects far beyond the threshold, or far below it', () => {
    const bias = (effect: number) => selectionBias([{ effect, standardError: 0.01, threshold: 1.96 }])
    expect(bias(0.1)).toBeLessThan(1e-15)
    expect(bias(-0.1)).toBeLessThan(1e-15)
    expect(bias(0.0196)).toBeCloseTo(0.01 * 0.398_942_28, 10)
    expect(selectionBias([])).toBe(0)
  })
})

describe('the false-positive risk', () => {
  it('is 18.3 % at a win rate of 12 %, 37.8 % with twice the error rate', () => {
    expect(falsePositiveRisk(0.12, 0.025, 0.8)).toBeCloseTo(0.183, 3)
    expect(falsePositiveRisk(0.12, 0.05, 0.8)).toBeCloseTo(0.378, 3)
  })

  it('is 1 where chance alone would win as often', () => {
    expect(falsePositiveRisk(0, 0.025, 0.8)).toBe(1)
    expect(falsePositiveRisk(0.025, 0.025, 0.8)).toBe(1)
    expect(falsePositiveRisk(0.1, 0.025, 0.025)).toBe(1)
  })

  it('is 0 where wins are as many as if all changes worked, or more', () => {
    expect(falsePositiveRisk(0.8, 0.025, 0.8)).toBe(0)
    expect(falsePositiveRisk(1, 0.025, 0.8)).toBe(0)
  })
})
