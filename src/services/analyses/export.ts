import { type ExportScope, everyAnalysis } from '../../../db/queries/exports.ts'
import type { Deps } from '../../deps.ts'
import { analysisExporters } from '../../exporters/analyses.ts'
import type { Locale } from '../../locales/plural.ts'
import type { ExportedFile } from '../exportedFile.ts'
import { scopeName } from '../results/exportScope.ts'
import { presentAnalysis } from './read.ts'

/** The forms that analyses can leave in. */
export type AnalysisExportFormat = keyof typeof analysisExporters

/** Every analysis of an experiment or of a map, oldest first, as a file. */
export async function exportAnalyses(
  deps: Deps,
  scope: ExportScope,
  format: AnalysisExportFormat,
  locale: Locale,
): Promise<ExportedFile> {
  const name = await scopeName(deps, scope)
  const analyses = (await everyAnalysis(deps.db, scope)).map((row) => presentAnalysis(row, locale))
  const { mediaType, write } = analysisExporters[format]
  return { name: `${name}.analyses.${format}`, mediaType, text: write(analyses) }
}
