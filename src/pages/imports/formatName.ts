import { type ResultsFormatId, resultsFormats } from '../../importers/results/index.ts'
import type { Dictionary } from '../../locales/dictionary.ts'

/** What a format of results is called: tools by their names, tables of no tool in words. */
export function formatName(t: Dictionary, id: ResultsFormatId): string {
  const tables: Partial<Record<ResultsFormatId, string>> = t.pages.resultImports.tables
  return tables[id] ?? resultsFormats[id].name
}
