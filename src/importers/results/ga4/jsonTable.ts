import { z } from 'zod'
import { mostRows } from '../../limits.ts'
import { readJson } from '../../readJson.ts'
import { schemaNotices } from '../../schemaNotices.ts'
import { pointerTo } from '../tools/pointerTo.ts'
import { type EventTable, refusedTable } from './eventTable.ts'

const header = z.array(z.looseObject({ name: z.string() }))
const values = z.array(z.looseObject({ value: z.string().nullish() }))

/** The answer of the Data API's `runReport`. */
const report = z.looseObject({
  dimensionHeaders: header,
  metricHeaders: header,
  rows: z
    .array(z.looseObject({ dimensionValues: values, metricValues: values }))
    .max(mostRows)
    .nullish(),
  rowCount: z.number().nullish(),
  metadata: z
    .looseObject({
      subjectToThresholding: z.boolean().nullish(),
      dataLossFromOtherRow: z.boolean().nullish(),
      samplingMetadatas: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})

function fromReport(found: z.output<typeof report>): EventTable {
  const dimensions = found.dimensionHeaders.map(({ name }) => name)
  const rows = found.rows ?? []
  const table: EventTable = {
    ...refusedTable([]),
    columns: [...dimensions, ...found.metricHeaders.map(({ name }) => name)],
    rows: rows.map(({ dimensionValues, metricValues }, r) => ({
      cells: [...dimensionValues, ...metricValues].map(({ value }) => value ?? null),
      place: (column) => ({
        pointer:
          column < dimensions.length
            ? `/rows/${r}/dimensionValues/${column}/value`
            : `/rows/${r}/metricValues/${column - dimensions.length}/value`,
      }),
    })),
  }
  // Users of the reports are estimated (HyperLogLog++); only the BigQuery export counts them.
  table.warnings.push({ pointer: '', code: 'ga4_estimated', params: {} })
  const pointer = '/metadata'
  if (found.metadata?.subjectToThresholding === true)
    table.warnings.push({ pointer, code: 'ga4_thresholded', params: {} })
  if (found.metadata?.dataLossFromOtherRow === true)
    table.warnings.push({ pointer, code: 'ga4_other_row', params: {} })
  if ((found.metadata?.samplingMetadatas ?? []).length > 0)
    table.warnings.push({ pointer, code: 'ga4_sampled', params: {} })
  const { rowCount } = found
  if (typeof rowCount === 'number' && rowCount > rows.length)
    table.faults.push({
      pointer: '/rowCount',
      code: 'ga4_page',
      params: { rows: rows.length, total: rowCount },
    })
  return table
}

/** A row as BigQuery exports it, its 64-bit counts as text. */
const flat = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

interface Item {
  value: unknown
  line?: number
  at: string
}

function fromRecords(items: readonly Item[]): EventTable {
  const table = refusedTable([])
  if (items.length > mostRows)
    return refusedTable([{ pointer: '', code: 'too_many_rows', params: { limit: mostRows } }])
  const columns = new Map<string, number>()
  for (const { value, at, line } of items) {
    const place = (key?: string) => ({
      ...(line === undefined ? {} : { line }),
      pointer: key === undefined ? at : pointerTo(at, key),
    })
    const parsed = flat.safeParse(value)
    if (!parsed.success) {
      for (const notice of schemaNotices(parsed.error, value))
        table.faults.push({ ...notice, ...place(), pointer: `${at}${notice.pointer ?? ''}` })
      continue
    }
    const cells: EventTable['rows'][number]['cells'] = []
    for (const [key, cell] of Object.entries(parsed.data)) {
      const column = columns.get(key) ?? columns.size
      columns.set(key, column)
      cells[column] = cell
    }
    table.rows.push({
      cells: Array.from(cells, (cell) => cell ?? null),
      place: (column) => place([...columns.keys()][column]),
    })
  }
  table.columns = [...columns.keys()]
  return table
}

/** A report of the Data API, or the rows of a query on the BigQuery export: an array, or one object a line. */
export function jsonTable(text: string): EventTable {
  const { value, fault } = readJson(text)
  if (fault !== null) {
    const lines = text.split('\n', mostRows + 2)
    if (!/^\s*\{/.test(text) || lines.filter((line) => line.trim() !== '').length < 2)
      return refusedTable([fault])
    const read = lines
      .map((content, i) => ({ content, line: i + 1 }))
      .filter(({ content }) => content.trim() !== '')
    const parsed = read.map(({ content, line }) => ({ line, ...readJson(content, line) }))
    const faults = parsed.flatMap((one) => (one.fault === null ? [] : [one.fault]))
    // One object over several lines that is malformed is malformed once.
    if (faults.length === parsed.length) return refusedTable([fault])
    return faults.length > 0
      ? refusedTable(faults)
      : fromRecords(parsed.map(({ value: item, line }) => ({ value: item, line, at: '' })))
  }
  if (Array.isArray(value))
    return fromRecords(value.map((item: unknown, i) => ({ value: item, at: `/${i}` })))
  if (typeof value === 'object' && value !== null && !('dimensionHeaders' in value))
    return fromRecords([{ value, at: '' }])
  const parsed = report.safeParse(value)
  return parsed.success ? fromReport(parsed.data) : refusedTable(schemaNotices(parsed.error, value))
}
