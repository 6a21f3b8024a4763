import { z } from 'zod'
import { amount, orNull, pValue, units } from './fields.ts'

const arm = z
  .strictObject({
    n: units.meta({ description: 'Units' }),
    mean: amount.nullable().meta({ description: "A proportion's share, a mean, or a ratio's ratio" }),
  })
  .meta({ id: 'ArmFigures' })

const bound = amount.nullable().meta({ description: 'Null where unbounded' })

export const relativeEffect = z
  .strictObject({ estimate: amount, lower: bound, upper: bound })
  .meta({ id: 'RelativeEffect', description: 'Treatment over control, minus one: a fraction, 0.05 is 5 %' })

export const absoluteEffect = z
  .strictObject({
    estimate: amount.nullable(),
    lower: bound,
    upper: bound,
    standardError: amount.nullable(),
  })
  .meta({ id: 'AbsoluteEffect', description: "Treatment minus control, in the metric's unit" })

export const shrunkenEffect = z
  .strictObject({
    estimate: amount,
    lower: amount,
    upper: amount,
    standardError: amount.optional().meta({
      description: 'Of the raw lift, by the delta method; analyses before engine 1.1.0 lack it',
    }),
    prior: z.strictObject({ mean: amount, sd: amount }),
  })
  .meta({
    id: 'ShrunkenEffect',
    description: 'The relative lift as a fraction, drawn towards the prior as far as its error asks for',
  })

export const comparisonFields = {
  control: arm,
  treatment: arm,
  absolute: absoluteEffect,
  relative: orNull(relativeEffect),
  statistic: amount.nullable(),
  degreesOfFreedom: amount
    .nullable()
    .meta({ description: 'Null where the statistic is referred to the normal distribution' }),
  pValue: pValue.meta({ description: 'Of this look; agrees with the intervals' }),
  adjustedPValue: pValue.meta({
    description: 'Holm within the judged family, Benjamini-Hochberg among what is only displayed',
  }),
  anytimePValue: pValue.meta({
    description: 'The running one, which a sequential verdict uses; null for other methods',
  }),
  exactPValue: pValue.meta({ description: "Fisher's, where an expected cell is under 5" }),
  covariate: orNull(
    z.strictObject({
      theta: amount.meta({ description: 'Change of the outcome per unit of the covariate' }),
      varianceReduction: amount.meta({
        description:
          "Share of the difference's variance that is gone; about 0 where the covariate explains nothing",
      }),
      unadjusted: z.strictObject({
        control: amount,
        treatment: amount,
        estimate: amount,
        standardError: amount,
      }),
    }),
  ).meta({
    description: 'What taking out the pre-period covariate (CUPED) did; all other figures are after it',
  }),
  evidence: amount.min(0).nullable().meta({ description: 'The current e-value; null for methods without' }),
  chanceToWin: pValue.meta({
    description: "Probability that the treatment is better, in the metric's good direction",
  }),
  expectedLoss: amount.nullable().meta({ description: "Of choosing the treatment, in the metric's unit" }),
  shrunken: orNull(shrunkenEffect),
  outcome: z
    .enum(['better', 'worse', 'negligible', 'unclear'])
    .meta({ description: "In the metric's good direction" }),
  reason: z.string().nullable().meta({ description: 'Why a number has no answer, as a code' }),
}

export const comparisonView = z.strictObject(comparisonFields).meta({ id: 'Comparison' })
