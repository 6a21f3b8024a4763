import { z } from 'zod'
import { optionalNumber, toolName, units } from '../tools/jsonTool.ts'

const analysis = z.looseObject({
  engine: z.string().nullish(),
  numerator: z.number(),
  denominator: z.number(),
  mean: z.number(),
  stddev: z.number().min(0),
  percentChange: optionalNumber,
  ciLow: optionalNumber,
  ciHigh: optionalNumber,
  pValue: optionalNumber,
  chanceToBeatControl: optionalNumber,
})
/** What GrowthBook computed of one metric in one variation. */
export type Analysis = z.output<typeof analysis>

const variation = z.looseObject({
  variationId: toolName,
  variationName: z.string().nullish(),
  users: units.nullish(),
  analyses: z.array(analysis),
})
export type Variation = z.output<typeof variation>

const metric = z.looseObject({
  metricId: toolName,
  metricName: z.string().nullish(),
  variations: z.array(variation),
})

const settings = z.looseObject({ regressionAdjustmentEnabled: z.boolean().nullish() }).nullish()

/** The `result` of GrowthBook's answer. */
export const snapshot = z.looseObject({
  dateUpdated: z.string().nullish(),
  dateEnd: z.string().nullish(),
  dimension: z.looseObject({ type: z.string(), id: z.string().nullish() }).nullish(),
  settings,
  results: z.array(z.looseObject({ dimension: z.string().nullish(), metrics: z.array(metric) })),
})
export type Snapshot = z.output<typeof snapshot>

const namedVariation = z.looseObject({
  variationId: z.string(),
  key: z.string().nullish(),
  name: z.string().nullish(),
})
const experiment = z
  .looseObject({ settings, variations: z.array(namedVariation).max(200).nullish() })
  .nullish()
export type Experiment = z.output<typeof experiment>

/** GrowthBook's answer; newer versions add the experiment, which names the variations. */
export const answer = z.looseObject({ result: snapshot, experiment })
