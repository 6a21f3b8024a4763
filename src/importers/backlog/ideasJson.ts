import type { CsvRow } from '../csv.ts'
import { mostRows } from '../limits.ts'
import type { Notice } from '../notice.ts'
import { readJson } from '../readJson.ts'
import type { BacklogFrame, BacklogImport } from './backlogImport.ts'
import { readIdeas, refusedBacklog } from './readIdeas.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a nested field stands in a table: estimates.lift.low under "lift low"; a likely value under the bare name. */
function headingOf(path: readonly string[]): string {
  const named = path.filter(
    (part) => part !== 'estimates' && part !== 'likely' && part !== 'ratings' && part !== 'ice',
  )
  return named.join(' ')
}

/** The fields of an element as cells, by heading. Lists of texts become the items of a cell. */
function cellsOf(value: Record<string, unknown>, path: readonly string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    const at = [...path, name]
    if (isObject(inner) && at.length < 5) return cellsOf(inner, at)
    const heading = headingOf(at)
    if (Array.isArray(inner)) {
      const texts = inner.filter((item) => typeof item === 'string')
      return [[heading, texts.map((text) => text.replaceAll('\n', ' ').replaceAll(';', '\\;')).join('\n')]]
    }
    if (inner === null || inner === undefined) return []
    // The API's lifts are fractions, however large; in a table a number without a percent sign might be either.
    const isFraction = path[0] === 'estimates' && path[1] === 'lift' && typeof inner === 'number'
    return [[heading, isFraction ? `${Number((inner * 100).toPrecision(15))}%` : String(inner)]]
  })
}

/** Ideas from a JSON list, from `{items: [...]}` as the backlog's export has them, or from JSON lines; fields are named as columns are. */
export function readIdeasJson(text: string, frame: BacklogFrame): BacklogImport {
  const faults: Notice[] = []
  const items = listed(text, faults)
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping)
  if (items.length > mostRows)
    return refusedBacklog([{ line: 1, code: 'too_many_rows', params: { limit: mostRows } }], frame.mapping)
  const rows = items.map((item, i) => {
    if (!isObject(item)) faults.push({ pointer: `/${i}`, code: 'not_an_object', params: {} })
    return new Map(isObject(item) ? cellsOf(item) : [])
  })
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping)
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const table: CsvRow[] = [
    { line: 1, cells: headings },
    ...rows.map((row, i) => ({
      line: i + 1,
      cells: headings.map((heading) => (row.get(heading) ?? '').trim()),
    })),
  ]
  return readIdeas(table, frame)
}

function listed(text: string, faults: Notice[]): unknown[] {
  const whole = readJson(text)
  if (whole.fault === null) {
    if (Array.isArray(whole.value)) return whole.value
    return isObject(whole.value) && Array.isArray(whole.value.items) ? whole.value.items : [whole.value]
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) {
    faults.push(whole.fault)
    return []
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const { value, fault } = readJson(line, i + 1)
    if (fault !== null) faults.push(fault)
    return [value]
  })
}
