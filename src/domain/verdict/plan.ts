import { z } from 'zod'
import { methodIds, methods } from '../../stats/methods/index.ts'
import type { Method } from '../../stats/methods/method.ts'
import { spendingIds } from '../../stats/sequential/spending.ts'
import { type Said, said } from '../fault.ts'

/** A relative fraction of the control's mean (0.05 is 5 %), or an amount in the metric's unit. */
export const thresholdSchema = z.union([
  z.number().positive().max(100),
  z.strictObject({ absolute: z.number().positive() }),
])

/** An error rate. Nobody means less than the least, whose boundaries would leave the doubles. */
export const alphaSchema = z.number().min(1e-12).lt(0.5)

/** The plan that a start freezes, its defaults filled in. */
export const planSchema = z.strictObject({
  method: z.enum(methodIds).default('sequential'),
  alpha: alphaSchema.default(0.05).meta({ description: 'Two-sided error rate' }),
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
  spending: z
    .enum(spendingIds)
    .optional()
    .meta({ description: 'How group-sequential spends alpha over its looks; obrien-fleming where left out' }),
  lossThreshold: z
    .number()
    .positive()
    .optional()
    .meta({ description: "The expected loss, in the primary metric's unit, that bayesian accepts" }),
})
export type Plan = z.infer<typeof planSchema>

/** What keeps a plan from being started: empty when nothing does. */
export function planFaults(plan: Plan): { path: keyof Plan; detail: Said }[] {
  const method: Method = methods[plan.method]
  const faults: { path: keyof Plan; detail: Said }[] = (['spending', 'lossThreshold'] as const)
    .filter((option) => plan[option] !== undefined && !method.options.includes(option))
    .map((path) => ({ path, detail: said('option_unused') }))
  if (method.needsPlannedSize && plan.sampleSizePerVariant === undefined)
    faults.push({
      path: 'sampleSizePerVariant',
      detail: said('planned_size_needed'),
    })
  if (method.decidesBy === 'expectedLoss' && plan.lossThreshold === undefined)
    faults.push({
      path: 'lossThreshold',
      detail: said('loss_threshold_needed'),
    })
  return faults
}
