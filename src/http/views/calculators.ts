import { z } from 'zod'
import { methodIds } from '../../stats/methods/index.ts'
import { amount, count, pValue, share, units } from './fields.ts'

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

export const sampleSizeView = z
  .strictObject({
    perVariant: z.strictObject({ control: units, treatment: units }).nullable(),
    total: units.nullable(),
    method: z.enum(methodIds),
    price: amount.optional().meta({ description: 'Times the size of a test that is looked at once' }),
    reason: z.string().optional().meta({ description: 'Why there is no size, as a code' }),
  })
  .meta({ id: 'SampleSize' })

export const adjustedView = z
  .strictObject({ adjusted: z.array(pValue.unwrap()).meta({ description: 'In the order they were given' }) })
  .meta({ id: 'AdjustedPValues' })
