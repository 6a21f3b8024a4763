import { z } from 'zod'
import { methodIds, methods } from '../../stats/methods/index.ts'

/** A relative fraction of the control's mean (0.05 is 5 %), or an amount in the metric's unit. */
export const thresholdSchema = z.union([
  z.number().positive().max(100),
  z.strictObject({ absolute: z.number().positive() }),
])

/** The plan that a start freezes, its defaults filled in. */
export const planSchema = z.strictObject({
  method: z.enum(methodIds).default('sequential'),
  alpha: z.number().gt(0).lt(0.5).default(0.05).meta({ description: 'Two-sided error rate' }),
  power: z.number().gt(0).lt(1).default(0.8),
  minDays: z.number().int().min(0).max(3650).default(7),
  sampleSizePerVariant: z
    .number()
    .int()
    .min(2)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: "Units planned for the control; the other variants' follow from their weights" }),
  minimumEffect: thresholdSchema.optional(),
  spending: z.enum(['obrien-fleming', 'pocock']).optional(),
  lossThreshold: z.number().positive().optional(),
})
export type Plan = z.infer<typeof planSchema>

/** What keeps a plan from being started: empty when nothing does. */
export function planFaults(plan: Plan): { path: keyof Plan; detail: string }[] {
  const unused = (['spending', 'lossThreshold'] as const).filter((option) => plan[option] !== undefined)
  if (unused.length > 0)
    return unused.map((path) => ({ path, detail: `means nothing to the method "${plan.method}"` }))
  if (methods[plan.method].needsPlannedSize && plan.sampleSizePerVariant === undefined)
    return [
      {
        path: 'sampleSizePerVariant',
        detail: `is needed: "${plan.method}" decides once, at its planned size`,
      },
    ]
  return []
}
