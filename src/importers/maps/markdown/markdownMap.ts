import type { Notice } from '../../notice.ts'
import { type MapImport, refusedMap } from '../mapImport.ts'
import { mapOfRows } from '../mapOfRows.ts'
import { stageTable } from '../stageTable.ts'
import { mapFacts } from './mapFacts.ts'
import { tablesOf } from './table.ts'

/** Whether a text holds a Markdown table. */
export const holdsMarkdownTable = (text: string): boolean => /^[ \t|]*:?-+:?[ \t]*\|[ \t|:-]*$/m.test(text)

/**
 * A journey map from a Markdown text: the first table that has stages, in either orientation, and above it the name and the facts that the
 * export writes. Other text is left out, and that is said.
 */
export function readMarkdownMap(text: string): MapImport {
  const lines = text.split('\n')
  const tables = tablesOf(lines)
  const table = tables.find(({ rows }) => stageTable(rows) !== null) ?? tables[0]
  if (table === undefined) return refusedMap([{ line: 1, code: 'no_markdown_table', params: {} }])
  if (table.faults.length > 0) return refusedMap(table.faults)
  const { map, ignored } = mapFacts(lines.slice(0, table.from - 1))
  const below = lines.flatMap((line, i) => (i + 1 >= table.to && line.trim() !== '' ? [i + 1] : []))
  const left = [...ignored, ...below]
  const warnings: Notice[] =
    left.length === 0
      ? []
      : [{ line: left[0], code: 'markdown_text_ignored', params: { lines: left.length } }]
  const read = mapOfRows(table.rows, map)
  return { ...read, warnings: [...warnings, ...read.warnings] }
}
