import { z } from 'zod'
import { importedBarrierView } from './barrier.ts'
import { count, idOf, instant, orNull, share } from './fields.ts'
import { mapView } from './map.ts'
import { stageView } from './stage.ts'

export const remark = z
  .strictObject({
    line: count.optional().meta({ description: 'Counted from 1' }),
    column: count.optional().meta({ description: 'Counted from 1' }),
    pointer: z.string().optional().meta({ description: 'Into a JSON file' }),
    code: z.string(),
    detail: z.string().meta({ description: "A sentence in the reader's language" }),
  })
  .meta({ id: 'ImportWarning' })

export const knownImportView = z
  .strictObject({ id: idOf('import'), at: instant, by: z.string() })
  .meta({ id: 'KnownImport' })

export const importedMapView = z
  .strictObject({
    map: mapView,
    stages: z.array(stageView),
    barriers: z.array(importedBarrierView),
    warnings: z.array(remark),
    format: z.string().meta({ description: 'What the file was read as' }),
    importId: orNull(idOf('import')).meta({ description: 'The record of the import; null for a dry run' }),
    known: orNull(knownImportView).meta({ description: 'The import that took this very file before' }),
  })
  .meta({ id: 'ImportedMap' })

const binding = z.strictObject({
  line: count,
  barrierId: idOf('barrier'),
  barrier: z.string(),
  by: z.enum(['id', 'title', 'similarTitle', 'rule']),
  likeness: share.optional(),
  ruleId: idOf('evidenceRule').optional(),
})

const unmatched = z.strictObject({
  line: count,
  stage: z.string().optional(),
  barrier: z.string().optional(),
  reason: z.enum(['unnamed', 'unknown_id', 'unknown_title', 'ambiguous']),
})

export const importedEvidenceView = z
  .strictObject({
    created: count,
    duplicates: count.meta({
      description: 'Rows that the map knew, by their externalId or by what they say',
    }),
    withheld: count
      .optional()
      .meta({ description: 'Of those created, how many are kept without words; left out where none' }),
    importId: z
      .string()
      .nullable()
      .meta({ description: 'The record of the import; null where nothing was made' }),
    known: orNull(knownImportView).meta({ description: 'The import that took this very file before' }),
    bound: z
      .array(binding)
      .optional()
      .meta({ description: 'Of a dry run: which row goes to which barrier, and why; the first 200' }),
    unmatched: z.array(unmatched).meta({ description: 'Rows that fit no barrier: they were left out' }),
    warnings: z.array(remark),
  })
  .meta({ id: 'ImportedEvidence' })
