import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../../src/domain/summary.ts'
import type { AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { countsAreMet } from '../../../../src/domain/verdict/minimumCounts.ts'
import { armFromMoments } from '../../../../src/stats/arm.ts'
import { arms, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const amount: AnalysisMetric = { ...primary, type: 'mean' }

/** The same summary of each arm on each of some days. */
const daily = (days: number, control: Summary, treatment: Summary): AnalysisRow[] =>
  Array.from({ length: days }, (_, i) => i + 1).flatMap((d) =>
    [control, treatment].map((summary, index): AnalysisRow => {
      const variant = index === 0 ? 'control' : 'treatment'
      return { kind: 'metric', date: day(d), variant, metric: 'purchase', segment: null, summary }
    }),
  )
const verdictOf = (rows: AnalysisRow[], plan = {}, metric = amount) =>
  analyze(experimentOf(rows, plan, { metrics: [metric] })).verdict

describe('the last digits of a number', () => {
  it('are no difference between two arms in which everybody is the same', () => {
    const rows = daily(
      8,
      { n: 1000, mean: 1.1000000000000087, variance: 7.5e-29 },
      { n: 990, mean: 1.1000000000000096, variance: 9.1e-29 },
    )
    const { verdict, metrics } = analyze(experimentOf(rows, {}, { metrics: [amount] }))
    expect(verdict).toMatchObject({ status: 'collecting', programmeEvidence: 0 })
    expect(metrics[0]?.comparisons[0]).toMatchObject({ pValue: null, reason: 'zero_variance' })
  })

  it('leave values near a billion their variance of a millionth', () => {
    const rows = daily(
      8,
      { n: 1000, mean: 1e9, variance: 1e-6 },
      { n: 1000, mean: 1e9 + 0.001, variance: 1e-6 },
    )
    expect(verdictOf(rows).status).toBe('proven')
  })

  it('of a covariate that is the same for everybody in an arm are no slope', () => {
    const n = 2000
    const covariate = (value: number) => ({
      covariateSum: value * n,
      covariateSumSquares: value * value * n * (1 + 2e-16),
      covariateProductSum: value * 20_000 * (1 + 1e-15),
    })
    const summary = { n, sum: 20_000, sumSquares: 232_000 }
    const rows = daily(10, { ...summary, ...covariate(0.1) }, { ...summary, ...covariate(0.3) })
    const { verdict, metrics } = analyze(experimentOf(rows, {}, { metrics: [amount] }))
    expect(verdict.status).toBe('collecting')
    expect(metrics[0]?.comparisons[0]?.absolute.estimate).toBe(0)
  })
})

describe('the minimum counts', () => {
  it('ask the same of a metric and of its mirror image', () => {
    const skewed = (mean: number) => armFromMoments({ n: 105, mean, variance: 10 })
    for (const mean of [0.1, 1, 3, 30]) {
      const met = countsAreMet('mean', skewed(mean), skewed(mean))
      expect(countsAreMet('mean', skewed(-mean), skewed(-mean))).toBe(met)
    }
    expect(countsAreMet('mean', skewed(-0.1), skewed(-0.1))).toBe(false)
  })
})

describe('a covariate', () => {
  const outcome = { n: 500, mean: 10, variance: 16 }
  const known = (mean: number) => ({
    ...outcome,
    covariateMean: mean,
    covariateVariance: 25,
    covariateCovariance: 14,
  })

  it('in which the arms differ is left out, and pointed at', () => {
    const { verdict, metrics, health } = analyze(
      experimentOf(daily(10, known(20), known(21)), {}, { metrics: [amount] }),
    )
    expect(verdict.status).toBe('collecting')
    expect(metrics[0]?.comparisons[0]?.covariate).toBeNull()
    expect(health.checks).toContainEqual({
      id: 'covariate',
      status: 'warning',
      params: { variant: 'treatment', metric: 'purchase', why: 'imbalanced' },
    })
  })

  it('that a late row lacks is left out at every look, so that the test stays one test', () => {
    const rows = daily(10, known(20), known(20.05))
    const complete = analyze(experimentOf(rows, {}, { metrics: [amount] }))
    expect(complete.metrics[0]?.comparisons[0]?.covariate?.varianceReduction).toBeGreaterThan(0.4)
    expect(complete.health.checks).toContainEqual({ id: 'covariate', status: 'ok', params: null })
    const lacking = [...rows.slice(0, -1), { ...rows.at(-1), summary: outcome } as AnalysisRow]
    const without = daily(10, outcome, outcome)
    const { verdict, metrics, health } = analyze(experimentOf(lacking, {}, { metrics: [amount] }))
    const plain = analyze(experimentOf(without, {}, { metrics: [amount] }))
    expect(metrics).toEqual(plain.metrics)
    expect(verdict).toEqual(plain.verdict)
    expect(health.checks).toContainEqual({
      id: 'covariate',
      status: 'warning',
      params: { variant: 'treatment', metric: 'purchase', why: 'missing' },
    })
  })
})

describe('an outcome', () => {
  it('agrees with the verdict about which of several treatments is better', () => {
    const keys = ['a', 'b', 'c', 'd', 'e']
    const rows = ['control', ...keys].flatMap((key) => steady(key, 500, key === 'c' ? 57 : 50, 10))
    const plan = { method: 'fixed' as const, sampleSizePerVariant: 5000 }
    const { verdict, metrics } = analyze(experimentOf(rows, plan, { variants: arms(...keys) }))
    expect(metrics[0]?.comparisons[2]?.pValue).toBeLessThan(0.05)
    expect(verdict.status).toBe('inconclusive')
    expect(metrics[0]?.comparisons.map((one) => one.outcome)).toEqual(keys.map(() => 'unclear'))
  })

  it('is better where the verdict is proven, whatever a guardrail shows', () => {
    const rows = [
      ...steady('control', 500, 50, 10),
      ...steady('treatment', 500, 57, 10),
      ...steady('control', 500, 50, 10, { metric: 'refund' }),
      ...steady('treatment', 500, 50, 10, { metric: 'refund' }),
    ]
    const plan = { method: 'fixed' as const, sampleSizePerVariant: 5000 }
    const { verdict, metrics } = analyze(experimentOf(rows, plan, { metrics: [primary, guardrail()] }))
    expect(verdict.status).toBe('proven')
    expect(metrics[0]?.comparisons[0]?.outcome).toBe('better')
  })
})

describe('an arm that falls silent', () => {
  it('is named, with the date up to which the arms can be compared', () => {
    const rows = [
      ...steady('control', 500, 100, 20),
      ...steady('treatment', 500, 50, 20),
      ...steady('other', 500, 100, 5),
    ]
    const { verdict } = analyze(experimentOf(rows, {}, { variants: arms('treatment', 'other') }))
    expect(verdict.reasons).toContainEqual({
      code: 'arm_silent',
      params: { variant: 'other', lastDate: day(5) },
    })
  })
})

describe('a tiny arm', () => {
  it('does not make a stopped test invalid by one unit too many', () => {
    const variants = [
      { key: 'control', weight: 999, isControl: true },
      { key: 'treatment', weight: 1, isControl: false },
    ]
    const rows = [...steady('control', 100, 20, 8), ...steady('treatment', 1, 0, 4)]
    const { verdict, health } = analyze(experimentOf(rows, {}, { variants, stopDate: day(9) }))
    expect(health.srm.pValue).toBeLessThan(0.001)
    expect(verdict.status).not.toBe('invalid')
  })
})

describe('what was run wrongly', () => {
  it('is evidence of nothing, but what spoke against is not taken away', () => {
    const of = (control: number, treatment: number, faults: { reason: string; date: string; by: string }[]) =>
      analyze(
        experimentOf(
          [...steady('control', 500, control, 10), ...steady('treatment', 500, treatment, 10)],
          {},
          { faults },
        ),
      ).verdict.programmeEvidence
    const fault = [{ reason: 'the page was down', date: day(3), by: 'Ann' }]
    expect(of(50, 80, [])).toBeGreaterThan(100)
    expect(of(50, 80, fault)).toBe(1)
    expect(of(80, 50, [])).toBeLessThan(0.1)
    expect(of(80, 50, fault)).toBe(of(80, 50, []))
  })
})
