import type { Summary } from '../../../domain/summary.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'
import type { Irrecoverable, ToolMoments } from './toolResults.ts'

type Recovered = { summary: Summary } | { irrecoverable: Irrecoverable }

/** A mean times its units is a count of units unless it was adjusted or rounded; doubles lose far less than this. */
const wholeWithin = 0.01

/** By how much the spread of counted units may exceed that of a yes/no outcome with the same mean. */
const spreadWithin = 0.01

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** Units that did it, or null where the figures cannot be those of a yes/no outcome. */
function conversions({ n, sum, sumSquares, mean, variance }: ToolMoments): number | null {
  const given = sum ?? (mean === undefined ? undefined : mean * n)
  if (given === undefined) return null
  const count = Math.round(given)
  if (Math.abs(given - count) > wholeWithin || count < 0 || count > n) return null
  if (sumSquares !== undefined && !same(sumSquares, count)) return null
  const share = n === 0 ? 0 : count / n
  const bessel = n > 1 ? n / (n - 1) : 1
  if (variance !== undefined && variance > share * (1 - share) * bessel * (1 + spreadWithin)) return null
  return count
}

const covariateSums = ({ covariate }: ToolMoments): Partial<Summary> =>
  covariate === undefined
    ? {}
    : {
        covariateSum: covariate.sum,
        covariateSumSquares: covariate.sumSquares,
        covariateProductSum: covariate.productSum,
      }

function meanSummary(moments: ToolMoments): Recovered {
  const { n, sum, sumSquares, variance } = moments
  if (moments.denominator !== undefined) return { irrecoverable: 'figures_of_a_ratio' }
  if (sum !== undefined && sumSquares !== undefined)
    return { summary: { n, sum, sumSquares, ...covariateSums(moments) } }
  const mean = moments.mean ?? (sum === undefined || n === 0 ? undefined : sum / n)
  if (mean !== undefined && variance !== undefined) return { summary: { n, mean, variance } }
  return { irrecoverable: 'figures_without_spread' }
}

/**
 * The summary that a tool's figures of one arm amount to, in the form that loses nothing: sums where they are given, else moments.
 *
 * @param type the type of our metric
 */
export function summaryOf(type: MetricType, moments: ToolMoments): Recovered {
  const { n, sum, sumSquares, denominator } = moments
  if (type === 'mean') return meanSummary(moments)
  if (type === 'proportion') {
    if (denominator !== undefined) return { irrecoverable: 'figures_of_a_ratio' }
    const count = conversions(moments)
    return count === null
      ? { irrecoverable: 'figures_not_yes_no' }
      : { summary: { n, sum: count, ...covariateSums(moments) } }
  }
  if (sum === undefined || sumSquares === undefined || denominator === undefined)
    return { irrecoverable: 'figures_without_denominator' }
  return {
    summary: {
      n,
      sum,
      sumSquares,
      denominatorSum: denominator.sum,
      denominatorSumSquares: denominator.sumSquares,
      productSum: denominator.productSum,
    },
  }
}

/** The mean that a summary stands for (of a ratio: of the sums), or null without units. */
export function meanOf(summary: Summary): number | null {
  const top = summary.mean ?? (summary.n === 0 ? null : (summary.sum ?? 0) / summary.n)
  if (summary.denominatorSum === undefined) return top
  return summary.denominatorSum === 0 ? null : (summary.sum ?? 0) / summary.denominatorSum
}
