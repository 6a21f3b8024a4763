import type { Notice } from '../../notice.ts'
import { parseNumber } from '../../numbers.ts'
import type { ImportTarget, PlacedRow } from '../resultsFormat.ts'
import { calledColumns, type Notices } from '../table/columns.ts'
import { dateReader } from '../table/date.ts'
import { isEmptyCell } from '../table/emptyCell.ts'
import { type NumberReader, numberReader } from '../table/number.ts'
import type { Sample } from '../table/sample.ts'
import type { TotalColumns } from './columns.ts'
import { isTotal, names, type TotalsPlan, type TotalsRow } from './plan.ts'

/** Faults that are named; a table with more is named by these. */
const mostFaults = 100

/** The rows of the batch, from those of the table. */
export function totalsRows(
  sample: Sample,
  rows: readonly TotalsRow[],
  plan: TotalsPlan,
  target: ImportTarget,
  { warnings, faults }: Notices,
): { exposures: PlacedRow[]; rows: PlacedRow[] } {
  const readDate = dateReader(target)
  const end = calledColumns(sample, 'end')[0] ?? null
  const dateAt = plan.date ?? end
  const readers = sample.headers.map((header, i) => numberReader(header, sample.columns[i] ?? []))
  const exposures: PlacedRow[] = []
  const results: PlacedRow[] = []
  // Of a variant that is called otherwise the first row is enough.
  const strangers = new Set<string>()
  const firsts = new Map<string, number>()
  const empties = new Map<string, { column: number; line: number; count: number }>()

  /** A number; undefined with a fault, or for an empty cell, which is no zero. */
  const numberAt = ({ cells, line }: TotalsRow, column: number, count: boolean): number | undefined => {
    const text = cells[column] ?? ''
    if (isEmptyCell(text)) return undefined
    const value = count ? countIn(text) : measureIn(text, readers[column])
    if (!Number.isNaN(value)) return value
    // A cell that several metrics rest on is one fault.
    const known = faults.some((fault) => fault.line === line && fault.column === column + 1)
    if (known) return undefined
    const params = { header: sample.headers[column] ?? '', text: text.slice(0, 60) }
    faults.push({ line, column: column + 1, code: count ? 'total_no_count' : 'outcome_unreadable', params })
    return undefined
  }
  /** The first row of the same place, where there is one. */
  const isFirst = (row: TotalsRow, place: string): boolean => {
    const first = firsts.get(place)
    if (first === undefined) firsts.set(place, row.line)
    else faults.push({ line: row.line, code: 'total_repeated', params: { first } })
    return first === undefined
  }

  const start = calledColumns(sample, 'start')[0]
  const begun = start === undefined ? null : readDate(rows[0]?.cells[start] ?? '')
  if (begun !== null && begun !== target.startDate)
    warnings.push({
      line: rows[0]?.line,
      code: 'start_differs',
      params: { date: begun, start: target.startDate },
    })
  for (const row of rows) {
    if (faults.length >= mostFaults) {
      faults.push({ line: row.line, code: 'more_faults', params: { shown: faults.length } })
      break
    }
    const { cells, line } = row
    const label = plan.variant === null ? '' : (cells[plan.variant] ?? '')
    const arm = plan.variant === null ? plan.arms.only : plan.arms.find(label)
    const variant = target.variants[arm]?.key
    if (variant === undefined) {
      const total = (label === '' ? cells : [label]).find(isTotal)
      if (total !== undefined) warnings.push({ line, code: 'total_row_skipped', params: { text: total } })
      else if (!strangers.has(label)) faults.push(unknownVariant(row, plan.variant ?? 0, target))
      strangers.add(label)
      continue
    }
    const open = dateAt === null || (dateAt === end && isEmptyCell(cells[dateAt] ?? ''))
    const date = open ? target.lastDate : readDate(cells[dateAt] ?? '')
    if (date === null || date < target.startDate || date > target.lastDate) {
      faults.push(wrongDate(row, dateAt ?? 0, sample, date, target))
      continue
    }
    const metricText = plan.metric === null ? null : (cells[plan.metric] ?? '')
    const units = plan.units === null ? undefined : numberAt(row, plan.units, true)
    if (metricText === null || metricText === '') {
      if (units !== undefined && isFirst(row, `${date} ${variant}`))
        exposures.push({ line, value: { date, variant, n: units } })
      if (metricText === '') continue
    }
    const metrics = plan.metrics.filter(({ key }) => {
      const name = target.metrics.find((metric) => metric.key === key)?.name ?? key
      return metricText === null || names({ key, name }, metricText)
    })
    if (metricText !== null && metrics.length === 0)
      warnings.push({ line, code: 'metric_row_skipped', params: { text: metricText.slice(0, 80) } })
    for (const metric of metrics) {
      const before = faults.length
      const fields = fieldsOf(row, metric, numberAt)
      if (faults.length > before) continue
      if (fields === null) {
        const found = empties.get(metric.key)
        if (found === undefined) empties.set(metric.key, { column: metric.outcome, line, count: 1 })
        else found.count += 1
      } else if (isFirst(row, `${date} ${variant} ${metric.key} .`))
        results.push({ line, value: { date, variant, metric: metric.key, ...fields } })
    }
  }
  for (const [metric, { column, line, count }] of empties) {
    const params = { metric, header: sample.headers[column] ?? '', count }
    warnings.push({ line, column: column + 1, code: 'empty_totals', params })
  }
  if (plan.mode === 'daily' && target.mode === null) warnIfRunning(exposures, sample, warnings)
  return { exposures, rows: results }
}

const countIn = (text: string): number => {
  const parsed = parseNumber(text, 'count')
  return parsed.ok && !parsed.percent && Number.isInteger(parsed.value) && parsed.value >= 0
    ? parsed.value
    : Number.NaN
}

const measureIn = (text: string, reader: NumberReader | undefined): number => reader?.read(text) ?? Number.NaN

type NumberAt = (row: TotalsRow, column: number, count: boolean) => number | undefined

/** The summary in a row, or null where a part of it is missing. */
function fieldsOf(row: TotalsRow, metric: TotalColumns, numberAt: NumberAt): Record<string, number> | null {
  const n = numberAt(row, metric.units, true)
  const outcome = numberAt(row, metric.outcome, metric.type === 'proportion')
  const spread = metric.spread === null ? 0 : numberAt(row, metric.spread.column, false)
  if (n === undefined || outcome === undefined || spread === undefined) return null
  switch (metric.spread?.as) {
    case undefined:
      return { n, sum: outcome }
    case 'sumSquares':
      return { n, sum: outcome, sumSquares: spread }
    case 'variance':
      return { n, mean: outcome, variance: spread }
    case 'deviation':
      return { n, mean: outcome, variance: spread * spread }
  }
}

function unknownVariant({ cells, line }: TotalsRow, column: number, { variants }: ImportTarget): Notice {
  const text = cells[column] ?? ''
  if (text === '') return { line, column: column + 1, code: 'variant_empty', params: {} }
  const known = variants.map(({ key }) => key).join(', ')
  return { line, column: column + 1, code: 'variant_unknown', params: { text: text.slice(0, 80), known } }
}

function wrongDate(
  { cells, line }: TotalsRow,
  column: number,
  { headers }: Sample,
  date: string | null,
  { startDate, lastDate }: ImportTarget,
): Notice {
  const place = { line, column: column + 1 }
  if (date !== null)
    return { ...place, code: 'date_outside', params: { date, start: startDate, last: lastDate } }
  const params = { header: headers[column] ?? '', text: (cells[column] ?? '').slice(0, 60) }
  return { ...place, code: 'date_unreadable', params }
}

/** Days on which the numbers of every variant only grow, from which on that is no chance. */
const suspicious = 5

/** Daily numbers that never fall look like running totals, and would be added up again. */
function warnIfRunning(exposures: readonly PlacedRow[], { line }: Sample, warnings: Notice[]): void {
  const series = new Map<unknown, { date: string; n: number }[]>()
  for (const { value } of exposures) {
    const one = { date: String(value.date), n: Number(value.n) }
    const before = series.get(value.variant)
    if (before === undefined) series.set(value.variant, [one])
    else before.push(one)
  }
  const growing = [...series.values()].every((days) => {
    const ordered = days.sort((a, b) => (a.date < b.date ? -1 : 1))
    return (
      ordered.length >= suspicious && ordered.every(({ n }, i) => i === 0 || n > (ordered[i - 1]?.n ?? 0))
    )
  })
  if (series.size > 0 && growing) warnings.push({ line, code: 'running_totals', params: {} })
}
