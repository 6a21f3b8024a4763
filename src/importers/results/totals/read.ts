import { readCsv } from '../../csv.ts'
import type { ImportTarget, ReadResults, ResultsMapping } from '../resultsFormat.ts'
import { type Notices, shapeOf } from '../table/columns.ts'
import type { Sample } from '../table/sample.ts'
import { planTotals, type TotalsRow, usedMapping } from './plan.ts'
import { totalsRows } from './rows.ts'

/** Reads a table of totals: a row per variant, or per date and variant, or per variant and metric. */
export function readTotals(text: string, target: ImportTarget, mapping: ResultsMapping): ReadResults {
  const { rows: table, faults } = readCsv(text)
  const notices: Notices = { warnings: [], faults: [...faults] }
  const [heading, ...rows] = table
  const sample = sampleOfRows(heading, rows)
  const read: ReadResults = {
    understood: 0,
    mapping,
    shape: heading === undefined ? '' : shapeOf('totals', sample),
    mode: target.mode ?? 'cumulative',
    exposures: [],
    rows: [],
    reported: [],
    warnings: notices.warnings,
    faults: notices.faults,
  }
  if (notices.faults.length > 0 || heading === undefined) return read
  if (rows.length === 0) notices.faults.push({ line: sample.line, code: 'no_rows', params: {} })
  const plan = planTotals(sample, rows, target, mapping, notices)
  // A file about one variant looks like the one about the other: its mapping must not be remembered.
  const shape = plan.arms.only === -1 ? read.shape : ''
  const used = {
    ...read,
    shape,
    understood: rows.length,
    mapping: usedMapping(sample, plan, mapping),
    mode: plan.mode,
  }
  if (notices.faults.length > 0) return used
  const { exposures, rows: results } = totalsRows(sample, rows, plan, target, notices)
  const complete = { ...used, mapping: usedMapping(sample, plan, mapping) }
  return notices.faults.length > 0 ? complete : { ...complete, exposures, rows: results }
}

const sampleOfRows = (heading: TotalsRow | undefined, rows: readonly TotalsRow[]): Sample => ({
  delimiter: ',',
  skip: 0,
  line: heading?.line ?? 1,
  headers: heading?.cells ?? [],
  columns: (heading?.cells ?? []).map((_, column) => rows.map(({ cells }) => cells[column] ?? '')),
})
