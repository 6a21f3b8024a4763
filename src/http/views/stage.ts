import { z } from 'zod'
import { note, stageInput } from '../../domain/map.ts'
import { amount, count, idOf, versioned } from './fields.ts'

const conversion = z
  .strictObject({
    share: amount
      .min(0)
      .nullable()
      .meta({ description: 'A fraction; above 1 where the next stage has entrants from elsewhere' }),
    source: z.enum(['completions', 'nextEntrants']).nullable().meta({
      description:
        "The stage's own completions, or the entrants of the next stage; null where neither is known",
    }),
  })
  .meta({
    id: 'Conversion',
    description: 'The share of those who enter a stage that goes on; derived, never typed',
  })

export const stageFields = {
  id: idOf('stage'),
  mapId: idOf('map'),
  position: count.meta({ description: 'Rises along the journey' }),
  name: z.string(),
  goal: z.string().nullable(),
  actions: z.string().nullable(),
  thoughts: z.string().nullable(),
  emotion: z.string().nullable(),
  emotionScore: z.number().int().min(-2).max(2).nullable(),
  touchpoints: stageInput.shape.touchpoints.unwrap(),
  opportunities: z.array(z.string()),
  momentOfTruth: z.boolean(),
  entrants: count.nullable().meta({ description: "People who enter, in the map's period" }),
  completions: count.nullable().meta({ description: 'Those of them who go on to the next stage' }),
  medianMinutes: z.number().min(0).nullable(),
  negativeMentions: count.nullable(),
  notes: z.array(note).meta({ description: 'Columns of an imported table that have no field of their own' }),
  conversion,
  archived: z.boolean(),
  ...versioned,
}

export const stageView = z.strictObject(stageFields).meta({ id: 'Stage' })
export const stageOrderView = z.strictObject({ items: z.array(stageView) })
