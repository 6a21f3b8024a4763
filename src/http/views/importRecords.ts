import { z } from 'zod'
import { backlogMapping } from '../../domain/backlogMapping.ts'
import { resultsMapping } from '../../domain/mapping.ts'
import { resultMode } from '../../domain/results.ts'
import { amount, count, date, idOf, instant, orNull, pValue, share } from './fields.ts'
import { remark } from './imports.ts'

const mapping = resultsMapping.meta({
  id: 'ResultsMapping',
  description: 'What is what in a file: headings, or names as the tool has them',
})

const understood = {
  format: z.string(),
  understood: count.meta({ description: 'Rows or entries of the file' }),
  mapping,
  mappingFrom: z.enum(['given', 'remembered', 'guessed']),
  mode: resultMode,
  warnings: z.array(remark),
}

/** How far a file was understood that was refused. */
export const understoodView = z.strictObject(understood).meta({ id: 'UnderstoodResults' })

export const importedResultsView = z
  .strictObject({
    ...understood,
    known: z
      .strictObject({ importId: idOf('import'), at: instant, by: z.string() })
      .optional()
      .meta({ description: 'The same file was imported before; without again=true nothing is written' }),
    accepted: count.optional().meta({ description: 'Rows recorded; of a dry run, that would be' }),
    replaced: count.optional().meta({ description: 'Those among them that replace a row' }),
    reported: count.optional().meta({ description: 'Figures kept as reported, which cannot be recomputed' }),
    analysisId: idOf('analysis').optional(),
    importId: idOf('import').optional(),
    firstRows: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
      .optional()
      .meta({ description: 'Of a dry run: the first 20 rows as they would be recorded' }),
  })
  .meta({ id: 'ImportedResults' })

const record = {
  id: idOf('import'),
  kind: z.enum(['map', 'results', 'evidence', 'backlog']),
  format: z.string(),
  mapId: idOf('map').nullable(),
  experimentId: idOf('experiment').nullable(),
  connectorId: idOf('connector').nullable(),
  fileHash: z.string().meta({ description: 'sha256 of the bytes as they came' }),
  bytes: count,
  understood: count,
  accepted: count,
  mapping: z
    .union([mapping, backlogMapping, z.null()])
    .meta({ description: 'As it was used; null where there was none' }),
  revision: count.nullable().meta({ description: 'The revision of the experiment that it made' }),
  at: instant,
  actor: z.string().meta({ description: 'The id of the token that did it' }),
  by: z.string().meta({ description: 'Their name, as it was then' }),
  reversedAt: instant.nullable(),
  reversedBy: z.string().nullable(),
  reversalReason: z.string().nullable(),
}

export const importView = z.strictObject(record).meta({ id: 'Import' })

export const reversedImportView = z
  .strictObject({
    ...record,
    reversal: z.strictObject({
      analysisId: idOf('analysis').optional(),
      revision: count.optional(),
      withdrawn: count.optional().meta({ description: 'Rows of the import that no longer stand' }),
      restored: count.optional().meta({ description: 'Earlier rows that stand again in their place' }),
      removed: z.array(z.string()).optional().meta({ description: 'Ids of what was deleted' }),
      archived: z
        .array(z.string())
        .optional()
        .meta({ description: 'Ids of what was archived, as something hangs on it' }),
    }),
  })
  .meta({ id: 'ReversedImport' })

export const importProgressView = z
  .strictObject({
    id: z.string(),
    experimentId: idOf('experiment'),
    status: z.enum(['running', 'done', 'failed', 'cancelled']),
    bytesRead: count,
    totalBytes: count.nullable().meta({ description: 'As announced; null where it was not' }),
    rows: count,
    cancelRequested: z.boolean(),
    detail: z.string().nullable(),
    startedAt: instant,
    updatedAt: instant,
    actor: z.string(),
  })
  .meta({ id: 'ImportProgress' })

const estimate = orNull(
  z.strictObject({ estimate: amount, lower: amount.nullable(), upper: amount.nullable() }),
)

export const reportedFigureView = z
  .strictObject({
    id: idOf('reportedFigure'),
    importId: idOf('import'),
    asOf: date,
    by: z.string().meta({ description: 'The tool that reports it' }),
    variant: z.string(),
    metric: z.string(),
    relative: estimate,
    absolute: estimate,
    level: share.nullable().meta({ description: 'Of the interval, as a fraction' }),
    pValue,
    chanceToWin: share.nullable(),
    n: z.strictObject({ control: amount.nullable(), treatment: amount.nullable() }),
  })
  .meta({
    id: 'ReportedFigure',
    description: 'As a tool reports it; it cannot be recomputed, and no verdict rests on it',
  })
