import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../../src/domain/summary.ts'
import type { AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { day, experimentOf, primary } from './experimentOf.ts'

const spend: AnalysisMetric = { ...primary, type: 'mean' }

/** Eight days of 500 people an arm, whose spending goes by what they spent before as far as `correlation` says. */
function rows(
  correlation: number | null,
  lift: number,
  type: AnalysisMetric['type'] = 'mean',
): AnalysisRow[] {
  const sd = 4
  const covariate =
    correlation === null
      ? {}
      : { covariateMean: 20, covariateVariance: 25, covariateCovariance: correlation * sd * 5 }
  const ratio =
    type === 'ratio'
      ? {
          denominatorMean: 2,
          denominatorVariance: 1,
          covariance: 2,
          ...(correlation === null ? {} : { covariateDenominatorCovariance: 0.2 }),
        }
      : {}
  return Array.from({ length: 8 }, (_, i) => i + 1).flatMap((d) =>
    (['control', 'treatment'] as const).map((variant): AnalysisRow => {
      const mean = variant === 'control' ? 10 : 10 * (1 + lift)
      const summary: Summary = { n: 500, mean, variance: sd * sd, ...covariate, ...ratio }
      return { kind: 'metric', date: day(d), variant, metric: 'purchase', segment: null, summary }
    }),
  )
}

const comparisonOf = (of: AnalysisRow[], metric = spend) =>
  analyze(experimentOf(of, { method: 'fixed', sampleSizePerVariant: 4000 }, { metrics: [metric] })).metrics[0]
    ?.comparisons[0]

describe('a pre-period covariate', () => {
  it('takes out as much of the variance as it explains, and says how much', () => {
    const plain = comparisonOf(rows(null, 0.02))
    const adjusted = comparisonOf(rows(0.8, 0.02))
    expect(plain?.covariate).toBeNull()
    expect(adjusted?.covariate?.theta).toBeCloseTo(0.8 * (4 / 5), 12)
    expect(adjusted?.covariate?.varianceReduction).toBeCloseTo(0.64, 12)
    expect(adjusted?.covariate?.unadjusted).toEqual({
      control: 10,
      treatment: 10.2,
      estimate: expect.closeTo(0.2, 12),
      standardError: plain?.absolute.standardError,
    })
    expect(adjusted?.absolute.estimate).toBeCloseTo(0.2, 12)
    expect(adjusted?.absolute.standardError).toBeCloseTo(0.6 * (plain?.absolute.standardError ?? 0), 12)
    expect(adjusted?.pValue).toBeLessThan(plain?.pValue ?? 0)
  })

  it('that explains nothing is reported as bringing nothing', () => {
    const adjusted = comparisonOf(rows(0, 0.02))
    expect(adjusted?.covariate).toMatchObject({ theta: 0, varianceReduction: 0 })
    expect(adjusted?.pValue).toBe(comparisonOf(rows(null, 0.02))?.pValue)
  })

  it('can prove what would stay open without it', () => {
    const plan = { method: 'sequential' as const }
    const verdictOf = (of: AnalysisRow[]) =>
      analyze(experimentOf(of, plan, { metrics: [spend] })).verdict.status
    expect(verdictOf(rows(null, 0.025))).toBe('collecting')
    expect(verdictOf(rows(0.9, 0.025))).toBe('proven')
  })

  it('is left out where some of the days lack it: what is known of a part says nothing about the rest', () => {
    const mixed = [...rows(0.8, 0.02).slice(0, 8), ...rows(null, 0.02).slice(8)]
    expect(comparisonOf(mixed)?.covariate).toBeNull()
  })

  it('is left out where it is the outcome itself: only rounding would be left', () => {
    expect(comparisonOf(rows(1, 0.02))?.covariate).toBeNull()
  })

  it('is taken out of a ratio where its products with the denominator are known', () => {
    const ratio: AnalysisMetric = { ...primary, type: 'ratio' }
    const adjusted = comparisonOf(rows(0.6, 0.02, 'ratio'), ratio)
    expect(adjusted?.covariate?.varianceReduction).toBeGreaterThan(0.1)
    expect(adjusted?.treatment.mean).toBeCloseTo(5.1, 12)
    const unknown = rows(0.6, 0.02, 'ratio').map((row) =>
      row.kind === 'metric'
        ? { ...row, summary: { ...row.summary, covariateDenominatorCovariance: undefined } }
        : row,
    )
    expect(comparisonOf(unknown, ratio)?.covariate).toBeNull()
  })
})
