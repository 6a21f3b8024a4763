import { z } from 'zod'
import { methodIds } from '../stats/methods/index.ts'
import { spendingIds } from '../stats/sequential/spending.ts'
import { rule } from './fault.ts'
import { armFromSummary, summaryFaults, summarySchema } from './summary.ts'
import { alphaSchema, thresholdSchema } from './verdict/plan.ts'

export const alternative = z.enum(['two-sided', 'greater', 'less'])
/** Daily looks for half a year: what takes longer is untestable, and so many are still computed within half a second. */
export const LOOKS = 200
/** Below the least that a repeated p-value can be, nothing is told apart. */

/** Shares of the planned units at the looks so far, this one last; or the number of equally spaced looks that this one ends. */
const looksSchema = z
  .union([
    z.number().int().min(1).max(LOOKS),
    z
      .array(z.number().gt(0).max(100))
      .min(1)
      .max(LOOKS)
      .refine((looks) => looks.every((look, i) => look >= (looks[i - 1] ?? 0)), rule('must_not_fall')),
  ])
  .meta({
    description:
      'Shares of the planned units at the looks so far, this one last; or a number of equally spaced looks, this one the last',
  })

export const analyzeInput = z.strictObject({
  method: z.enum(methodIds),
  alpha: alphaSchema.optional(),
  alternative: alternative.optional(),
  metric: z.strictObject({
    type: z.enum(['proportion', 'mean', 'ratio']),
    goodDirection: z.enum(['increase', 'decrease']).optional(),
  }),
  control: summarySchema,
  treatment: summarySchema,
  plan: z
    .strictObject({
      sampleSizePerVariant: z.number().int().min(2).max(Number.MAX_SAFE_INTEGER).optional(),
      minimumEffect: thresholdSchema.optional(),
      spending: z.enum(spendingIds).optional(),
      lossThreshold: z.number().positive().optional(),
    })
    .optional(),
  looks: looksSchema.optional(),
})

/** The shares of the planned units at the looks of a question; equally spaced where only their number is given. */
export function sharesAtLooks(looks: z.output<typeof looksSchema> | undefined): number[] | undefined {
  return typeof looks === 'number' ? Array.from({ length: looks }, (_, i) => (i + 1) / looks) : looks
}

/** The arms of a question, or what is wrong with their summaries. */
export function armsOf(input: z.output<typeof analyzeInput>) {
  const faults = (['control', 'treatment'] as const).flatMap((arm) =>
    summaryFaults(input.metric.type, input[arm]).map(({ path, detail }) => ({
      pointer: `/${arm}/${path}`,
      detail,
    })),
  )
  if (faults.length > 0) return { ok: false as const, faults }
  const arm = (summary: z.output<typeof summarySchema>) => armFromSummary(input.metric.type, summary)
  return { ok: true as const, control: arm(input.control), treatment: arm(input.treatment) }
}

const units = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const srmInput = z
  .strictObject({
    counts: z.array(units).min(2).max(100),
    weights: z.array(z.number().min(0).max(1e9)).min(2).max(100),
  })
  .refine((input) => input.counts.length === input.weights.length, {
    message: rule('weights_for_counts'),
    path: ['weights'],
  })
  .refine((input) => input.weights.some((weight) => weight > 0), {
    message: rule('weight_above_zero'),
    path: ['weights'],
  })

export const adjustInput = z.strictObject({
  method: z.enum(['holm', 'bh', 'by', 'bonferroni']),
  pValues: z.array(z.number().min(0).max(1)).min(1).max(10_000),
})
