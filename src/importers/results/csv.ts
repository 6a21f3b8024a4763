import { summaryFields } from '../../domain/summary.ts'
import { readCsv } from '../csv.ts'
import { decodeText } from '../decodeText.ts'
import { headerKey } from '../headerKey.ts'
import type { Notice } from '../notice.ts'
import { parseNumber } from '../numbers.ts'

/** A row as the JSON body would have it, not validated yet. */
interface RawResultRow {
  line: number
  value: Record<string, unknown>
}

export interface ResultsCsv {
  rows: RawResultRow[]
  /** Rows without a metric: how many units were exposed. */
  exposures: RawResultRow[]
  warnings: Notice[]
  faults: Notice[]
}

const texts = ['date', 'variant', 'metric', 'segment']
const measures = Object.keys(summaryFields).filter((name) => name !== 'n')

type ReadCell = (text: string) => unknown

const asText: ReadCell = (text) => text
/** What is no number stays text, so that the schema refuses it and names it. */
const asNumber =
  (kind: 'count' | 'measure'): ReadCell =>
  (text) => {
    // Most numbers are digits only, and a table has many.
    if (/^\d{1,15}$/.test(text)) return Number(text)
    const parsed = parseNumber(text, kind)
    return parsed.ok && !parsed.percent ? parsed.value : text
  }
const flags = new Map([
  ...['true', '1', 'да'].map((word) => [word, true] as const),
  ...['false', '0', 'нет'].map((word) => [word, false] as const),
])
const asFlag: ReadCell = (text) => flags.get(text.toLowerCase()) ?? text

const readers = new Map<string, { name: string; read: ReadCell }>([
  ...texts.map((name) => [headerKey(name), { name, read: asText }] as const),
  ...measures.map((name) => [headerKey(name), { name, read: asNumber('measure') }] as const),
  [headerKey('n'), { name: 'n', read: asNumber('count') }],
  [headerKey('void'), { name: 'void', read: asFlag }],
])

const refused = (faults: Notice[]): ResultsCsv => ({ rows: [], exposures: [], warnings: [], faults })

/**
 * The rows of a results table, with the JSON rows' names as headings (`sum_squares` and `SumSquares` are understood). Empty cells are left
 * out; a column of another name is handed on under its own, for the schema to refuse. A row whose metric is empty is a row of exposures.
 */
export function readResultsCsv(bytes: Uint8Array): ResultsCsv {
  const { text, warnings, faults } = decodeText(bytes)
  if (faults.length > 0) return refused(faults)
  const read = readResultsTable(text)
  return { ...read, warnings: [...warnings, ...read.warnings] }
}

/** The same of a text that is decoded already. */
export function readResultsTable(text: string): ResultsCsv {
  const { rows, faults } = readCsv(text)
  const [header, ...body] = rows
  const columns = (header?.cells ?? []).map((name) => readers.get(headerKey(name)) ?? { name, read: asText })
  const names = columns.map((column) => column.name)
  const line = header?.line ?? 1
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (name !== '' && seen.has(name))
      faults.push({ line, column: index + 1, code: 'duplicate_column', params: { header: name } })
    seen.add(name)
  }
  if (faults.length === 0 && body.length === 0) faults.push({ line, code: 'no_rows', params: {} })
  if (faults.length > 0) return refused(faults)
  const raw = body.map((row): RawResultRow => {
    // Without a prototype, `__proto__` is a column like any other that is not known.
    const value: Record<string, unknown> = Object.create(null)
    for (const [index, { name, read }] of columns.entries()) {
      const text = row.cells[index] ?? ''
      if (text !== '') value[name] = read(text)
    }
    return { line: row.line, value }
  })
  return {
    rows: raw.filter((row) => row.value.metric !== undefined),
    exposures: raw.filter((row) => row.value.metric === undefined),
    warnings: [],
    faults: [],
  }
}
