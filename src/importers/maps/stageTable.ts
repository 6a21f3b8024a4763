import type { CsvRow } from '../csv.ts'
import { isPercentHeader } from '../headerKey.ts'
import { type MapColumn, mapColumn } from './columns.ts'

/** A cell with where it stands in the file. */
export interface Cell {
  text: string
  line: number
  column: number
}

/** One kind of content across all stages: a column of the usual table, a row of a transposed one. */
export interface Lane {
  header: Cell
  /** Null for a heading that is not known. */
  column: MapColumn | null
  /** The heading says that the numbers are percentages. */
  percent: boolean
  /** The cell of each stage. */
  cells: Cell[]
}

/** A dash, or several, in an otherwise empty cell says that there is nothing. */
const nothing = /^[-–—−]+$/

/** Cells as lanes: lane by lane, its heading first. */
function lanesOf(rows: readonly CsvRow[], transposed: boolean): Cell[][] {
  const cell = (row: CsvRow, column: number): Cell => {
    const text = row.cells[column] ?? ''
    return { text: nothing.test(text) ? '' : text, line: row.line, column: column + 1 }
  }
  const width = rows[0]?.cells.length ?? 0
  return transposed
    ? rows.map((row) => row.cells.map((_, column) => cell(row, column)))
    : Array.from({ length: width }, (_, column) => rows.map((row) => cell(row, column)))
}

const known = (headers: readonly (string | undefined)[]): number =>
  new Set(headers.map((header) => mapColumn(header ?? '')).filter((column) => column !== null)).size

/**
 * The lanes of a journey map table, whichever way it lies: stages are rows when the first row holds at least as many known headings as the
 * first column. Null when neither holds the stages: a heading for them, or a first cell left empty beside known headings.
 */
export function stageTable(rows: readonly CsvRow[]): Lane[] | null {
  const across = rows[0]?.cells ?? []
  const transposed = known(rows.map((row) => row.cells[0])) > known(across)
  const lanes = lanesOf(rows, transposed).flatMap((cells): Lane[] => {
    const [header, ...rest] = cells
    if (header === undefined) return []
    return [{ header, column: mapColumn(header.text), percent: isPercentHeader(header.text), cells: rest }]
  })
  // Only one column names the stages: beside "Stage", a column "Steps" holds something else, and is kept like any unknown one.
  const [, ...others] = lanes.filter((lane) => lane.column === 'stage')
  for (const lane of others) lane.column = null
  const [first] = lanes
  const named = lanes.some((lane) => lane.column === 'stage')
  if (!named && first?.header.text === '' && known(lanes.map((lane) => lane.header.text)) > 0)
    first.column = 'stage'
  return named || first?.column === 'stage' ? lanes : null
}
