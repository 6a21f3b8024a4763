import { z } from 'zod'
import { locale } from '../../domain/fields.ts'
import { mapInput } from '../../domain/map.ts'
import { mapFile } from '../../importers/maps/mapFile.ts'
import { barrierView } from './barrier.ts'
import { idOf, versioned } from './fields.ts'
import { stageFields } from './stage.ts'

const fields = {
  id: idOf('map'),
  name: z.string(),
  persona: mapInput.shape.persona.unwrap().nullable(),
  goal: z.string().nullable(),
  segment: z.string().nullable(),
  locale,
  currency: z.string().meta({ description: "ISO 4217; of all of the map's money" }),
  ranking: mapInput.shape.ranking
    .unwrap()
    .nullable()
    .meta({ description: 'How its backlog is ranked; null: by all the defaults' }),
  period: z.enum(['week', 'month']).meta({ description: "What all of the map's counts are per" }),
  archived: z.boolean(),
  ...versioned,
}

export const mapView = z.strictObject(fields).meta({ id: 'Map' })

const stageOfMap = z
  .strictObject({ ...stageFields, barriers: z.array(barrierView) })
  .meta({ id: 'StageWithBarriers' })

/** A map with all that stands on it. */
export const wholeMapView = z
  .strictObject({
    ...fields,
    stages: z.array(stageOfMap).meta({ description: 'In the order of the journey' }),
  })
  .meta({ id: 'WholeMap' })

/** A map as its JSON export has it: what the import reads. */
export const mapFileView = mapFile.meta({ id: 'MapFile' })
