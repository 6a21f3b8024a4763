import { z } from 'zod'
import { backlogMapping } from '../../domain/backlogMapping.ts'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import { count, idOf, orNull } from './fields.ts'
import { knownImportView, remark } from './imports.ts'

const unmatched = z.strictObject({
  line: count,
  change: z.string(),
  stage: z.string().optional(),
  barrier: z.string().optional(),
  metric: z.string().optional(),
  reason: z.enum(['unnamed', 'unknown_id', 'unknown_title', 'ambiguous', 'no_metric', 'unknown_metric']),
})

const { change, because, owner, metric, estimates, ratings } = hypothesisInput.shape
const proposal = z.strictObject({
  line: count,
  change,
  because,
  owner,
  metric,
  barrierIds: z.array(idOf('barrier')),
  estimates,
  ratings,
})

export const importedBacklogView = z
  .strictObject({
    format: z.string().meta({ description: 'What the file was read as' }),
    created: count,
    duplicates: count.meta({
      description: 'Ideas that the map has already: the same change for the same metric',
    }),
    unmatched: z
      .array(unmatched)
      .meta({ description: 'Rows whose barrier or metric was not found: they were left out' }),
    warnings: z.array(remark),
    mapping: backlogMapping.meta({ description: 'As it was used, guesses filled in' }),
    importId: orNull(idOf('import')).meta({
      description: 'The record of the import; null where nothing was made',
    }),
    known: orNull(knownImportView).meta({ description: 'The import that took this very file before' }),
    proposals: z
      .array(proposal)
      .optional()
      .meta({ description: 'Of a dry run: what the rows would become; the first 200' }),
  })
  .meta({ id: 'ImportedBacklog' })
