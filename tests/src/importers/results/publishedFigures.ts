import { expect } from 'vitest'
import type { ReadResults } from '../../../../src/importers/results/resultsFormat.ts'
import { summaryOf } from './tableFiles.ts'

/** Checks the means and variances of two arms against published ones. */
export function welch(
  read: ReadResults,
  control: string,
  treatment: string,
  metric: string,
  published: Partial<Record<string, number>> | undefined,
): void {
  for (const [variant, side] of [
    [control, 'a'],
    [treatment, 'b'],
  ] as const) {
    const summary = summaryOf(read, variant, metric)
    expect(summary?.n).toBe(published?.[`n_${side}`])
    for (const [field, name] of [
      ['mean', 'mean'],
      ['variance', 'var'],
    ] as const) {
      const expected = published?.[`${name}_${side}`] ?? Number.NaN
      expect(Math.abs(Number(summary?.[field]) / expected - 1), `${variant} ${field}`).toBeLessThan(1e-12)
    }
  }
}

/** The share of the variance of a difference that a covariate takes away, its slope pooled within arms. */
export function varianceRelief(
  read: ReadResults,
  control: string,
  treatment: string,
  metric: string,
): number {
  const arms = [control, treatment].map((variant) => summaryOf(read, variant, metric) ?? {})
  const of = (arm: Record<string, unknown>, field: string) => Number(arm[field])
  const pooled = (field: string) => arms.reduce((sum, arm) => sum + (of(arm, 'n') - 1) * of(arm, field), 0)
  const slope = pooled('covariateCovariance') / pooled('covariateVariance')
  const before = arms.reduce((sum, arm) => sum + of(arm, 'variance') / of(arm, 'n'), 0)
  const after = arms.reduce(
    (sum, arm) =>
      sum +
      (of(arm, 'variance') -
        2 * slope * of(arm, 'covariateCovariance') +
        slope * slope * of(arm, 'covariateVariance')) /
        of(arm, 'n'),
    0,
  )
  return 1 - after / before
}
