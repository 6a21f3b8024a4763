import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, armFromSums, proportionArm } from '../../../../src/stats/arm.ts'
import { compareOnce, type SingleQuestion } from '../../../../src/stats/methods/compareOnce.ts'
import { type MethodId, methodIds } from '../../../../src/stats/methods/index.ts'

const question = (control: Arm, treatment: Arm, over: Partial<SingleQuestion> = {}): SingleQuestion => ({
  metric: { type: 'proportion', goodDirection: 'increase' },
  alpha: 0.05,
  alternative: 'two-sided',
  control,
  treatment,
  ...over,
})
const mean = { type: 'mean' as const, goodDirection: 'increase' as const }
const ratio = { type: 'ratio' as const, goodDirection: 'increase' as const }

describe('two arms compared once', () => {
  it('have an answer at none of 1,000 against 40, though no relative lift', () => {
    const answer = compareOnce('fixed', question(proportionArm(1000, 0), proportionArm(1000, 40)))
    expect(answer).toMatchObject({ relative: null, reason: 'control_mean_not_positive', outcome: 'better' })
    expect(answer.pValue).toBeLessThan(1e-9)
    expect(answer.absolute.lower).toBeGreaterThan(0.02)
  })

  it('say why there is no answer where nothing varies, and never p = 1', () => {
    for (const method of methodIds) {
      const none = compareOnce(method, question(proportionArm(100, 0), proportionArm(100, 0)))
      expect(none).toMatchObject({ pValue: null, reason: 'zero_variance', outcome: 'unclear' })
      expect(none.absolute).toEqual({ estimate: 0, lower: null, upper: null, standardError: null })
      const single = { n: 1, mean: 5, m2: 0 }
      expect(compareOnce(method, question(single, single, { metric: mean })).reason).toBe('too_few_units')
      const nobody = { n: 0, mean: 0, m2: 0 }
      expect(compareOnce(method, question(nobody, proportionArm(10, 5)))).toMatchObject({
        control: { n: 0, mean: null },
        reason: 'no_data',
      })
    }
  })

  it('show the exact p where a cell is too small for the approximation', () => {
    const small = compareOnce('fixed', question(proportionArm(20, 1), proportionArm(20, 7)))
    expect(small.exactPValue).toBeCloseTo(0.043596043596, 10)
    const oneSided = compareOnce(
      'fixed',
      question(proportionArm(20, 1), proportionArm(20, 7), { alternative: 'greater' }),
    )
    expect(oneSided.exactPValue).toBeCloseTo(0.021798021798, 10)
    expect(
      compareOnce('fixed', question(proportionArm(200, 50), proportionArm(200, 60))).exactPValue,
    ).toBeNull()
  })

  it('have a p-value that is below alpha exactly when the intervals exclude no change', () => {
    const proportions = fc.record({
      xA: fc.integer({ min: 1, max: 300 }),
      xB: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(proportions, fc.constantFrom(...methodIds), ({ xA, xB }, method) => {
        const answer = compareOnce(method, question(proportionArm(301, xA), proportionArm(400, xB)))
        const excluded = (interval: { lower: number | null; upper: number | null } | null) =>
          interval !== null && ((interval.lower ?? -1) > 0 || (interval.upper ?? 1) < 0)
        expect(excluded(answer.absolute)).toBe((answer.pValue ?? 1) < 0.05)
        if (answer.relative) expect(excluded(answer.relative)).toBe((answer.pValue ?? 1) < 0.05)
      }),
    )
  })

  it('agree with one side asked for: half the p-value, and an interval with one end', () => {
    const [control, treatment] = [proportionArm(1000, 100), proportionArm(1000, 130)]
    const both = compareOnce('fixed', question(control, treatment))
    const greater = compareOnce('fixed', question(control, treatment, { alternative: 'greater' }))
    expect(greater.pValue).toBeCloseTo((both.pValue ?? 0) / 2, 12)
    expect(greater.absolute.upper).toBeNull()
    expect(greater.absolute.lower).toBeGreaterThan(both.absolute.lower ?? 1)
    const less = compareOnce('sequential', question(control, treatment, { alternative: 'less' }))
    expect(less).toMatchObject({ pValue: 1, outcome: 'unclear' })
    const more = compareOnce('sequential', question(control, treatment, { alternative: 'greater' }))
    expect((more.pValue ?? 0) * (more.evidence ?? 0)).toBeCloseTo(1, 12)
    expect(more.pValue).toBeLessThan(compareOnce('sequential', question(control, treatment)).pValue ?? 0)
    expect(less.absolute.lower).toBeNull()
  })

  it('keep one-sided sequential p-value and bound in step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 200 }), (x) => {
        const answer = compareOnce(
          'sequential',
          question(proportionArm(1000, 100), proportionArm(1000, x), { alternative: 'greater' }),
        )
        expect((answer.absolute.lower ?? 0) > 0).toBe((answer.pValue ?? 1) < 0.05)
      }),
    )
  })

  it('speak in the good direction of the metric', () => {
    const [control, treatment] = [proportionArm(1000, 200), proportionArm(1000, 100)]
    const wanted = compareOnce(
      'fixed',
      question(control, treatment, { metric: { type: 'proportion', goodDirection: 'decrease' } }),
    )
    const unwanted = compareOnce('fixed', question(control, treatment))
    expect([wanted.outcome, unwanted.outcome]).toEqual(['better', 'worse'])
    expect((wanted.chanceToWin ?? 0) + (unwanted.chanceToWin ?? 0)).toBeCloseTo(1, 9)
    expect(wanted.expectedLoss).toBeLessThan(1e-8)
    expect(unwanted.expectedLoss).toBeCloseTo(0.0998, 4)
    expect(wanted.shrunken?.estimate).toBe(unwanted.shrunken?.estimate)
  })

  it('draw the relative lift towards the prior: a noisy one most of the way', () => {
    const noisy = compareOnce('fixed', question(proportionArm(500, 20), proportionArm(500, 27)))
    expect(noisy.relative?.estimate).toBeCloseTo(0.35, 12)
    expect(noisy.shrunken?.estimate).toBeLessThan(0.02)
    expect(noisy.shrunken?.prior).toEqual({ mean: 0, sd: 0.05 })
    const optimistic = {
      prior: { mean: 0.1, sd: 0.0001 },
      metric: { type: 'proportion' as const, goodDirection: 'decrease' as const },
    }
    const fewer = compareOnce('fixed', question(proportionArm(500, 20), proportionArm(500, 27), optimistic))
    expect(fewer.shrunken?.estimate).toBeCloseTo(-0.1, 4)
  })

  it('are negligible when the 1 - 2 alpha interval lies inside the minimum effect, on either scale', () => {
    const [control, treatment] = [proportionArm(50_000, 15_000), proportionArm(50_000, 15_010)]
    const outcome = (method: MethodId, minimumEffect?: number | { absolute: number }) =>
      compareOnce(method, question(control, treatment, { plan: { minimumEffect } })).outcome
    expect(outcome('fixed')).toBe('unclear')
    // The 90 % interval ends at 1.7 %, the 95 % interval at 2.0 %.
    expect(outcome('fixed', 0.018)).toBe('negligible')
    expect(outcome('fixed', 0.016)).toBe('unclear')
    expect(outcome('sequential', 0.02)).toBe('unclear')
    expect(outcome('sequential', 0.04)).toBe('negligible')
    expect(outcome('fixed', { absolute: 0.006 })).toBe('negligible')
    expect(outcome('fixed', { absolute: 0.003 })).toBe('unclear')
  })

  it('compare means by Welch with Fieller, and give no lift where the control is not clearly above zero', () => {
    const arm = (value: number, variance = 100) => armFromMoments({ n: 100, mean: value, variance })
    const answer = compareOnce('fixed', question(arm(10), arm(13), { metric: mean }))
    expect(answer.degreesOfFreedom).toBeCloseTo(198, 9)
    expect(answer.statistic).toBeCloseTo(3 / Math.sqrt(2), 12)
    expect(answer.relative?.estimate).toBeCloseTo(0.3, 12)
    expect(compareOnce('fixed', question(arm(1), arm(6), { metric: mean }))).toMatchObject({
      relative: null,
      shrunken: null,
      reason: 'relative_unbounded',
      outcome: 'better',
    })
    expect(compareOnce('fixed', question(arm(-1), arm(6), { metric: mean })).reason).toBe(
      'control_mean_not_positive',
    )
  })

  it('compare ratios by the delta method, and need a positive denominator', () => {
    const arm = (productSum: number, denominatorSum = 400) =>
      armFromSums({
        n: 200,
        sum: 200,
        sumSquares: 400,
        denominator: { sum: denominatorSum, sumSquares: 1200, productSum },
      })
    const answer = compareOnce('fixed', question(arm(420), arm(440, 360), { metric: ratio }))
    expect(answer.control.mean).toBe(0.5)
    expect(answer.treatment.mean).toBeCloseTo(200 / 360, 12)
    expect(answer.pValue).toBeGreaterThan(0)
    expect(compareOnce('fixed', question(arm(420, 0), arm(420), { metric: ratio }))).toMatchObject({
      control: { mean: null },
      reason: 'denominator_not_positive',
    })
  })

  it('that differ significantly differ no less with more of the same evidence', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 499 }), fc.integer({ min: 1, max: 499 }))
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom(...methodIds),
        ([a, b], times, method) => {
          const p = (scale: number) =>
            compareOnce(
              method,
              question(proportionArm(500 * scale, a * scale), proportionArm(500 * scale, b * scale)),
            ).pValue ?? 1
          if (p(1) < 0.05) expect(p(times)).toBeLessThanOrEqual(p(1))
        },
      ),
    )
  })

  it('keep their e-value a number even where it is beyond all numbers', () => {
    const answer = compareOnce('sequential', question(proportionArm(1e6, 1e5), proportionArm(1e6, 9e5)))
    expect(answer.evidence).toBe(Number.MAX_VALUE)
    expect(answer.pValue).toBe(0)
    const away = question(proportionArm(1e6, 9e5), proportionArm(1e6, 1e5), { alternative: 'greater' })
    const there = compareOnce('sequential', away)
    expect(there.evidence).toBeLessThan(0.01)
    expect(there.pValue).toBe(1)
  })
})
