import { z } from 'zod'
import { rule } from './fault.ts'
import { name, orderedRange, positiveRange, prose, share } from './fields.ts'
import { ratings } from './scoring/ratings.ts'

const estimates = z.strictObject({
  lift: orderedRange
    .refine((value) => value.low >= -1, {
      message: rule('falls_by_more_than_all'),
      path: ['low'],
    })
    .refine((value) => value.high <= 100, {
      message: rule('rises_too_much'),
      path: ['high'],
    })
    .meta({
      description:
        "Relative lift in the metric's good direction: low, likely, high (P10, P50, P90); 0.05 is 5 %",
    }),
  effortWeeks: positiveRange.meta({ description: 'Person-weeks' }),
  reach: positiveRange.optional().meta({ description: "People per period; used where it can't be measured" }),
  confidence: share.optional(),
})
export type Estimates = z.infer<typeof estimates>

const baseline = z.strictObject({
  value: z.number().min(-1e12).max(1e12),
  standardDeviation: z.number().gt(0).max(1e12).optional(),
  source: name.optional(),
})
export type Baseline = z.infer<typeof baseline>

export const hypothesisInput = z.strictObject({
  barrierIds: z
    .array(z.string().max(60))
    .min(1)
    .max(50)
    .refine((ids) => new Set(ids).size === ids.length, rule('named_twice')),
  change: prose,
  because: prose.optional(),
  metric: z.string().max(80).meta({ description: "The metric's key" }),
  estimates,
  baseline: baseline.optional(),
  ratings: ratings
    .optional()
    .meta({ description: 'What people type for frameworks whose inputs are opinions' }),
  owner: name.optional(),
})
