import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, emptyArm, proportionArm } from '../../../../src/stats/arm.ts'
import { normalIsf, normalSf, normalTwoSidedP } from '../../../../src/stats/distributions/normal.ts'
import { studentTQuantile, studentTSf } from '../../../../src/stats/distributions/studentT.ts'
import { adjustForCovariate } from '../../../../src/stats/methods/adjustForCovariate.ts'
import { effectOf } from '../../../../src/stats/methods/effect.ts'
import { fixed } from '../../../../src/stats/methods/fixed.ts'
import { oneLook, type Reading } from '../../../../src/stats/methods/method.ts'
import type { MetricType } from '../../../../src/stats/methods/metric.ts'
import { sequential } from '../../../../src/stats/methods/sequential.ts'
import { calibratedEvidence } from '../../../../src/stats/programme/calibratedEvidence.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'

const frame = { ...oneLook, alpha: 0.05 }

function readingOf(type: MetricType, control: Arm, treatment: Arm, method = fixed): Reading {
  const reading = method.read(type, control, treatment, frame)
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
const amount = (mean: number, variance = 100, n = 100) => armFromMoments({ n, mean, variance })
const reasonOf = (answer: { ok: true } | { ok: false; reason: string }) => (answer.ok ? null : answer.reason)

describe('two proportions read by score inference', () => {
  const read = () => readingOf('proportion', proportionArm(400, 100), proportionArm(900, 300))

  it('show the unpooled standard error of the difference', () => {
    const variance = (0.25 * 0.75) / 400 + ((1 / 3) * (2 / 3)) / 900
    expect(read().standardError).toBeCloseTo(Math.sqrt(variance), 14)
    expect(read().estimate).toBeCloseTo(1 / 12, 14)
  })

  it('have a p-value and evidence for either side', () => {
    const reading = read()
    const test = scoreTest(100, 400, 300, 900)
    if (!test.ok) throw new Error('an answer expected')
    expect(reading.pValue('two-sided')).toBe(test.pTwoSided)
    expect(reading.pValue('greater')).toBe(test.pGreater)
    expect(reading.pValue('less')).toBe(test.pLess)
    expect(reading.improvementEvidence('above')).toBe(calibratedEvidence(test.pGreater))
    expect(reading.improvementEvidence('below')).toBe(calibratedEvidence(test.pLess))
  })

  it.each(['absolute', 'relative'] as const)(
    'have one-sided intervals that are open on the other side: %s',
    (scale) => {
      const reading = read()
      const both = reading.interval(scale, 0.1, 'two-sided')
      if (!both.ok) throw new Error('an interval expected')
      expect(reading.interval(scale, 0.05, 'greater')).toEqual({ ok: true, lower: both.lower, upper: null })
      expect(reading.interval(scale, 0.05, 'less')).toEqual({ ok: true, lower: null, upper: both.upper })
    },
  )

  it('exclude nothing at an error rate of 0', () => {
    const reading = read()
    expect(reading.interval('absolute', 0, 'two-sided')).toEqual({ ok: true, lower: -1, upper: 1 })
    expect(reading.interval('relative', 0, 'two-sided')).toEqual({ ok: true, lower: -1, upper: null })
  })

  it('are certain not to have fallen by all of it or more, nor risen by more than there is', () => {
    const reading = read()
    for (const threshold of [-1, -1.5]) {
      expect(reading.claimP('absolute', threshold, 'above')).toBe(0)
      expect(reading.claimP('absolute', threshold, 'below')).toBe(1)
      expect(reading.claimP('relative', threshold, 'above')).toBe(0)
      expect(reading.claimP('relative', threshold, 'below')).toBe(1)
    }
    for (const threshold of [1, 1.5]) {
      expect(reading.claimP('absolute', threshold, 'above')).toBe(1)
      expect(reading.claimP('absolute', threshold, 'below')).toBe(0)
    }
    expect(reading.claimP('relative', 1.5, 'below')).toBeGreaterThan(0)
  })

  it('allow no claim about a ratio to nobody', () => {
    const none = readingOf('proportion', proportionArm(1000, 0), proportionArm(1000, 40))
    expect(none.claimP('relative', 0.1, 'above')).toBe(1)
    expect(none.claimP('relative', -1.5, 'above')).toBe(1)
    expect(none.claimP('absolute', -1, 'above')).toBe(0)
    expect(none.claimP('absolute', 0.01, 'above')).toBeLessThan(1e-5)
    expect(reasonOf(none.interval('relative', 0.05, 'two-sided'))).toBe('control_mean_not_positive')
  })
})

describe('two means read by Welch', () => {
  it('are referred to t on either side, their intervals and evidence too', () => {
    const reading = readingOf('mean', amount(10), amount(13))
    const t = 3 / Math.SQRT2
    expect(reading.degreesOfFreedom).toBeCloseTo(198, 9)
    expect(reading.evidence).toBeNull()
    expect(reading.pValue('greater')).toBeCloseTo(studentTSf(t, 198), 12)
    expect(reading.pValue('less')).toBeCloseTo(studentTSf(-t, 198), 12)
    expect(reading.improvementEvidence('above')).toBeCloseTo(calibratedEvidence(studentTSf(t, 198)), 9)
    expect(reading.improvementEvidence('below')).toBeCloseTo(calibratedEvidence(studentTSf(-t, 198)), 12)
    const half = -studentTQuantile(0.05, 198) * Math.SQRT2
    expect(reading.interval('absolute', 0.05, 'greater')).toEqual({
      ok: true,
      lower: expect.closeTo(3 - half, 9),
      upper: null,
    })
    expect(reading.interval('absolute', 0.05, 'less')).toEqual({
      ok: true,
      lower: null,
      upper: expect.closeTo(3 + half, 9),
    })
  })

  it('allow no claim about a ratio to nothing or less', () => {
    for (const mean of [0, -10]) {
      const none = readingOf('mean', amount(mean), amount(13))
      expect(none.claimP('relative', 0.1, 'above')).toBe(1)
      expect(none.claimP('relative', 0.1, 'below')).toBe(1)
      expect(reasonOf(none.interval('relative', 0.05, 'two-sided'))).toBe('control_mean_not_positive')
    }
  })

  it('are known to lose less than everything as surely as the control is above 0', () => {
    const sure = readingOf('mean', amount(10), amount(13, 0))
    const bounded = sure.claimP('relative', -1, 'above')
    expect(bounded).toBeGreaterThan(0)
    expect(bounded).toBe(readingOf('mean', amount(10), amount(20, 0)).claimP('relative', -1, 'above'))
    expect(sure.claimP('relative', -1, 'below')).toBe(1)
    expect(readingOf('mean', amount(10), amount(0, 0)).claimP('relative', -1, 'above')).toBe(1)
  })
})

describe('two means that share a part of their error', () => {
  const shared = (mean: number): Arm => ({ ...amount(mean), sharedVariance: 0.5 })

  it('are claimed to differ as if they did not, and to have a ratio by how much they share', () => {
    const reading = readingOf('mean', shared(10), shared(13))
    const alone = readingOf('mean', amount(10), amount(13))
    expect(reading.claimP('absolute', 1, 'above')).toBe(alone.claimP('absolute', 1, 'above'))
    expect(reading.claimP('relative', 0, 'above')).toBe(alone.claimP('relative', 0, 'above'))
    // (13 - 1.1 * 10) over the root of 1 + 1.1^2 + 0.1^2 / 2.
    const t = 2 / Math.sqrt(1 + 1.21 + 0.01 * 0.5)
    expect(reading.claimP('relative', 0.1, 'above')).toBeCloseTo(2 * studentTSf(t, 198), 12)
    // 13 over the root of 1 + 1 / 2, and no more than the control's 10 over the same.
    const bounded = 10 / Math.sqrt(1.5)
    expect(reading.claimP('relative', -1, 'above') / (2 * studentTSf(bounded, 198))).toBeCloseTo(1, 9)
  })
})

describe('two ratios read by the delta method', () => {
  const arm = (mean: number): Arm => ({ n: 400, mean, m2: 1600, denominator: { mean: 2, m2: 400, co: 40 } })

  it('are referred to the normal distribution', () => {
    const reading = readingOf('ratio', arm(4), arm(4.4))
    // (1600 - 2 R 40 + R^2 400) / 2^2 of the squares, R being 2 and 2.2.
    const [varianceA, varianceB] = [3040 / 4 / 399 / 400, 3360 / 4 / 399 / 400]
    expect(reading.standardError).toBeCloseTo(Math.sqrt(varianceA + varianceB), 14)
    expect(reading.evidence).toBeNull()
    const z = reading.estimate / reading.standardError
    expect(reading.estimate).toBeCloseTo(0.2, 12)
    expect(reading.degreesOfFreedom).toBeNull()
    expect(reading.pValue('two-sided')).toBeCloseTo(normalTwoSidedP(z), 14)
    expect(reading.pValue('less')).toBeCloseTo(normalSf(-z), 14)
    expect(reading.improvementEvidence('below')).toBeCloseTo(calibratedEvidence(normalSf(-z)), 12)
    const half = normalIsf(0.025) * reading.standardError
    expect(reading.interval('absolute', 0.05, 'two-sided')).toEqual({
      ok: true,
      lower: expect.closeTo(0.2 - half, 12),
      upper: expect.closeTo(0.2 + half, 12),
    })
  })
})

describe('the evidence of a confidence sequence', () => {
  it('is asked of the side that improves', () => {
    const [control, treatment] = [proportionArm(1000, 100), proportionArm(1000, 150)]
    const up = readingOf('proportion', control, treatment, sequential)
    const down = readingOf('proportion', treatment, control, sequential)
    expect(up.improvementEvidence('above')).toBeGreaterThan(10)
    expect(up.improvementEvidence('below')).toBeLessThan(1)
    expect(down.improvementEvidence('below')).toBeCloseTo(up.improvementEvidence('above'), 9)
    expect(up.interval('absolute', 0.05, 'greater')).toMatchObject({ upper: null })
  })
})

describe('the effect of a treatment', () => {
  it('has no answer for the reason of the arm that allows none', () => {
    const varied = amount(10)
    expect(reasonOf(effectOf('mean', emptyArm, varied))).toBe('no_data')
    expect(reasonOf(effectOf('mean', varied, emptyArm))).toBe('no_data')
    expect(reasonOf(effectOf('mean', varied, { n: 1, mean: 3, m2: 0 }))).toBe('too_few_units')
    expect(effectOf('mean', varied, { n: 2, mean: 3, m2: 1 })).toMatchObject({ ok: true, difference: -7 })
    expect(reasonOf(effectOf('mean', amount(3, 0), amount(4, 0)))).toBe('zero_variance')
  })

  it('has no answer beyond the magnitudes that anything measured has', () => {
    const huge = { n: 10, mean: 1e308, m2: 1 }
    expect(reasonOf(effectOf('proportion', huge, { ...huge, mean: -1e308 }))).toBe('zero_variance')
    const wide = { n: 10, mean: 1, m2: Number.POSITIVE_INFINITY }
    expect(reasonOf(effectOf('proportion', wide, wide))).toBe('zero_variance')
    const sharp = { n: 10, mean: 1e145, m2: 1e-18 }
    expect(reasonOf(effectOf('proportion', { ...sharp, mean: 0 }, sharp))).toBe('zero_variance')
    expect(effectOf('proportion', { ...sharp, mean: 0 }, { ...sharp, mean: 1e135 })).toMatchObject({
      ok: true,
    })
    expect(effectOf('mean', amount(1e9, 1e-4), amount(-1e9, 1e-4))).toMatchObject({ ok: true })
  })
})

describe('a comparison after its covariate', () => {
  const withCovariate = (arm: Arm, co: number): Arm => ({ ...arm, covariate: { mean: 5, m2: 99, co } })

  it('is left as it was where the outcome does not vary, or a ratio lacks the products', () => {
    const constant = withCovariate(amount(10, 0), 0)
    expect(adjustForCovariate('mean', constant, constant)).toEqual({
      type: 'mean',
      control: constant,
      treatment: constant,
      adjustment: null,
    })
    const ratio = { ...amount(10), denominator: { mean: 2, m2: 99, co: 10 } }
    const known = { ...ratio, covariate: { mean: 5, m2: 99, co: 40, coDenominator: 3 } }
    const unknown = withCovariate(ratio, 40)
    expect(adjustForCovariate('ratio', known, known).adjustment).not.toBeNull()
    expect(adjustForCovariate('ratio', known, unknown).adjustment).toBeNull()
    expect(adjustForCovariate('ratio', unknown, known).adjustment).toBeNull()
  })

  it('does not depend on the unit of the metric', () => {
    const tiny = withCovariate(amount(1e-6, 1e-12), 0.8e-6 * 99)
    const { type, adjustment } = adjustForCovariate('mean', tiny, tiny)
    expect(type).toBe('mean')
    expect(adjustment?.varianceReduction).toBeCloseTo(0.64, 9)
  })

  it('is one of shares still where the covariate explains nothing', () => {
    const share = withCovariate(proportionArm(100, 20), 0)
    expect(adjustForCovariate('proportion', share, share)).toMatchObject({
      type: 'proportion',
      control: share,
      adjustment: { theta: 0, varianceReduction: 0 },
    })
  })
})
