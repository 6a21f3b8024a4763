import { expect, it } from 'vitest'
import type { AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { day, experimentOf, primary } from './experimentOf.ts'

it('an amount of less than nothing can be harmed and improved, though it has no lift', () => {
  const profit: AnalysisMetric = { ...primary, type: 'mean' }
  const statusOf = (control: number, treatment: number) => {
    const rows = [control, treatment].map(
      (mean, index): AnalysisRow => ({
        kind: 'metric',
        date: day(8),
        variant: index === 0 ? 'control' : 'treatment',
        metric: 'purchase',
        segment: null,
        summary: { n: 4000, mean, variance: 100 },
      }),
    )
    const { verdict, metrics } = analyze(experimentOf(rows, {}, { metrics: [profit] }))
    expect(metrics[0]?.comparisons[0]).toMatchObject({ relative: null, reason: 'control_mean_not_positive' })
    return verdict.status
  }
  expect(statusOf(-5, -7)).toBe('harmful')
  expect(statusOf(-7, -5)).toBe('proven')
})
