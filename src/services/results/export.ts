import { type ExportScope, standingRows } from '../../../db/queries/exports.ts'
import type { Deps } from '../../deps.ts'
import { resultExporters } from '../../exporters/resultRows.ts'
import type { ExportedFile } from '../exportedFile.ts'
import { scopeName } from './exportScope.ts'

/** The forms that rows of results can leave in. */
export type ResultExportFormat = keyof typeof resultExporters

/** The rows that stand, as a file; those of one experiment import back as they are. */
export async function exportResults(
  deps: Deps,
  scope: ExportScope,
  format: ResultExportFormat,
): Promise<ExportedFile> {
  const name = await scopeName(deps, scope)
  const rows = (await standingRows(deps.db, scope)).map((row) => ({
    ...('mapId' in scope ? { experimentId: row.experimentId } : {}),
    date: row.date,
    variant: row.variant,
    metric: row.metric === '' ? null : row.metric,
    segment: row.segment === '' ? null : row.segment,
    summary: row.summary === null ? null : (JSON.parse(row.summary) as Record<string, number>),
  }))
  const { mediaType, write } = resultExporters[format]
  return { name: `${name}.results.${format}`, mediaType, text: write(rows) }
}
