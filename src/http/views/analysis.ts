import { z } from 'zod'
import { comparisonFields } from './comparison.ts'
import { amount, count, date, idOf, instant, pValue, units } from './fields.ts'
import { contested, params, reason, verdictStatus } from './verdict.ts'

const srm = z
  .strictObject({
    statistic: amount.nullable(),
    degreesOfFreedom: count.nullable(),
    pValue: pValue.meta({ description: 'The single-look chi-square against the planned weights' }),
    evidence: amount
      .min(0)
      .nullable()
      .meta({ description: 'The e-value of the sequential test; 1000 makes a verdict invalid' }),
    status: z.enum(['ok', 'warning', 'failed', 'noData']),
    observed: z.record(z.string(), units).meta({ description: 'Units by variant' }),
    expected: z.record(z.string(), units).meta({ description: 'Units by variant, by the planned weights' }),
  })
  .meta({ id: 'SampleRatio' })

const check = z
  .strictObject({
    id: z.string(),
    status: z.enum(['ok', 'waiting', 'warning', 'failed']),
    params: params.nullable(),
    detail: z.string().meta({ description: "A sentence in the reader's language" }),
  })
  .meta({ id: 'HealthCheck' })

const metric = z
  .strictObject({
    metric: z.string().meta({ description: "The metric's key" }),
    role: z.enum(['primary', 'secondary', 'guardrail']),
    comparisons: z.array(
      z.strictObject({ variant: z.string(), ...comparisonFields }).meta({ id: 'VariantComparison' }),
    ),
  })
  .meta({ id: 'MetricAnalysis' })

const since = date.nullable().meta({ description: 'The date of the look at which the status was reached' })
const reasons = z.array(reason)

const verdict = z
  .strictObject({
    status: verdictStatus,
    variant: z
      .string()
      .nullable()
      .meta({ description: 'The treatment that the status is about; null where about all' }),
    since,
    contested,
    reasons,
    variants: z.array(
      z
        .strictObject({ variant: z.string(), status: verdictStatus, since, contested, reasons })
        .meta({ id: 'VariantVerdict' }),
    ),
    programmeEvidence: amount.min(0).meta({
      description: 'The e-value against "nothing improves the primary metric", for what holds across a map',
    }),
  })
  .meta({ id: 'Verdict' })

const identity = {
  id: idOf('analysis'),
  experimentId: idOf('experiment'),
  asOf: date.meta({ description: 'The newest date of the rows' }),
  engineVersion: z.string(),
  revision: count.meta({ description: "The revision of the experiment's rows that it is computed from" }),
  inputHash: z.string().regex(/^sha256:/),
  createdAt: instant,
}

export const analysisView = z
  .strictObject({
    ...identity,
    health: z.strictObject({ srm, checks: z.array(check) }),
    metrics: z.array(metric),
    verdict,
  })
  .meta({
    id: 'Analysis',
    description: 'Immutable: the same rows, plan, prior and engine version give the same bytes',
  })

/** An analysis in a list: its verdict without its numbers. */
export const analysisRowView = z
  .strictObject({
    ...identity,
    status: verdictStatus,
    variant: z.string().nullable(),
    contested: z.boolean(),
    since,
  })
  .meta({ id: 'AnalysisSummary' })
