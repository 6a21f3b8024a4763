import { z } from 'zod'
import { type Fault, rule, said } from './fault.ts'
import { date, instant, key, name, prose } from './fields.ts'
import { planSchema, thresholdSchema } from './verdict/plan.ts'

const variantInput = z.strictObject({
  key,
  name: name.optional(),
  weight: z
    .number()
    .min(0)
    .max(1e6)
    .refine((weight) => weight === 0 || weight >= 1e-6, rule('weight_too_small', { minimum: 1e-6 }))
    .meta({ description: 'Share of the traffic, in any unit; 0 for an arm that should get none' }),
  isControl: z.boolean().optional(),
})

const experimentMetricInput = z.strictObject({
  key: z.string().max(80).meta({ description: "The metric's key" }),
  role: z.enum(['primary', 'secondary', 'guardrail']),
  margin: thresholdSchema.optional(),
})

export const experimentInput = z.strictObject({
  hypothesisId: z.string().max(60),
  name,
  notes: prose.optional(),
  variants: z.array(variantInput).min(2).max(20),
  metrics: z.array(experimentMetricInput).min(1).max(50),
  plan: planSchema,
})
export type ExperimentInput = z.output<typeof experimentInput>

/** What the variants of an experiment must satisfy together. */
export function variantFaults(variants: ExperimentInput['variants']): Fault[] {
  const faults: Fault[] = []
  const controls = variants.filter((variant) => variant.isControl === true)
  if (controls.length !== 1)
    faults.push({
      pointer: '/variants',
      detail: said('one_control', { count: controls.length }),
    })
  for (const [i, variant] of variants.entries()) {
    if (variants.findIndex((other) => other.key === variant.key) < i)
      faults.push({ pointer: `/variants/${i}/key`, detail: said('there_already') })
    if (variant.isControl === true && variant.weight === 0)
      faults.push({ pointer: `/variants/${i}/weight`, detail: said('control_needs_traffic') })
  }
  if (!variants.some((variant) => variant.isControl !== true && variant.weight > 0))
    faults.push({ pointer: '/variants', detail: said('treatment_needs_traffic') })
  return faults
}

/** What the metrics of an experiment must satisfy together. */
export function metricFaults(metrics: ExperimentInput['metrics']): Fault[] {
  const faults: Fault[] = []
  const primaries = metrics.filter((metric) => metric.role === 'primary')
  if (primaries.length !== 1)
    faults.push({ pointer: '/metrics', detail: said('one_primary', { count: primaries.length }) })
  for (const [i, metric] of metrics.entries()) {
    if (metrics.findIndex((other) => other.key === metric.key) < i)
      faults.push({ pointer: `/metrics/${i}/key`, detail: said('there_already') })
    if (metric.margin !== undefined && metric.role !== 'guardrail')
      faults.push({ pointer: `/metrics/${i}/margin`, detail: said('margin_of_guardrail') })
  }
  return faults
}

/** When something began or ended: an instant, or a date of the team's calendar. */
const moment = z
  .string()
  .max(40)
  .transform((value, context) => {
    const read = z.union([instant, date]).safeParse(value)
    if (read.success) return read.data
    context.addIssue({
      code: 'custom',
      message: rule('moment_needed'),
    })
    return z.NEVER
  })
  .optional()
  .meta({ description: 'An instant, or a date in the time zone of the deployment; now where left out' })

export const momentInput = z.strictObject({ at: moment })
export const decisionInput = z.strictObject({
  decision: z.enum(['ship', 'rollBack', 'iterate', 'stop']),
  reason: prose,
})
export const faultInput = z.strictObject({ reason: prose })
