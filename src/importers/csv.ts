import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { detectDelimiter } from './delimiter.ts'
import { longestRow, mostColumns, mostRows } from './limits.ts'
import type { Notice } from './notice.ts'
import { unguardFormula } from './unguardFormula.ts'

export interface CsvRow {
  /** The line on which the row begins, from 1. */
  line: number
  cells: string[]
}

export interface CsvTable {
  /** Rows that are not blank, each as wide as the first one. */
  rows: CsvRow[]
  faults: Notice[]
}

/** Excel's own hint at the delimiter, as a first line. */
const separatorHint = /^sep=([;,\t])\n/

const control = /(?![\t\n])\p{Cc}/gu
/** Most cells are a plain word or number, with nothing to clean. */
const clean = /^[\p{L}\p{N}][\p{L}\p{N}.,:=_-]*$/u
const cleanCell = (cell: string): string =>
  clean.test(cell) ? cell : unguardFormula(cell.replace(control, ' ').trim()).trim()

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

function syntaxFault(error: unknown, line: number): Notice {
  if (!(error instanceof CsvError)) throw error
  const column = typeof error.index === 'number' ? error.index + 1 : undefined
  // Only at the end of the file does the parser miss a closing quote: name the line where its row begins.
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { line, column, code: 'unclosed_quote', params: {} }
  const at = typeof error.lines === 'number' ? error.lines : line
  const stray = error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE'
  return { line: at, column, code: stray ? 'stray_quote' : 'malformed_csv', params: {} }
}

/** Rows that no quotation mark makes special: split, which is what most tables need. Undefined where there is more to it. */
function plainRows(table: string, delimiter: string): CsvTable | undefined {
  if (table.includes('"')) return undefined
  const lines = table.split('\n', mostRows + 3)
  if (lines.at(-1) === '') lines.pop()
  if (lines.some((line) => line.length >= longestRow)) return undefined
  const rows = lines
    .slice(0, mostRows + 2)
    .map((line, i) => ({ line: i + 1, cells: line.split(delimiter).map(cleanCell) }))
  return { rows, faults: [] }
}

function parsedRows(table: string, delimiter: string): CsvTable {
  const rows: CsvRow[] = []
  const faults: Notice[] = []
  let line = 1
  try {
    parse(table, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: longestRow,
      // The heading, and one row more than may be: enough to tell.
      to: mostRows + 2,
      on_record: (cells: string[]) => {
        rows.push({ line, cells: cells.map(cleanCell) })
        line += 1 + lineBreaks(cells)
        return null
      },
    })
  } catch (error) {
    faults.push(syntaxFault(error, line))
  }
  return { rows, faults }
}

/**
 * The rows of a delimited table, its delimiter detected. Cells are trimmed and freed of control characters and of the apostrophe that guards
 * against formulas. Blank rows are skipped; a row longer than the first by blank cells is cut. Never throws: what is malformed is a fault.
 *
 * @param text as decodeText gives it
 */
export function readCsv(text: string): CsvTable {
  const hint = separatorHint.exec(text)
  // A blank line in its place keeps the line numbers right.
  const table = text.replace(separatorHint, '\n')
  const delimiter = hint?.[1] ?? detectDelimiter(table)
  const { rows, faults } = plainRows(table, delimiter) ?? parsedRows(table, delimiter)
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''))
  const width = filled[0]?.cells.length ?? 0
  const tooMany: Notice[] = [
    ...(rows.length > mostRows + 1 ? [{ code: 'too_many_rows' as const, params: { limit: mostRows } }] : []),
    ...(width > mostColumns ? [{ code: 'too_many_columns' as const, params: { limit: mostColumns } }] : []),
  ]
  if (tooMany.length > 0) return { rows: [], faults: tooMany }
  for (const row of filled) {
    const extra = row.cells.slice(width)
    if (row.cells.length < width || extra.some((cell) => cell !== ''))
      faults.push({
        line: row.line,
        code: 'ragged_row',
        params: { expected: width, found: row.cells.length },
      })
    else row.cells.length = width
  }
  return { rows: filled, faults }
}
