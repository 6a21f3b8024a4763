import { readCsv } from '../../csv.ts'
import { dateIn } from '../tools/snapshotDate.ts'
import { type EventTable, refusedTable } from './eventTable.ts'

/** The lines of an exploration's export up to its table, and the table; a second table below is not read. */
function split(text: string): { preamble: string[]; table: string } {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (first < 0) return { preamble: lines, table: '' }
  const next = lines.findIndex((line, i) => i > first && line.startsWith('#'))
  const body = lines.slice(first, next < 0 ? undefined : next)
  // Blank lines in the preamble's place keep the line numbers right.
  return { preamble: lines.slice(0, first), table: `${'\n'.repeat(first)}${body.join('\n')}` }
}

/** The end of the report's dates, as "20261101-20261114" or "End date: 20261114". */
function endDate(preamble: readonly string[]): string | null {
  for (const line of preamble) {
    const [, end] = /\d{8}\s*[-–]\s*(\d{8})\b/.exec(line) ?? /end date:\s*(\d{8})\b/i.exec(line) ?? []
    if (end !== undefined) return dateIn(end)
  }
  return null
}

/** A CSV of an exploration or a report of Google Analytics, or of a query on its BigQuery export. */
export function csvTable(text: string): EventTable {
  const { preamble, table } = split(text)
  const { rows, faults } = readCsv(table)
  const [header, ...body] = rows
  if (faults.length > 0) return refusedTable(faults)
  if (header === undefined || body.length === 0)
    return refusedTable([{ line: header?.line ?? 1, code: 'no_rows', params: {} }])
  const fromReport = preamble.some((line) => line.startsWith('#'))
  return {
    ...refusedTable([]),
    columns: header.cells,
    rows: body.map(({ line, cells }) => ({ cells, place: (column) => ({ line, column: column + 1 }) })),
    written: true,
    asOf: endDate(preamble),
    warnings: fromReport ? [{ line: 1, code: 'ga4_estimated', params: {} }] : [],
  }
}
