import type { Notice } from '../../notice.ts'
import { parseNumber } from '../../numbers.ts'
import { dateIn } from '../tools/snapshotDate.ts'
import type { FilePlace } from '../tools/toolResults.ts'
import type { Columns } from './columns.ts'
import type { EventTable } from './eventTable.ts'

/** One row of a report: whose, on which day, of which event, and its numbers by column. */
export interface EventRow {
  variant: string
  date: string | undefined
  event: string
  number: (column: number) => number | null
  place: FilePlace
}

const total = /^(?:grand total|totals?|общий итог|итого|reserved_total)$/i

/** No count or amount is larger, or more precise. */
const numeric = /^-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?$/

function numberIn(cell: string | number | null, written: boolean, whole: boolean): number | null | undefined {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const text = cell.trim()
  if (numeric.test(text)) return Number(text)
  if (!written) return undefined
  const parsed = parseNumber(text, whole ? 'count' : 'measure')
  return parsed.ok && !parsed.percent ? parsed.value : undefined
}

/**
 * The rows of a report, its totals left out and its numbers read; what is no number is a fault.
 *
 * @param numbers columns whose numbers are used, and whether they count something
 */
export function arrange(
  table: EventTable,
  columns: Columns,
  numbers: ReadonlyMap<number, 'count' | 'measure'>,
  faults: Notice[],
): EventRow[] {
  const textAt = (cells: EventTable['rows'][number]['cells'], column: number) =>
    column < 0 ? '' : String(cells[column] ?? '').trim()
  return table.rows.flatMap(({ cells, place }) => {
    if (cells.some((cell) => typeof cell === 'string' && total.test(cell.trim()))) return []
    const variant = textAt(cells, columns.variant)
    const event = textAt(cells, columns.event)
    // An exploration's first row holds the totals, without a word.
    if (table.written && variant === '' && event === '') return []
    const values = new Map<number, number | null>()
    for (const [column, kind] of numbers) {
      const value = numberIn(cells[column] ?? null, table.written, kind === 'count')
      const valid =
        value !== undefined &&
        (value === null || kind === 'measure' || (Number.isInteger(value) && value >= 0))
      if (!valid)
        faults.push({
          ...place(column),
          code: 'results_number',
          params: { header: table.columns[column] ?? '', text: String(cells[column] ?? '').slice(0, 60) },
        })
      values.set(column, value ?? null)
    }
    const day = textAt(cells, columns.exposed)
    const date = columns.exposed < 0 ? undefined : (dateIn(day) ?? '')
    if (date === '')
      faults.push({ ...place(columns.exposed), code: 'invalid_date', params: { text: day.slice(0, 60) } })
    return [
      { variant, date, event, number: (column) => values.get(column) ?? null, place: place(columns.variant) },
    ]
  })
}
