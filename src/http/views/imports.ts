import { z } from 'zod'
import { importedBarrierView } from './barrier.ts'
import { count } from './fields.ts'
import { mapView } from './map.ts'
import { stageView } from './stage.ts'

const remark = z
  .strictObject({
    line: count.optional().meta({ description: 'Counted from 1' }),
    column: count.optional().meta({ description: 'Counted from 1' }),
    pointer: z.string().optional().meta({ description: 'Into a JSON file' }),
    code: z.string(),
    detail: z.string().meta({ description: "A sentence in the reader's language" }),
  })
  .meta({ id: 'ImportWarning' })

export const importedMapView = z
  .strictObject({
    map: mapView,
    stages: z.array(stageView),
    barriers: z.array(importedBarrierView),
    warnings: z.array(remark),
  })
  .meta({ id: 'ImportedMap' })

const unmatched = z.strictObject({
  line: count,
  stage: z.string().optional(),
  barrier: z.string().optional(),
  reason: z.enum(['unnamed', 'unknown_id', 'unknown_title', 'ambiguous']),
})

export const importedEvidenceView = z
  .strictObject({
    created: count,
    duplicates: count.meta({ description: 'Rows whose externalId the map knew' }),
    unmatched: z.array(unmatched).meta({ description: 'Rows that fit no barrier: they were left out' }),
    warnings: z.array(remark),
  })
  .meta({ id: 'ImportedEvidence' })
