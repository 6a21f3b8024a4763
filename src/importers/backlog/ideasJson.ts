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
  const { items, place } = listed(text, faults)
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping)
  if (items.length > mostRows)
    return refusedBacklog([{ line: 1, code: 'too_many_rows', params: { limit: mostRows } }], frame.mapping)
  const rows = items.map((item, i) => {
    if (!isObject(item)) faults.push(place({ line: i + 1, code: 'not_an_object', params: {} }))
    return new Map(isObject(item) ? cellsOf(item) : [])
  })
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping)
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const table: CsvRow[] = [
    { line: 0, cells: headings },
    ...rows.map((row, i) => ({
      line: i + 1,
      cells: headings.map((heading) => (row.get(heading) ?? '').trim()),
    })),
  ]
  const read = readIdeas(table, frame)
  return { ...read, warnings: read.warnings.map(place), faults: read.faults.map(place) }
}

/** The elements of a text, and where a remark on one of them (by its number; 0 is all of them) has its place. */
function listed(text: string, faults: Notice[]): { items: unknown[]; place: (notice: Notice) => Notice } {
  const whole = readJson(text)
  if (whole.fault === null) {
    const { value } = whole
    if (Array.isArray(value)) return { items: value, place: atPointer('') }
    return isObject(value) && Array.isArray(value.items)
      ? { items: value.items, place: atPointer('/items') }
      : {
          items: [value],
          place: (notice) => ({ ...notice, line: undefined, column: undefined, pointer: '' }),
        }
  }
  const lines = text
    .split('\n')
    .flatMap((content, i) => (content.trim() === '' ? [] : [{ content, line: i + 1 }]))
  if (lines.length < 2 || !lines.every(({ content }) => /^\s*\{.*\}\s*$/.test(content))) {
    faults.push(whole.fault)
    return { items: [], place: (notice) => notice }
  }
  const items = lines.map(({ content, line }) => {
    const { value, fault } = readJson(content, line)
    if (fault !== null) faults.push(fault)
    return value
  })
  return {
    items,
    place: (notice) => ({ ...notice, line: lines[(notice.line ?? 0) - 1]?.line ?? 1, column: undefined }),
  }
}

const atPointer =
  (list: string) =>
  ({ line = 0, ...notice }: Notice): Notice =>
    ({ ...notice, column: undefined, pointer: line === 0 ? list : `${list}/${line - 1}` }) as Notice
