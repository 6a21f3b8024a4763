import { z } from 'zod'
import { optionalNumber, toolName, units } from '../tools/jsonTool.ts'
import { dateIn } from '../tools/snapshotDate.ts'
import {
  type FilePlace,
  refusedResults,
  type ToolArm,
  type ToolComparison,
  type ToolResults,
  type ToolSums,
} from '../tools/toolResults.ts'
import { metricNames, metricShape } from './metricNames.ts'

const interval = z.tuple([z.number().nullable(), z.number().nullable()]).nullish()

const arm = z.looseObject({
  key: toolName,
  number_of_samples: units,
  sum: z.number(),
  sum_squares: z.number().min(0),
  denominator_sum: optionalNumber,
  denominator_sum_squares: optionalNumber,
  numerator_denominator_sum_product: optionalNumber,
  covariate_sum: optionalNumber,
  covariate_sum_squares: optionalNumber,
  main_covariate_sum_product: optionalNumber,
})
type Arm = z.output<typeof arm>

const treatment = arm.extend({
  p_value: optionalNumber,
  confidence_interval: interval,
  chance_to_win: optionalNumber,
  credible_interval: interval,
})

/** The answer to an ExperimentQuery: raw moments of each variant, so that everything can be computed again. */
export const newAnswer = z.looseObject({
  baseline: arm,
  variant_results: z.array(treatment),
  metric: metricShape,
  query: z.looseObject({ metric: metricShape }).nullish(),
  last_refresh: z.string().nullish(),
})

export const isComparison = (value: Record<string, unknown>): boolean =>
  'baseline' in value || 'variant_results' in value

const sums = (
  sum: number | null | undefined,
  sumSquares: number | null | undefined,
  productSum: number | null | undefined,
): ToolSums | undefined =>
  typeof sum === 'number' && typeof sumSquares === 'number' && typeof productSum === 'number'
    ? { sum, sumSquares, productSum }
    : undefined

function armOf(of: Arm, place: FilePlace): ToolArm {
  const denominator = sums(
    of.denominator_sum,
    of.denominator_sum_squares,
    of.numerator_denominator_sum_product,
  )
  const covariate = sums(of.covariate_sum, of.covariate_sum_squares, of.main_covariate_sum_product)
  return {
    variant: of.key,
    place,
    moments: { n: of.number_of_samples, sum: of.sum, sumSquares: of.sum_squares, denominator, covariate },
  }
}

/** Its intervals are those of the relative difference, as fractions; it gives no estimate beside them. */
function comparison(of: z.output<typeof treatment>, control: number, place: FilePlace): ToolComparison {
  const [lower, upper] = of.confidence_interval ?? of.credible_interval ?? []
  const has = typeof lower === 'number' || typeof upper === 'number'
  return {
    variant: of.key,
    place,
    relative: has ? { estimate: null, lower: lower ?? null, upper: upper ?? null } : null,
    absolute: null,
    level: null,
    pValue: of.p_value ?? null,
    chanceToWin: of.chance_to_win ?? null,
    n: { control, treatment: of.number_of_samples },
  }
}

export function readComparison(found: z.output<typeof newAnswer>): ToolResults {
  const { baseline, variant_results: treatments, metric, query, last_refresh } = found
  const places = [
    { pointer: '/baseline' },
    ...treatments.map((_, i) => ({ pointer: `/variant_results/${i}` })),
  ]
  const all = [baseline, ...treatments].map((of, i) => ({ of, place: places[i] ?? { pointer: '' } }))
  const isRatio = all.some(({ of }) => typeof of.denominator_sum === 'number')
  const arms = all.map(({ of, place }) => armOf(of, place))
  const halfRatio = isRatio && arms.some(({ moments }) => moments?.denominator === undefined)
  return {
    ...refusedResults([]),
    variants: all.map(({ of, place }, i) => ({
      names: [of.key],
      isControl: i === 0,
      n: of.number_of_samples,
      place,
    })),
    metrics: [
      {
        names: metricNames(metric, query?.metric),
        place: { pointer: '' },
        arms,
        comparisons: treatments.map((of, i) =>
          comparison(of, baseline.number_of_samples, { pointer: `/variant_results/${i}` }),
        ),
        irrecoverable: halfRatio ? 'figures_without_denominator' : undefined,
      },
    ],
    asOf: dateIn(last_refresh),
  }
}
