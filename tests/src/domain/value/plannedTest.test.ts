import { describe, expect, it } from 'vitest'
import { plannedTest } from '../../../../src/domain/value/plannedTest.ts'

const question = {
  metric: { type: 'proportion', baseline: 0.1 },
  baseline: 0.1,
  lift: 0.1,
  weeklyPeople: 5000,
  treatedShare: 0.5,
  alpha: 0.05,
  power: 0.8,
  limitWeeks: 26,
} as const

describe('a planned test', () => {
  it('has the size of the fixed test, in whole weeks of the traffic', () => {
    // power.prop.test(p1 = .1, p2 = .11, power = .8) in R: n = 14750.79 a group
    const test = plannedTest(question)
    expect(test).toMatchObject({ units: 2 * 14_751, weeks: 6 })
    expect(test?.error).toBeCloseTo(Math.sqrt((0.1 * 0.9 * 2) / 15_000) / 0.1, 12)
    expect(test?.multiplier).toBeCloseTo(1.959964, 6)
  })

  it('says what could be found within the limit', () => {
    const { detectable } = plannedTest(question) ?? { detectable: Number.NaN }
    expect(detectable).toBeCloseTo(((1.959964 + 0.841621) * Math.sqrt((0.09 * 2) / 65_000)) / 0.1, 6)
  })

  it('takes longer for an uneven split', () => {
    expect(plannedTest({ ...question, treatedShare: 0.1 })?.weeks).toBeGreaterThan(15)
  })

  it('looks downwards for a metric that is to fall, as far as there is room', () => {
    // power.prop.test(p1 = .7, p2 = .35, power = .8) in R: n = 30.75 a group
    const bounces = { ...question, metric: { type: 'proportion', baseline: 0.7 }, baseline: 0.7 } as const
    expect(plannedTest({ ...bounces, lift: -0.5 })).toMatchObject({ units: 2 * 31, weeks: 1 })
    expect(plannedTest({ ...bounces, lift: -1.5 })).toBeNull()
    // power.prop.test(p1 = .1, p2 = .09, power = .8): n = 13494.97
    expect(plannedTest({ ...question, lift: -0.1 })).toMatchObject({ units: 2 * 13_495 })
  })

  it('plans means by their standard deviation', () => {
    const test = plannedTest({
      ...question,
      metric: { type: 'mean', standardDeviation: 30 },
      baseline: 50,
      lift: 0.05,
    })
    // power.t.test(delta = 2.5, sd = 30, power = .8): n = 2261.3
    expect(test).toMatchObject({ units: 2 * 2262, weeks: 1 })
  })

  it('is none where nobody comes, or where a share has no room for the lift', () => {
    expect(plannedTest({ ...question, weeklyPeople: 0 })).toBeNull()
    expect(plannedTest({ ...question, lift: 9 })).toBeNull()
    expect(plannedTest({ ...question, lift: 0 })).toBeNull()
    expect(plannedTest({ ...question, metric: { type: 'mean', standardDeviation: 0 } })).toBeNull()
  })
})
