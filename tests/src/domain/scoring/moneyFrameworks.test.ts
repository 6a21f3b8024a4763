import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog } from '../../../../src/domain/scoring/figures.ts'
import { frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { adviceOf } from '../../../../src/domain/value/advice.ts'
import { renderAdvice } from '../../../../src/locales/adviceText.ts'
import { backlogOf, hypothesisOf, stageOf } from './backlogOf.ts'

const { value, evsi } = frameworks
const prior = { mean: 0, sd: 0.05 }
const lift = { low: 0.05 - 1.28155 * 0.05, likely: 0.05, high: 0.05 + 1.28155 * 0.05 }
const sure = { low: 4, likely: 4, high: 4 }
const hypothesis = hypothesisOf({ baseline: { value: 0.1 }, estimates: { lift, effortWeeks: sure } })
const weekly = (changes: Partial<Backlog> = {}) =>
  backlogOf({
    period: 'week',
    stages: [stageOf({ entrants: 10_000 })],
    hypotheses: [hypothesis],
    priorOf: () => prior,
    settings: rankingSettings({ weekCost: 1000 }),
    ...changes,
  })
const first = (backlog: Backlog) => candidatesOf(backlog)[0] as ReturnType<typeof candidatesOf>[number]

describe('expected value', () => {
  it('is the money of the corrected lift over the horizon, per person-week', () => {
    const { inputs, score } = value.assess(first(weekly()))
    // The estimate and the prior are equally sure: half of 5 %.
    expect(inputs.lift?.value).toBeCloseTo(0.025, 12)
    expect(score).toBeCloseTo((10_000 * 0.1 * 0.025 * 40 * 52) / 4, 6)
  })

  it('counts months over the same horizon', () => {
    const { score } = value.assess(first(weekly({ period: 'month' })))
    expect(score).toBeCloseTo((10_000 * 0.1 * 0.025 * 40 * ((52 * 7) / (365.25 / 12))) / 4, 6)
  })

  it('takes ranges at their means', () => {
    const wide = { ...hypothesis, estimates: { lift, effortWeeks: { low: 2, likely: 4, high: 12 } } }
    const { inputs } = value.assess(first(weekly({ hypotheses: [wide] })))
    expect(inputs.effort?.value).toBeGreaterThan(4.5)
  })

  it('has no score without a baseline or a value, and converts no money', () => {
    const without = weekly({ hypotheses: [{ ...hypothesis, baseline: null }] })
    expect(value.assess(first(without)).reason).toEqual({
      code: 'input_missing',
      params: { input: 'baseline' },
    })
    const dollars = new Map([
      [
        'orders',
        {
          type: 'proportion' as const,
          goodDirection: 'increase' as const,
          valuePerUnit: { amount: 40, currency: 'USD' },
        },
      ],
    ])
    for (const framework of [value, evsi])
      expect(framework.assess(first(weekly({ metrics: dollars }))).reason).toEqual({
        code: 'currency_differs',
        params: { metric: 'USD', map: 'EUR' },
      })
  })
})

describe('a share that is to fall', () => {
  const falls = (baseline: number, likely: number) =>
    first(
      weekly({
        metrics: new Map([
          [
            'orders',
            {
              type: 'proportion',
              goodDirection: 'decrease',
              valuePerUnit: { amount: 40, currency: 'EUR' },
            },
          ],
        ]),
        hypotheses: [
          {
            ...hypothesis,
            baseline: { value: baseline },
            estimates: { lift: { low: 0, likely, high: 2 }, effortWeeks: sure },
          },
        ],
      }),
    )

  it('has room for half of seventy percent, as it leads to thirty-five', () => {
    expect(evsi.assess(falls(0.7, 0.5)).score).not.toBeNull()
    expect(adviceOf(falls(0.7, 0.5)).ok).toBe(true)
  })

  it('has none for more than all of it', () => {
    const reason = { code: 'test_lacks', params: { what: 'room' } }
    expect(evsi.assess(falls(0.3, 1.5)).reason).toEqual(reason)
    expect(adviceOf(falls(0.3, 1.5))).toEqual({ ok: false, reason })
  })
})

describe('the value of testing', () => {
  it('is what the advice counts with, per week of the test', () => {
    const { score, inputs } = evsi.assess(first(weekly()))
    const advice = adviceOf(first(weekly()))
    if (!advice.ok || advice.figures.test === null) throw new Error('no advice')
    expect(inputs.duration?.value).toBe(advice.figures.test.weeks)
    expect(score).toBeCloseTo(advice.figures.test.value / advice.figures.test.weeks, 6)
  })

  it('says that a test would take too long, or what it lacks', () => {
    const few = weekly({ stages: [stageOf({ entrants: 100 })] })
    expect(evsi.assess(first(few)).reason).toMatchObject({
      code: 'test_too_long',
      params: { limitWeeks: 26 },
    })
    const falling = {
      ...hypothesis,
      estimates: { lift: { low: -0.2, likely: -0.1, high: 0 }, effortWeeks: sure },
    }
    expect(evsi.assess(first(weekly({ hypotheses: [falling] }))).reason).toEqual({
      code: 'test_lacks',
      params: { what: 'lift' },
    })
    const mean = new Map([
      [
        'orders',
        {
          type: 'mean' as const,
          goodDirection: 'increase' as const,
          valuePerUnit: { amount: 1, currency: 'EUR' },
        },
      ],
    ])
    expect(evsi.assess(first(weekly({ metrics: mean }))).reason).toEqual({
      code: 'test_lacks',
      params: { what: 'standardDeviation' },
    })
  })
})

describe('the advice', () => {
  const adviceAt = (changes: Partial<Backlog>) => {
    const advice = adviceOf(first(weekly(changes)))
    return advice.ok ? advice.advice : advice.reason.code
  }
  const believing = (mean: number, sd: number) => ({
    calibration: { intercept: mean, slope: 0, residualVariance: sd * sd, tests: 9 },
  })

  it('is to test what may win or lose much', () => expect(adviceAt(believing(0, 0.05))).toBe('test'))
  it('is to ship what is all but sure', () => expect(adviceAt(believing(0.03, 0.01))).toBe('ship'))
  it('is to leave what brings less than it costs', () =>
    expect(adviceAt(believing(0.0001, 0.001))).toBe('notWorthIt'))
  it('is that it cannot be tested where that takes longer than the limit', () => {
    expect(adviceAt({ stages: [stageOf({ entrants: 500 })] })).toBe('untestable')
    expect(
      adviceAt({ stages: [stageOf({ entrants: 500 })], settings: rankingSettings({ limitWeeks: 520 }) }),
    ).not.toBe('untestable')
  })
  it('is none where its money is not known', () => {
    expect(adviceAt({ hypotheses: [{ ...hypothesis, baseline: null }] })).toBe('input_missing')
  })
  it('is none where nobody knows how much a mean varies, and names that in both languages', () => {
    const mean = new Map([
      [
        'orders',
        {
          type: 'mean' as const,
          goodDirection: 'increase' as const,
          valuePerUnit: { amount: 1, currency: 'EUR' },
        },
      ],
    ])
    for (const expected of [0.03, -0.03]) {
      const advice = adviceOf(first(weekly({ metrics: mean, ...believing(expected, 0.01) })))
      expect(advice).toEqual({
        ok: false,
        reason: { code: 'test_lacks', params: { what: 'standardDeviation' } },
      })
      expect(renderAdvice('en', advice, 'EUR')).toBe(
        'No advice: no test can be planned, as nobody said how much its metric varies (its standard deviation)',
      )
      expect(renderAdvice('ru', advice, 'EUR')).toBe(
        'Совета нет: тест спланировать нельзя, так как не указано, насколько метрика разбросана (стандартное отклонение)',
      )
    }
  })
  it('is none where the lift that a test would be sized for cannot be, and where a gain is believed that nobody estimated', () => {
    const impossible = {
      ...hypothesis,
      baseline: { value: 0.6 },
      estimates: { lift: { low: 0.5, likely: 0.8, high: 0.9 }, effortWeeks: sure },
    }
    expect(adviceAt({ hypotheses: [impossible] })).toBe('test_lacks')
    const falling = {
      ...hypothesis,
      estimates: { lift: { low: -0.2, likely: -0.1, high: 0 }, effortWeeks: sure },
    }
    expect(adviceAt({ hypotheses: [falling], ...believing(0.05, 0.01) })).toBe('test_lacks')
  })
  it('leaves what nobody expects a lift of', () => {
    const falling = {
      ...hypothesis,
      estimates: { lift: { low: -0.2, likely: -0.1, high: 0 }, effortWeeks: sure },
    }
    expect(adviceAt({ hypotheses: [falling] })).toBe('notWorthIt')
  })
})

describe('a change that is built', () => {
  const built = { ...hypothesis, built: { since: '2026-10-12' } }
  const weekCost = 1000

  it('is not charged for building it again, in its advice or its value of testing', () => {
    const before = adviceOf(first(weekly()))
    const after = adviceOf(first(weekly({ hypotheses: [built] })))
    if (!before.ok || !after.ok) throw new Error('no advice')
    expect(before.figures.buildCost).toBe(4 * weekCost)
    expect(after.figures.buildCost).toBe(0)
    expect(after.figures.ship - before.figures.ship).toBeCloseTo(4 * weekCost, 6)
    const tested = evsi.assess(first(weekly({ hypotheses: [built] })))
    expect(tested.inputs.effort).toEqual({
      value: 0,
      source: 'measured',
      detail: { code: 'effort_built', params: { since: '2026-10-12' } },
    })
    const gain = (tested.score ?? 0) - (evsi.assess(first(weekly())).score ?? 0)
    expect(gain).toBeCloseTo((4 * weekCost) / (tested.inputs.duration?.value ?? 0), 6)
  })

  it('counts a day of work by expected value, or less where building it was to take less', () => {
    const daysWork = value.assess(first(weekly({ hypotheses: [built] })))
    expect(daysWork.inputs.effort).toMatchObject({ value: 0.2, source: 'assumed' })
    expect(daysWork.score).toBeCloseTo(((value.assess(first(weekly())).score ?? 0) * 4) / 0.2, 6)
    const trifle = { lift, effortWeeks: { low: 0.1, likely: 0.1, high: 0.1 } }
    const inputs = value.assess(first(weekly({ hypotheses: [{ ...built, estimates: trifle }] }))).inputs
    expect(inputs.effort?.value).toBe(0.1)
  })

  it('keeps the effort that it was estimated to take in every other framework', () => {
    for (const framework of [frameworks.rice, frameworks.ice, frameworks.pie])
      expect(framework.assess(first(weekly({ hypotheses: [built] }))).score).toBe(
        framework.assess(first(weekly())).score,
      )
  })
})

describe('money', () => {
  it('may be counted in any unit: the order stays', () => {
    const some = fc.array(
      fc.record({
        baseline: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        likely: fc.double({ min: 0.03, max: 0.2, noNaN: true }),
        weeks: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 20 }), (rows, doublings) => {
        // Powers of 2, so that rounding cannot part what is equal.
        const factor = 2 ** doublings
        const order = (unit: number, framework: typeof value) =>
          rankBacklog(
            framework,
            candidatesOf(
              weekly({
                settings: rankingSettings({ weekCost: 500 * unit }),
                metrics: new Map([
                  [
                    'orders',
                    {
                      type: 'proportion',
                      goodDirection: 'increase',
                      valuePerUnit: { amount: 30 * unit, currency: 'EUR' },
                    },
                  ],
                ]),
                hypotheses: rows.map(({ baseline, likely, weeks }, i) =>
                  hypothesisOf({
                    id: `hyp_${i}`,
                    baseline: { value: baseline },
                    estimates: {
                      lift: { low: 0, likely, high: 0.3 },
                      effortWeeks: { low: weeks, likely: weeks, high: weeks },
                    },
                  }),
                ),
              }),
            ),
          ).map(({ hypothesisId }) => hypothesisId)
        for (const framework of [value, evsi]) expect(order(factor, framework)).toEqual(order(1, framework))
      }),
      { numRuns: 40 },
    )
  })
})
