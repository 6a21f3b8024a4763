import { z } from 'zod'
import { methodIds } from '../stats/methods/index.ts'
import { spendingIds } from '../stats/sequential/spending.ts'
import { alternative, LOOKS } from './calculator.ts'
import { rule } from './fault.ts'
import { alphaSchema } from './verdict/plan.ts'

/** More variants than a test can feed. */
const TREATMENTS = 19

const standardDeviation = z.number().gt(0)

const metric = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('proportion'),
    baseline: z.number().gt(0).lt(1).meta({ description: "The control's conversion rate" }),
  }),
  z.strictObject({
    type: z.literal('mean'),
    mean: z
      .number()
      .optional()
      .meta({ description: "The control's, which a relative effect is relative to" }),
    standardDeviation: standardDeviation.meta({ description: 'Of the values of units' }),
  }),
  z.strictObject({
    type: z.literal('ratio'),
    mean: z
      .number()
      .optional()
      .meta({ description: "The control's ratio R, which a relative effect is relative to" }),
    standardDeviation: standardDeviation.meta({
      description:
        "Of the units' (y - R x) / mean(x), y the numerator and x the denominator: what the delta method takes a ratio for",
    }),
  }),
])

const notZero = z.number().refine((value) => value !== 0, rule('not_zero'))
const effect = z.union([z.strictObject({ absolute: notZero }), z.strictObject({ relative: notZero })]).meta({
  description:
    "Treatment minus control in the metric's unit, or treatment over control minus one; its sign is its direction",
})

/** How a planned test will be judged, which every question about it may say. */
const terms = {
  alpha: alphaSchema.optional().meta({
    description: 'Error rate of the whole test, both sides together where it has two',
    default: 0.05,
  }),
  alternative: alternative.optional().meta({ default: 'two-sided' }),
  treatments: z.number().int().min(1).max(TREATMENTS).optional().meta({
    description: "Treatments that are each compared with the control: planned for Holm's hardest step",
    default: 1,
  }),
  method: z.enum(methodIds).optional().meta({
    description:
      'How it will be judged. bayesian is planned like fixed: it decides by expected loss, and its errors are not controlled',
    default: 'fixed',
  }),
  looks: z.number().int().min(1).max(LOOKS).optional().meta({
    description: 'Equally spaced looks at the results, for methods that judge at more than one',
    default: 28,
  }),
  spending: z
    .enum(spendingIds)
    .optional()
    .meta({ description: 'How group-sequential spends alpha over its looks', default: 'obrien-fleming' }),
}

const power = z
  .number()
  .gt(0)
  .lt(1)
  .optional()
  .meta({ description: 'Of one comparison; must be above alpha', default: 0.8 })

const armUnits = z.number().int().min(2).max(Number.MAX_SAFE_INTEGER)
const perVariant = z
  .strictObject({ control: armUnits, treatment: armUnits })
  .meta({ description: 'Units of the control and of each treatment' })

const traffic = z.union([
  z.strictObject({
    perDay: z
      .number()
      .gt(0)
      .meta({ description: 'People who enter the test in a day, of all variants together' }),
  }),
  z.strictObject({
    stageId: z.string().max(60).meta({ description: 'The stage whose entrants enter the test' }),
    share: z.number().gt(0).max(1).optional().meta({ description: 'Of its entrants', default: 1 }),
  }),
])

export const sampleSizeInput = z.strictObject({
  metric,
  effect,
  power,
  ...terms,
  allocation: z
    .number()
    .gt(0)
    .max(1000)
    .optional()
    .meta({ description: 'Units in each treatment for each in the control', default: 1 }),
  traffic: traffic.optional(),
  limitWeeks: z
    .number()
    .gt(0)
    .max(520)
    .optional()
    .meta({ description: 'Weeks beyond which a test counts as untestable', default: 26 }),
})

export const powerInput = z.strictObject({ metric, effect, perVariant, ...terms })

export const minimumEffectInput = z.strictObject({ metric, perVariant, power, ...terms })
