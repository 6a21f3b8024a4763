import { z } from 'zod'
import { methodIds } from '../../stats/methods/index.ts'
import { amount, count, orNull, pValue, share, units } from './fields.ts'

export const splitView = z
  .strictObject({
    statistic: amount.nullable().meta({
      description:
        'Chi-square; null where an arm of weight 0 has units: that is infinitely far from the plan',
    }),
    degreesOfFreedom: count,
    pValue: share,
    evidence: amount.min(0).meta({ description: 'The e-value, which may be looked at every day' }),
    status: z.enum(['ok', 'warning', 'failed']),
    expected: z.array(units).meta({ description: 'Units by the weights' }),
  })
  .meta({ id: 'SplitTest' })

const method = z
  .enum(methodIds)
  .meta({ description: 'bayesian is planned like fixed; its errors are not controlled' })
const reason = (why: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${why}, as a code` })

export const sampleSizeView = z
  .strictObject({
    perVariant: z
      .strictObject({ control: units, treatment: units })
      .nullable()
      .meta({ description: 'Units of the control and of each treatment' }),
    total: units.nullable().meta({ description: 'Units of all variants' }),
    method,
    price: amount.optional().meta({ description: 'Times the size of a test that is looked at once' }),
    days: units.nullable().meta({ description: 'Days until as many have come; null without traffic' }),
    untestable: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether the days are beyond the limit; null without traffic' }),
    reason: reason('Why there is no size, or (no_entrants) why there are no days'),
  })
  .meta({ id: 'SampleSize' })

export const powerView = z
  .strictObject({
    power: share.meta({ description: 'The probability to find the effect in one comparison' }),
    method,
  })
  .meta({ id: 'Power' })

const smallest = (direction: string) =>
  orNull(
    z.strictObject({
      absolute: amount.meta({ description: "Treatment minus control, in the metric's unit" }),
      relative: amount.nullable().meta({
        description: 'Over the control, minus one; null where the control is not known or not above 0',
      }),
    }),
  ).meta({
    description: `The smallest ${direction} that is found; null where the alternative does not ask, or none is`,
  })

export const minimumEffectView = z
  .strictObject({
    increase: smallest('rise'),
    decrease: smallest('fall'),
    method,
    reason: reason('Why a direction that was asked about has no effect that is found'),
  })
  .meta({ id: 'MinimumEffect' })

export const adjustedView = z
  .strictObject({ adjusted: z.array(pValue.unwrap()).meta({ description: 'In the order they were given' }) })
  .meta({ id: 'AdjustedPValues' })
