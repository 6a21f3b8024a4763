import type { IdeaField } from '../../domain/backlogMapping.ts'
import type { CsvRow } from '../csv.ts'
import { isPercentHeader } from '../headerKey.ts'
import type { Notice } from '../notice.ts'
import { type NumberRule, numberCell } from '../numberCell.ts'
import { parseNumber } from '../numbers.ts'
import { cellsOf, type IdeaTable } from './ideaTable.ts'
import type { Column } from './scales.ts'

/** One field's column, for reading its numbers. */
export interface NumberColumn extends Column {
  /** Where its heading stands. */
  place: { line: number; column: number }
  name: string
  cell(row: CsvRow): { text: string; line: number; column: number } | undefined
  number(row: CsvRow, rule: NumberRule, notices: Notice[], text?: string): number | undefined
}

/** The column of a field, or null where the table has none. */
export function numberColumn(table: IdeaTable, field: IdeaField): NumberColumn | null {
  const column = table.columns.get(field)?.[0]
  if (column === undefined) return null
  const texts = table.rows.flatMap((row) => row.cells[column.index] || [])
  const parsed = texts.map((text) => parseNumber(text, 'measure')).filter((number) => number.ok)
  const cell = (row: CsvRow) => cellsOf(table, row, field)[0]
  return {
    place: { line: table.heading.line, column: column.index + 1 },
    name: column.name,
    values: parsed.map(({ value }) => value),
    percent: isPercentHeader(column.name) || parsed.some((number) => number.percent),
    cell,
    number(row, rule, notices, text) {
      const found = cell(row)
      if (found === undefined) return undefined
      return numberCell({ ...found, text: text ?? found.text }, column.name, rule, notices)
    },
  }
}
