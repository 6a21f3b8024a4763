import { z } from 'zod'
import { methodIds } from '../stats/methods/index.ts'
import { armFromSummary, summaryFaults, summarySchema } from './summary.ts'
import { thresholdSchema } from './verdict/plan.ts'

const alternative = z.enum(['two-sided', 'greater', 'less'])
const alpha = z.number().gt(0).lt(0.5)

export const analyzeInput = z.strictObject({
  method: z.enum(methodIds),
  alpha: alpha.optional(),
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
    })
    .optional(),
})

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
    message: 'needs one weight for each count',
    path: ['weights'],
  })
  .refine((input) => input.weights.some((weight) => weight > 0), {
    message: 'at least one weight must be above 0',
    path: ['weights'],
  })

export const adjustInput = z.strictObject({
  method: z.enum(['holm', 'bh', 'by', 'bonferroni']),
  pValues: z.array(z.number().min(0).max(1)).min(1).max(10_000),
})

export const sampleSizeInput = z.strictObject({
  metric: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('proportion'), baseline: z.number().gt(0).lt(1) }),
    z.strictObject({
      type: z.literal('mean'),
      mean: z.number().optional(),
      standardDeviation: z.number().gt(0),
    }),
  ]),
  effect: z.union([
    z.strictObject({ absolute: z.number().refine((value) => value !== 0, 'must not be 0') }),
    z.strictObject({ relative: z.number().refine((value) => value !== 0, 'must not be 0') }),
  ]),
  alpha: alpha.optional(),
  power: z.number().gt(0).lt(1).optional(),
  alternative: alternative.optional(),
  allocation: z
    .number()
    .gt(0)
    .max(1000)
    .optional()
    .meta({ description: 'Units in the treatment for each in the control' }),
  method: z.enum(methodIds).optional(),
})
