import { z } from 'zod'
import { planSchema, thresholdSchema } from '../../domain/verdict/plan.ts'
import { decisionView } from './decision.ts'
import { amount, count, date, idOf, instant, orNull, versioned } from './fields.ts'
import { verdictStatus } from './verdict.ts'

const planHash = z
  .string()
  .regex(/^sha256:/)
  .meta({ description: 'Of the plan, the variants and the metrics as they were frozen' })

const { method, alpha, power, minDays } = planSchema.shape
const plan = z
  .strictObject({
    ...planSchema.shape,
    method: method.removeDefault(),
    alpha: alpha.removeDefault().meta({ description: 'Two-sided error rate' }),
    power: power.removeDefault().meta({ description: 'At the planned size and the minimum effect' }),
    minDays: minDays.removeDefault().meta({ description: 'No verdict before as many days' }),
  })
  .meta({ id: 'Plan', description: 'With the defaults that were in force' })

const variant = z.strictObject({
  key: z.string(),
  name: z.string().nullable(),
  weight: amount.min(0).meta({ description: 'Share of the traffic, in any unit' }),
  isControl: z.boolean(),
})

const metric = z.strictObject({
  key: z.string().meta({ description: "The metric's key" }),
  role: z.enum(['primary', 'secondary', 'guardrail']),
  margin: orNull(thresholdSchema).meta({
    description:
      "How much worse a guardrail may get: a fraction of the control's mean, or an amount in its unit",
  }),
})

const verdict = z
  .strictObject({
    status: verdictStatus,
    variant: z.string().nullable(),
    contested: z.boolean(),
    since: date.nullable(),
    analysisId: idOf('analysis'),
  })
  .meta({ id: 'LatestVerdict' })

export const experimentView = z
  .strictObject({
    id: idOf('experiment'),
    mapId: idOf('map'),
    hypothesisId: idOf('hypothesis'),
    name: z.string(),
    notes: z.string().nullable(),
    status: z.enum(['draft', 'running', 'stopped']),
    plan,
    planHash: planHash.nullable(),
    variants: z.array(variant),
    metrics: z.array(metric),
    startedAt: instant.nullable(),
    startDate: date.nullable().meta({ description: "In the deployment's time zone" }),
    stoppedAt: instant.nullable(),
    stopDate: date.nullable(),
    mode: z
      .enum(['daily', 'cumulative'])
      .nullable()
      .meta({ description: 'Of its result rows; null before the first' }),
    revision: count.meta({ description: 'Raised by every accepted batch, stop and fault' }),
    archived: z.boolean(),
    verdict: orNull(verdict).meta({ description: 'Of the latest analysis; null before the first' }),
    decision: orNull(decisionView).meta({
      description: 'The latest; people may decide otherwise than the verdict',
    }),
    ...versioned,
  })
  .meta({ id: 'Experiment' })

const { version } = versioned

export const startedView = z
  .strictObject({
    id: idOf('experiment'),
    status: z.literal('running'),
    startedAt: instant,
    startDate: date,
    planHash,
    version,
  })
  .meta({ id: 'StartedExperiment' })

export const stoppedView = z
  .strictObject({
    id: idOf('experiment'),
    status: z.literal('stopped'),
    stoppedAt: instant,
    stopDate: date,
    analysisId: idOf('analysis'),
    version,
  })
  .meta({ id: 'StoppedExperiment' })
