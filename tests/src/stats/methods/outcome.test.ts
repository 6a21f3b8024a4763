import { describe, expect, it } from 'vitest'
import type { Interval, Reading } from '../../../../src/stats/methods/method.ts'
import { isNegligible, outcomeByLoss, outcomeOf } from '../../../../src/stats/methods/outcome.ts'
import { type NoAnswer, noAnswer } from '../../../../src/stats/reason.ts'

/** A reading of which only what an outcome asks for is there; it keeps what interval was asked. */
function readingWith(interval: Interval | NoAnswer, estimate = 0.01) {
  const asked: unknown[] = []
  const reading: Reading = {
    ok: true,
    estimate,
    standardError: 1,
    statistic: 0,
    degreesOfFreedom: null,
    evidence: null,
    pValue: () => 1,
    interval: (...question) => {
      asked.push(question)
      return interval
    },
    claimP: () => 1,
    improvementEvidence: () => 0,
  }
  return { reading, asked }
}
const between = (lower: number | null, upper: number | null) =>
  readingWith({ ok: true, lower, upper }).reading

describe('an effect that is too small to matter', () => {
  it('has its 1 - 2 alpha interval strictly inside what matters, on the scale of that', () => {
    const { reading, asked } = readingWith({ ok: true, lower: -0.04, upper: 0.04 })
    expect(isNegligible(reading, 0.05, 0.05)).toBe(true)
    expect(isNegligible(reading, 0.05, { absolute: 0.041 })).toBe(true)
    expect(asked).toEqual([
      ['relative', 0.1, 'two-sided'],
      ['absolute', 0.1, 'two-sided'],
    ])
    expect(isNegligible(between(-0.05, 0.04), 0.05, 0.05)).toBe(false)
    expect(isNegligible(between(-0.04, 0.05), 0.05, 0.05)).toBe(false)
    expect(isNegligible(between(-0.06, 0.04), 0.05, 0.05)).toBe(false)
  })

  it('is none where an end is unbounded, where there is no interval and where nothing is said to matter', () => {
    for (const [lower, upper] of [
      [null, 0.01],
      [-0.01, null],
      [null, null],
    ] as const)
      expect(isNegligible(between(lower, upper), 0.05, 0.05)).toBe(false)
    expect(isNegligible(readingWith(noAnswer('relative_unbounded')).reading, 0.05, 0.05)).toBe(false)
    expect(isNegligible(between(-0.01, 0.01), 0.05, undefined)).toBe(false)
  })

  it('is none at an error rate of which twice is no error rate', () => {
    const inside = between(-0.01, 0.01)
    expect(isNegligible(inside, 0.49, 0.05)).toBe(true)
    expect(isNegligible(inside, 0.5, 0.05)).toBe(false)
    expect(isNegligible(inside, 0.6, 0.05)).toBe(false)
  })
})

describe('the outcome of a comparison', () => {
  const question = { alpha: 0.05, goodDirection: 'increase' as const }

  it('is significant at alpha and below it, in the direction of the estimate', () => {
    const up = readingWith({ ok: true, lower: -9, upper: 9 }, 0.01).reading
    const down = readingWith({ ok: true, lower: -9, upper: 9 }, -0.01).reading
    expect(outcomeOf(up, 0.05, question)).toBe('better')
    expect(outcomeOf(down, 0.05, question)).toBe('worse')
    expect(outcomeOf(up, 0.05, { ...question, goodDirection: 'decrease' })).toBe('worse')
    expect(outcomeOf(down, 0.01, { ...question, goodDirection: 'decrease' })).toBe('better')
    expect(outcomeOf(up, 0.051, question)).toBe('unclear')
  })

  it('is negligible where it is neither significant nor large enough to matter', () => {
    const small = between(-0.01, 0.01)
    expect(outcomeOf(small, 0.2, { ...question, minimumEffect: 0.05 })).toBe('negligible')
    expect(outcomeOf(small, 0.04, { ...question, minimumEffect: 0.05 })).toBe('better')
    expect(outcomeOf(small, 0.2, question)).toBe('unclear')
  })
})

describe('the outcome by expected losses', () => {
  it('is the arm that costs at most the threshold', () => {
    expect(outcomeByLoss({ treatment: 0.1, control: 0.2 }, 0.1)).toBe('better')
    expect(outcomeByLoss({ treatment: 0.2, control: 0.1 }, 0.1)).toBe('worse')
    expect(outcomeByLoss({ treatment: 0.1, control: 0.1 }, 0.1)).toBe('negligible')
    expect(outcomeByLoss({ treatment: 0.2, control: 0.2 }, 0.1)).toBe('unclear')
  })

  it('is unclear without losses or without a threshold', () => {
    expect(outcomeByLoss(null, 0.1)).toBe('unclear')
    expect(outcomeByLoss({ treatment: 0, control: 1 }, undefined)).toBe('unclear')
  })
})
