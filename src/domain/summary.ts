import { z } from 'zod'
import { type Arm, armFromMoments, armFromSums } from '../stats/arm.ts'
import type { MetricType } from '../stats/methods/metric.ts'
import { type Said, said } from './fault.ts'

/** Beyond this, squares and their sums leave the doubles; no measured quantity comes near. */
const LARGEST = 1e100
const amount = z.number().min(-LARGEST).max(LARGEST)
/** More units than there are people, by far; where counts themselves lose digits, so would everything computed of them. */
const MOST_UNITS = 1e12
const squares = z.number().min(0).max(LARGEST)

/** The fields of a summary, to be spread into a result row as well. Which of them belong together depends on the metric. */
export const summaryFields = {
  n: z.number().int().min(0).max(MOST_UNITS),
  sum: amount.optional(),
  sumSquares: squares.optional(),
  mean: amount.optional(),
  variance: squares.optional(),
  denominatorSum: amount.optional(),
  denominatorSumSquares: squares.optional(),
  productSum: amount.optional(),
  denominatorMean: amount.optional(),
  denominatorVariance: squares.optional(),
  covariance: amount.optional(),
  covariateSum: amount.optional(),
  covariateSumSquares: squares.optional(),
  covariateProductSum: amount.optional(),
  covariateMean: amount.optional(),
  covariateVariance: squares.optional(),
  covariateCovariance: amount.optional(),
  covariateDenominatorProductSum: amount.optional(),
  covariateDenominatorCovariance: amount.optional(),
}

/** The sufficient statistics of one arm, as sums or as moments; `summaryFaults` judges them for a type of metric. */
export const summarySchema = z.strictObject(summaryFields)
export type Summary = z.infer<typeof summarySchema>

export interface SummaryFault {
  /** The field at fault. */
  path: keyof Summary
  detail: Said
}

type Field = Exclude<keyof Summary, 'n'>

const outcomeFields = { sums: ['sum', 'sumSquares'], moments: ['mean', 'variance'] } as const
const extraFields = {
  denominator: {
    sums: ['denominatorSum', 'denominatorSumSquares', 'productSum'],
    moments: ['denominatorMean', 'denominatorVariance', 'covariance'],
  },
  covariate: {
    sums: ['covariateSum', 'covariateSumSquares', 'covariateProductSum'],
    moments: ['covariateMean', 'covariateVariance', 'covariateCovariance'],
  },
} as const

/** The products of a ratio's denominator with the covariate: without them the covariate can't be taken out of a ratio. */
const ratioWithCovariate = {
  sums: 'covariateDenominatorProductSum',
  moments: 'covariateDenominatorCovariance',
} as const

const momentFields: readonly Field[] = [
  ...outcomeFields.moments,
  ...extraFields.denominator.moments,
  ...extraFields.covariate.moments,
  ratioWithCovariate.moments,
]
const sumFields: readonly Field[] = [
  ...outcomeFields.sums,
  ...extraFields.denominator.sums,
  ...extraFields.covariate.sums,
  ratioWithCovariate.sums,
]

/**
 * What is wrong with a summary of a metric of the given type: fields that are missing, don't belong or
 * contradict each other, and numbers that no units can have. Empty when it can be used.
 */
export function summaryFaults(type: MetricType, summary: Summary): SummaryFault[] {
  const given = (field: Field) => summary[field] !== undefined
  const strayMoment = momentFields.find(given)
  if (strayMoment && sumFields.some(given)) return [{ path: strayMoment, detail: said('sums_or_moments') }]
  const form = strayMoment && type !== 'proportion' ? 'moments' : 'sums'

  const needed: Field[] = type === 'proportion' ? ['sum'] : [...outcomeFields[form]]
  if (type === 'ratio') needed.push(...extraFields.denominator[form])
  const hasCovariate = extraFields.covariate[form].some(given)
  if (hasCovariate) needed.push(...extraFields.covariate[form])
  const allowed = type === 'ratio' && hasCovariate ? [...needed, ratioWithCovariate[form]] : needed
  const missing = needed.filter((field) => !given(field))
  const stray = [...sumFields, ...momentFields].filter((field) => given(field) && !allowed.includes(field))
  const faults = [
    ...missing.map((path) => ({ path, detail: said('needed_for_metric', { type, form }) })),
    ...stray.map((path) => ({ path, detail: said('stray_for_metric', { type, form }) })),
  ]
  return faults.length > 0 ? faults : impossibilities(type, form, summary)
}

/** Room for rounding in what other tools summed up: relative to the sums, whose differences lose digits. */
const ROUNDING = 1e-9

/** Faults of the numbers themselves, once the fields are complete. */
function impossibilities(type: MetricType, form: 'sums' | 'moments', summary: Summary): SummaryFault[] {
  const { n } = summary
  const faults: SummaryFault[] = []
  const fault = (path: keyof Summary, detail: Said) => faults.push({ path, detail })
  const outcome = spreadOf(
    form,
    n,
    summary.sum,
    type === 'proportion' ? summary.sum : summary.sumSquares,
    summary,
  )

  if (type === 'proportion') {
    const sum = summary.sum ?? 0
    if (sum < 0 || !Number.isInteger(sum)) fault('sum', said('conversions_whole'))
    else if (sum > n) fault('sum', said('conversions_exceed', { sum, n }))
  } else if (!outcome.possible) {
    fault(form === 'sums' ? 'sumSquares' : 'variance', outcome.detail)
  }
  for (const extra of ['denominator', 'covariate'] as const) {
    const [sumField, squaresField, productField] = extraFields[extra].sums
    const [meanField, varianceField, covarianceField] = extraFields[extra].moments
    if (summary[sumField] === undefined && summary[meanField] === undefined) continue
    const other = spreadOf(form, n, summary[sumField], summary[squaresField], {
      mean: summary[meanField],
      variance: summary[varianceField],
    })
    if (!other.possible) {
      fault(form === 'sums' ? squaresField : varianceField, other.detail)
      continue
    }
    const co =
      form === 'sums'
        ? n > 0
          ? (summary[productField] ?? 0) - (outcome.sum / n) * (summary[sumField] ?? 0)
          : (summary[productField] ?? 0)
        : (summary[covarianceField] ?? 0)
    const limit = Math.sqrt(outcome.spread) * Math.sqrt(other.spread)
    if (Math.abs(co) > limit + ROUNDING * Math.sqrt(outcome.scale) * Math.sqrt(other.scale))
      fault(form === 'sums' ? productField : covarianceField, said('correlation_beyond_one'))
  }
  const crossField = ratioWithCovariate[form]
  if (faults.length === 0 && summary[crossField] !== undefined) {
    const { denominator, covariate } = armFromSummary(type, summary)
    const cross = covariate?.coDenominator ?? 0
    const limit = Math.sqrt(denominator?.m2 ?? 0) * Math.sqrt(covariate?.m2 ?? 0)
    const scale =
      form === 'sums' ? (summary.denominatorSumSquares ?? 0) * (summary.covariateSumSquares ?? 0) : 0
    if (Math.abs(cross) > limit * (1 + ROUNDING) + ROUNDING * Math.sqrt(scale))
      fault(crossField, said('correlation_beyond_one'))
  }
  return faults
}

/** The spread of one quantity (sum of squared deviations, or variance), the scale its rounding goes by, and whether units can have it. */
function spreadOf(
  form: 'sums' | 'moments',
  n: number,
  sum = 0,
  sumSquares = 0,
  moments: { mean?: number | undefined; variance?: number | undefined } = {},
) {
  if (form === 'moments') {
    const variance = moments.variance ?? 0
    const single = n < 2 && variance > 0
    const detail = n === 0 ? said('zero_without_units') : said('zero_for_one_unit')
    return { sum, spread: variance, scale: variance, possible: !single, detail }
  }
  if (n === 0) {
    const possible = sum === 0 && sumSquares === 0
    return { sum, spread: 0, scale: 0, possible, detail: said('zero_with_sum_without_units') }
  }
  const least = (sum / n) * sum
  return {
    sum,
    spread: Math.max(0, sumSquares - least),
    scale: sumSquares,
    possible: sumSquares >= least * (1 - ROUNDING) && (n > 1 || sumSquares <= least * (1 + ROUNDING)),
    detail: n > 1 ? said('squares_too_small', { n }) : said('square_for_one_unit'),
  }
}

/**
 * The arm of a summary without faults (see `summaryFaults`).
 *
 * @param type the metric's type: a proportion's squares follow from its conversions
 */
export function armFromSummary(type: MetricType, summary: Summary): Arm {
  const { n } = summary
  if (summary.mean !== undefined) {
    const moments: Parameters<typeof armFromMoments>[0] = {
      n,
      mean: summary.mean,
      variance: summary.variance ?? 0,
    }
    if (summary.denominatorMean !== undefined)
      moments.denominator = {
        mean: summary.denominatorMean,
        variance: summary.denominatorVariance ?? 0,
        covariance: summary.covariance ?? 0,
      }
    if (summary.covariateMean !== undefined)
      moments.covariate = {
        mean: summary.covariateMean,
        variance: summary.covariateVariance ?? 0,
        covariance: summary.covariateCovariance ?? 0,
        ...(summary.covariateDenominatorCovariance === undefined
          ? {}
          : { denominatorCovariance: summary.covariateDenominatorCovariance }),
      }
    return armFromMoments(moments)
  }
  const sum = summary.sum ?? 0
  const sums: Parameters<typeof armFromSums>[0] = {
    n,
    sum,
    sumSquares: type === 'proportion' ? sum : (summary.sumSquares ?? 0),
  }
  if (summary.denominatorSum !== undefined)
    sums.denominator = {
      sum: summary.denominatorSum,
      sumSquares: summary.denominatorSumSquares ?? 0,
      productSum: summary.productSum ?? 0,
    }
  if (summary.covariateSum !== undefined)
    sums.covariate = {
      sum: summary.covariateSum,
      sumSquares: summary.covariateSumSquares ?? 0,
      productSum: summary.covariateProductSum ?? 0,
      ...(summary.covariateDenominatorProductSum === undefined
        ? {}
        : { denominatorProductSum: summary.covariateDenominatorProductSum }),
    }
  return armFromSums(sums)
}
