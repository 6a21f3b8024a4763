import { describe, expect, test } from 'vitest'
import { chanceOfGain } from '../../../../src/domain/learning/chanceOfGain.ts'
import { estimateQuality } from '../../../../src/domain/learning/estimateQuality.ts'
import { orderQuality } from '../../../../src/domain/learning/orderQuality.ts'
import { realisedEffect } from '../../../../src/domain/learning/realisedEffect.ts'
import {
  orderTypedBy,
  type TestedPrediction,
  typistOf,
} from '../../../../src/domain/learning/testedPrediction.ts'
import { willWin } from '../../../../src/domain/learning/willWin.ts'

const tested = (likely: number, lift: number, given: Partial<TestedPrediction> = {}): TestedPrediction => ({
  experimentId: 'exp_1',
  by: 'Anna',
  predicted: { low: likely - 0.05, likely, high: likely + 0.05 },
  realised: { lift, standardError: 0.02 },
  proven: false,
  standings: {},
  ...given,
})

describe('The probability of a positive lift', () => {
  test('is that of the two-piece normal: the P10 of an estimate is positive with 90 %, its P50 with 50 %', () => {
    expect(chanceOfGain({ low: 0, likely: 0.05, high: 0.07 })).toBeCloseTo(0.9, 5)
    expect(chanceOfGain({ low: -0.2, likely: -0.05, high: 0 })).toBeCloseTo(0.1, 5)
    expect(chanceOfGain({ low: -0.05, likely: 0, high: 0.2 })).toBe(0.5)
    // Φ(.02 * 1.28155 / .04): only the lower piece counts for a likely gain.
    expect(chanceOfGain({ low: -0.02, likely: 0.02, high: 9 })).toBeCloseTo(0.73919, 4)
  })

  test('of a point is sure', () => {
    expect(chanceOfGain({ low: 0.01, likely: 0.01, high: 0.01 })).toBe(1)
    expect(chanceOfGain({ low: 0, likely: 0, high: 0 })).toBe(0)
    expect(chanceOfGain({ low: -0.01, likely: -0.01, high: -0.01 })).toBe(0)
    expect(chanceOfGain({ low: 0, likely: 0, high: 0.1 })).toBe(0.5)
  })
})

describe('What was said about winning', () => {
  test('is scored by Brier against the sign of the measured lift', () => {
    const sure = { low: 0.01, likely: 0.01, high: 0.01 }
    const even = { low: -0.05, likely: 0, high: 0.05 }
    const found = willWin([
      tested(0, 0.03, { predicted: sure, proven: true }),
      tested(0, -0.01, { predicted: sure }),
      tested(0, 0.01, { predicted: even }),
      tested(0, 0, { predicted: even }),
    ])
    expect(found).toEqual({ said: 0.75, positive: 0.5, proven: 0.25, brier: 1.5 / 4, coin: 0.25 })
  })
})

describe('The quality of estimates', () => {
  test('is not spoken of below five tests, and says how many are missing', () => {
    for (const count of [0, 1, 4])
      expect(
        estimateQuality(
          Array.from({ length: count }, (_, i) => tested(i / 100, i / 100)),
          0.05,
        ),
      ).toEqual({
        tests: count,
        reason: { code: 'too_few_tests', params: { tests: count, missing: 5 - count } },
        slope: null,
        willWin: null,
        spearman: null,
      })
  })

  test('has the slope of a least-squares line, not held within bounds, with the range of its t distribution', () => {
    // Residuals of the calibration's example: squares .00064 / 3 around the line, .004 of x; t(3) at .975 is 3.18245.
    const lifts = [0.01, 0, 0.04, 0.02, 0.03]
    const found = estimateQuality(
      lifts.map((lift, i) => tested(0.02 * i, lift)),
      0.05,
    )
    const error = Math.sqrt(0.00064 / 3 / 0.004)
    expect(found.slope?.estimate).toBeCloseTo(0.3, 12)
    expect(found.slope?.standardError).toBeCloseTo(error, 12)
    expect(found.slope?.lower).toBeCloseTo(0.3 - 3.182446305284 * error, 9)
    expect(found.slope?.upper).toBeCloseTo(0.3 + 3.182446305284 * error, 9)
    // Ranks of realised 2, 1, 5, 3, 4: squared differences 1, 1, 4, 1, 1.
    expect(found.spearman?.estimate).toBeCloseTo(1 - (6 * 8) / (5 * 24), 12)
    const falling = estimateQuality(
      lifts.map((_, i) => tested(0.01 * i, -0.02 * i)),
      0.05,
    )
    expect(falling.slope?.estimate).toBeCloseTo(-2, 12)
  })

  test('of predictions that were all the same has no slope and no order, and still a Brier score', () => {
    const found = estimateQuality(
      [1, 2, 3, 4, 5].map((i) => tested(0.05, i / 100)),
      0.05,
    )
    expect(found).toMatchObject({
      tests: 5,
      reason: { code: 'predictions_alike' },
      slope: null,
      spearman: null,
    })
    expect(found.willWin?.positive).toBe(1)
  })
})

describe('The quality of an order', () => {
  const placed = (places: number[], lifts: number[], of = 10) =>
    lifts.map((lift, i) => tested(0.05, lift, { standings: { rice: { rank: places[i] ?? 0, of } } }))

  test('is the rank correlation of places, the first being best, with the realised lifts', () => {
    const good = orderQuality(placed([1, 2, 3, 4, 5], [0.05, 0.04, 0.03, 0.02, 0.01]), 'rice')
    expect(good).toMatchObject({ tests: 5, reason: null, spearman: { estimate: 1 } })
    expect(good.betterHalf?.lift).toBeCloseTo(0.04, 12)
    expect(good.betterHalf?.randomLift).toBeCloseTo(0.03, 12)
    const bad = orderQuality(placed([5, 4, 3, 2, 1], [0.05, 0.04, 0.03, 0.02, 0.01]), 'rice')
    expect(bad.spearman?.estimate).toBeCloseTo(-1, 12)
  })

  test('compares places in backlogs of different size by the share that stands before', () => {
    const mixed = [...placed([1, 5], [0.05, 0.04], 100), ...placed([1, 2, 3], [0.03, 0.02, 0.01], 3)]
    expect(orderQuality(mixed, 'rice').spearman?.estimate).toBeCloseTo(1, 12)
  })

  test('counts only tests whose hypothesis stood in it, and says nothing below five of them', () => {
    const known = placed([1, 2, 3, 4], [0.05, 0.04, 0.03, 0.02])
    expect(orderQuality([...known, tested(0.05, 0.01)], 'rice')).toEqual({
      tests: 4,
      reason: { code: 'too_few_tests', params: { tests: 4, missing: 1 } },
      spearman: null,
      betterHalf: null,
    })
  })

  test('makes up no order among equal places', () => {
    const equal = orderQuality(placed([1, 2, 2, 2, 2], [0.05, 0.04, 0.03, 0.02, 0.01]), 'rice')
    expect(equal.betterHalf?.lift).toBeCloseTo((0.05 + 0.025 + 0.025) / 3, 12)
    expect(orderQuality(placed([2, 2, 2, 2, 2], [0.05, 0.04, 0.03, 0.02, 0.01]), 'rice')).toMatchObject({
      reason: { code: 'predictions_alike' },
      spearman: null,
      betterHalf: null,
    })
  })

  test('of a person is told from that of a framework by its name', () => {
    expect(typistOf(orderTypedBy('rice'))).toBe('rice')
    expect(typistOf('rice')).toBeNull()
  })
})

test('A test of several treatments is held to their mean, with the mean of their errors', () => {
  expect(realisedEffect([])).toBeNull()
  expect(realisedEffect([{ lift: 0.05, standardError: 0.02 }])).toEqual({ lift: 0.05, standardError: 0.02 })
  const found = realisedEffect([
    { lift: 0.06, standardError: 0.02 },
    { lift: -0.02, standardError: 0.03 },
  ])
  expect(found?.lift).toBeCloseTo(0.02, 12)
  expect(found?.standardError).toBeCloseTo(0.025, 12)
})
