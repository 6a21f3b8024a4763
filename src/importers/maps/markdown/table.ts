import type { CsvRow } from '../../csv.ts'
import type { Notice } from '../../notice.ts'
import { plainText } from './plainText.ts'

/** A table of a Markdown text, and the lines that it takes up (from 1, the end left out). */
export interface MarkdownTable {
  rows: CsvRow[]
  from: number
  to: number
  faults: Notice[]
}

/** The cells of a line between its unescaped pipes, as they are written. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '')
  const cells = inner.split(/(?<=(?<!\\)(?:\\\\)*)\|/)
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells
}

/** Whether a line is the one below a heading, and for how many columns. */
function isRuler(line: string, columns: number): boolean {
  if (!line.includes('-') || !/^[\s|:-]*$/.test(line)) return false
  const cells = cellsOf(line)
  return cells.length === columns && cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

const control = /(?![\t\n])\p{Cc}/gu

/**
 * The tables of a Markdown text (GitHub's): a heading, a ruler below it, and rows up to a line without a pipe. A shorter row is filled up;
 * a longer one is a fault, for what stands in it would be lost.
 */
export function tablesOf(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = []
  let i = 0
  while (i + 1 < lines.length) {
    const heading = lines[i] ?? ''
    const columns = heading.includes('|') ? cellsOf(heading).length : 0
    if (columns === 0 || !isRuler(lines[i + 1] ?? '', columns)) {
      i += 1
      continue
    }
    const table: MarkdownTable = { rows: [rowOf(heading, i + 1)], from: i + 1, to: i + 3, faults: [] }
    for (i += 2; i < lines.length && (lines[i] ?? '').includes('|'); i += 1) {
      const row = rowOf(lines[i] ?? '', i + 1)
      if (row.cells.slice(columns).some((cell) => cell !== ''))
        table.faults.push({
          line: row.line,
          column: columns + 1,
          code: 'ragged_row',
          params: { expected: columns, found: row.cells.length },
        })
      row.cells = Array.from({ length: columns }, (_, column) => row.cells[column] ?? '')
      if (row.cells.some((cell) => cell !== '')) table.rows.push(row)
      table.to = row.line + 1
    }
    tables.push(table)
  }
  return tables
}

const rowOf = (line: string, number: number): CsvRow => ({
  line: number,
  cells: cellsOf(line).map((cell) => plainText(cell.replace(control, ' '))),
})
