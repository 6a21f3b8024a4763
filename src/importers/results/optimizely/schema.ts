import { z } from 'zod'
import { optionalNumber, units } from '../tools/jsonTool.ts'

const lift = z
  .looseObject({
    value: optionalNumber,
    confidence_interval: z.tuple([z.number().nullable(), z.number().nullable()]).nullish(),
    significance: optionalNumber,
  })
  .nullish()

const variation = z.looseObject({
  name: z.string().nullish(),
  is_baseline: z.boolean().nullish(),
  /** Of what the metric's scope says: visitors, sessions or events. */
  samples: units,
  value: z.number(),
  lift,
})
export type Variation = z.output<typeof variation>

const metric = z.looseObject({
  name: z.string().nullish(),
  event_id: z.union([z.number(), z.string()]).nullish(),
  aggregator: z.string(),
  field: z.string().nullish(),
  scope: z.string().nullish(),
  results: z.record(z.string(), variation),
})
export type Metric = z.output<typeof metric>

const reach = z.looseObject({
  variations: z.record(z.string(), z.looseObject({ count: units, name: z.string().nullish() })).nullish(),
})

/** Optimizely's `GET /v2/experiments/{id}/results`. */
export const answer = z.looseObject({
  end_time: z.string().nullish(),
  is_stale: z.boolean().nullish(),
  confidence_threshold: optionalNumber,
  stats_config: z.looseObject({ confidence_level: optionalNumber }).nullish(),
  reach: reach.nullish(),
  metrics: z.array(metric),
})
export type Answer = z.output<typeof answer>
