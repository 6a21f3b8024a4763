import { type Arm, varianceOf } from '../../../stats/arm.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'

/** The fields of a result row for an arm: moments, which keep the digits; for proportions sums, which is what they are counted in. */
export function summaryFieldsOf(type: MetricType, arm: Arm): Record<string, number> {
  return type === 'proportion' ? sums(arm) : moments(arm)
}

function sums({ n, mean, covariate }: Arm): Record<string, number> {
  // The mean of zeros and ones is the count over n but for rounding.
  const fields = { n, sum: Math.round(n * mean) }
  if (covariate === undefined) return fields
  return {
    ...fields,
    covariateSum: n * covariate.mean,
    covariateSumSquares: covariate.m2 + n * covariate.mean * covariate.mean,
    covariateProductSum: covariate.co + n * mean * covariate.mean,
  }
}

function moments(arm: Arm): Record<string, number> {
  const { n, mean, denominator, covariate } = arm
  const perFreedom = (squares: number): number => (n < 2 ? 0 : squares / (n - 1))
  return {
    n,
    mean,
    variance: n < 2 ? 0 : varianceOf(arm),
    ...(denominator === undefined
      ? {}
      : {
          denominatorMean: denominator.mean,
          denominatorVariance: perFreedom(denominator.m2),
          covariance: perFreedom(denominator.co),
        }),
    ...(covariate === undefined
      ? {}
      : {
          covariateMean: covariate.mean,
          covariateVariance: perFreedom(covariate.m2),
          covariateCovariance: perFreedom(covariate.co),
          ...(covariate.coDenominator === undefined
            ? {}
            : { covariateDenominatorCovariance: perFreedom(covariate.coDenominator) }),
        }),
  }
}
