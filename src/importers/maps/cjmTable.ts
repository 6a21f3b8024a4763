import { readCsv } from '../csv.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { mapOfRows } from './mapOfRows.ts'

/** A journey map from a table with one row (or, transposed, one column) a stage, with Russian or English headings. */
export function readCjmTable(text: string): MapImport {
  const { rows, faults } = readCsv(text)
  return faults.length > 0 ? refusedMap(faults) : mapOfRows(rows)
}
