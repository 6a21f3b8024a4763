import type { ResultsFormat } from './resultsFormat.ts'
import { rowsTable } from './rowsTable.ts'

/** Every format of results that is understood; a text is taken for the first one that detects it. */
export const resultsFormats = {
  rows: rowsTable,
} satisfies Record<string, ResultsFormat>

export type ResultsFormatId = keyof typeof resultsFormats

/** The format that a text looks like by its beginning; null where none does. */
export function detectResultsFormat(head: string): ResultsFormatId | null {
  const ids = Object.keys(resultsFormats) as ResultsFormatId[]
  return ids.find((id) => resultsFormats[id].detects(head)) ?? null
}
