import { mostColumns } from '../limits.ts'
import type { ResultsFormat } from './resultsFormat.ts'
import { calledColumns } from './table/columns.ts'
import { type Sample, sampleOf } from './table/sample.ts'
import { unitsColumn } from './totals/columns.ts'
import { readTotals } from './totals/read.ts'
import { wholeText } from './wholeText.ts'

/** Columns that tell one total from another. */
const places = ['variant', 'date', 'metric', 'experiment', 'end'] as const

/** Whether a table counts units, and has one row for each variant, date and metric; where users stand, rows come again. */
function isOfTotals(sample: Sample): boolean {
  if (sample.headers.length > mostColumns || unitsColumn(sample) === null) return false
  if (calledColumns(sample, 'user').length > 0) return false
  const keys = places.flatMap((role) => calledColumns(sample, role))
  if (keys.length === 0) return false
  const rows = (sample.columns[0] ?? []).map((_, row) =>
    keys.map((key) => sample.columns[key]?.[row]).join('\n'),
  )
  return new Set(rows).size === rows.length
}

const format = (name: string, daily: boolean): ResultsFormat => ({
  name,
  detects(head) {
    if (/^\s*[[{<]/.test(head)) return false
    const sample = sampleOf(head, true)
    return isOfTotals(sample) && calledColumns(sample, 'date').length > 0 === daily
  },
  open: wholeText(readTotals),
})

/** `experiment, variation, is_control, visitors, conversions [, sum, sum_squares], start, end`, and what else people call these. */
export const totalsTable = format('CSV, totals', false)

/** The same with a date: what each day added. */
export const dailyTotalsTable = format('CSV, totals of each day', true)
