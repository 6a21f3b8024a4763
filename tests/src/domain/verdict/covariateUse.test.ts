import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../../src/domain/summary.ts'
import type { AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { covariateUse, withoutCovariate } from '../../../../src/domain/verdict/covariateUse.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { readRun } from '../../../../src/domain/verdict/run.ts'
import { day, experimentOf, primary } from './experimentOf.ts'

const spend: AnalysisMetric = { ...primary, type: 'mean' }
const treatment = { key: 'treatment', weight: 1, isControl: false }

const plain: Summary = { n: 500, mean: 10, variance: 16 }
const known = (covariateMean: number): Summary => ({
  ...plain,
  covariateMean,
  covariateVariance: 25,
  covariateCovariance: 14,
})

/** What is done with the covariate of these days: the summaries of control and treatment. */
function useOf(days: [Summary, Summary][], plan: Partial<Plan> = {}) {
  const rows = days.flatMap(([control, other], index) =>
    [control, other].map(
      (summary, arm): AnalysisRow => ({
        kind: 'metric',
        date: day(index + 1),
        variant: arm === 0 ? 'control' : 'treatment',
        metric: 'purchase',
        segment: null,
        summary,
      }),
    ),
  )
  return covariateUse(readRun(experimentOf(rows, plan, { metrics: [spend] })), treatment, spend)
}
const times = (count: number, control: Summary, other: Summary): [Summary, Summary][] =>
  Array.from({ length: count }, () => [control, other])

describe('a covariate', () => {
  it('is used where both arms have it on every day, and none where nobody has', () => {
    expect(useOf(times(10, known(20), known(20)))).toBe('adjusted')
    expect(useOf(times(10, plain, plain))).toBe('none')
    expect(useOf([])).toBe('none')
  })

  it('is missing where an arm or a day lacks it', () => {
    expect(useOf(times(10, known(20), plain))).toBe('missing')
    expect(useOf(times(10, plain, known(20)))).toBe('missing')
    expect(useOf([...times(5, known(20), known(20)), ...times(5, plain, plain)])).toBe('missing')
  })

  it('is not used where the arms differ in it, or did at any look', () => {
    expect(useOf(times(10, known(20), known(21)))).toBe('imbalanced')
    expect(useOf([...times(5, known(20), known(21)), ...times(5, known(21), known(20))])).toBe('imbalanced')
    expect(useOf(times(10, known(20), known(20.05)))).toBe('adjusted')
  })

  it('is decided about by the looks up to the last that decides', () => {
    const late = [...times(8, known(20), known(20)), ...times(8, known(20), known(22))]
    expect(useOf(late)).toBe('imbalanced')
    expect(useOf(late, { method: 'fixed', sampleSizePerVariant: 4000 })).toBe('adjusted')
    expect(useOf(late, { method: 'fixed', sampleSizePerVariant: 8000 })).toBe('imbalanced')
  })

  it('is decided about by all looks where none decides yet', () => {
    expect(useOf([...times(4, known(20), known(20)), ...times(1, known(20), known(28))])).toBe('imbalanced')
    expect(useOf([...times(4, known(20), known(20)), ...times(1, plain, plain)])).toBe('missing')
  })

  it('of an arm is left out with nothing else', () => {
    const covariate = { mean: 1, m2: 2, co: 3 }
    const denominator = { mean: 4, m2: 5, co: 6 }
    expect(withoutCovariate({ n: 7, mean: 8, m2: 9, denominator, covariate })).toEqual({
      n: 7,
      mean: 8,
      m2: 9,
      denominator,
    })
  })
})
