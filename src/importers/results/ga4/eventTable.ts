import type { Notice } from '../../notice.ts'
import type { FilePlace } from '../tools/toolResults.ts'

type Cell = string | number | null

/** A report of Google Analytics in whatever form it came, as a table. */
export interface EventTable {
  columns: string[]
  rows: { cells: Cell[]; place: (column: number) => FilePlace }[]
  /** Numbers may have thousands separators, as people's spreadsheets have them. */
  written: boolean
  asOf: string | null
  warnings: Notice[]
  faults: Notice[]
}

export const refusedTable = (faults: Notice[]): EventTable => ({
  columns: [],
  rows: [],
  written: false,
  asOf: null,
  warnings: [],
  faults,
})
