import { z } from 'zod'
import { count, date, idOf, orNull, share, units, versioned } from './fields.ts'
import { inputSource } from './source.ts'

const shareDetail = z
  .strictObject({
    barrier: z.string().meta({ description: "The barrier's title" }),
    share,
    source: inputSource,
    evidence: z
      .strictObject({ source: z.string(), sampleSize: units, affected: units, newestDate: date })
      .nullable()
      .meta({ description: 'The pooled observations behind a measured share' }),
    contradicted: z
      .strictObject({ estimate: share, low: share, high: share })
      .nullable()
      .meta({ description: "The team's estimate, where it lies outside the measured 80 % interval" }),
  })
  .meta({ id: 'AffectedShare' })

const people = z.number().min(0)

const reach = z
  .strictObject({
    value: people.meta({
      description: "People per period of the map: the stage's entrants times the affected share",
    }),
    low: people.meta({ description: 'P10; a measured share carries an 80 % Wilson interval' }),
    high: people.meta({ description: 'P90' }),
    entrants: count,
    share: shareDetail,
  })
  .meta({ id: 'BarrierReach' })

const fields = {
  id: idOf('barrier'),
  mapId: idOf('map'),
  stageId: idOf('stage'),
  title: z.string(),
  description: z.string().nullable(),
  type: z.string().nullable(),
  affectedShare: share.nullable().meta({
    description:
      'The estimate that was typed, a fraction of the stage entrants; `reach.share` says what is used',
  }),
  segment: z.string().nullable(),
  touchpoint: z.string().nullable(),
  archived: z.boolean(),
  ...versioned,
}

export const barrierView = z
  .strictObject({
    ...fields,
    state: z
      .enum(['contested', 'proven', 'testing', 'unmoved', 'hypothesised', 'open'])
      .meta({ description: 'Derived from the verdicts on what addresses it, never typed' }),
    reach: orNull(reach).meta({ description: 'Null where nobody counted who enters the stage' }),
    hypothesisIds: z.array(idOf('hypothesis')),
  })
  .meta({ id: 'Barrier' })

/** A barrier as an import has just made it, before anything is derived of it. */
export const importedBarrierView = z.strictObject(fields).meta({ id: 'ImportedBarrier' })
