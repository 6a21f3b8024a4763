import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import { nameKey, shareName } from '../tools/nameKey.ts'
import {
  refusedResults,
  type ToolArm,
  type ToolMetric,
  type ToolResults,
  type ToolVariant,
} from '../tools/toolResults.ts'
import { arrange, type EventRow } from './arrange.ts'
import { type Columns, exposureEvent, findColumns, isEventCount } from './columns.ts'
import type { EventTable } from './eventTable.ts'

/** More different events than any property has. */
const mostEvents = 2000

/** Groups times events that are put together at most: every one of them has an arm. */
const mostGroups = 200_000

/** A group of units: a variant, or those of a variant that were first exposed on one day. */
const groupOf = ({ variant, date }: EventRow): string => JSON.stringify([variant, date ?? null])

/** A column of numbers beside the users, and that of its squares where there is one. */
interface Measure {
  column: number
  squares: number
}

function measuresOf(columns: readonly string[], known: Columns): Measure[] {
  const parts = new Set(Object.values(known).filter((column) => column !== known.count))
  const keys = columns.map(nameKey)
  const squaresOf = (key: string) =>
    keys.findIndex((other) => [`${key}squares`, `${key}sumsquares`, `sumsquares${key}`].includes(other))
  const all = columns.flatMap((_, column) => (parts.has(column) ? [] : [column]))
  const squares = new Set(all.map((column) => squaresOf(keys[column] ?? '')))
  return all
    .filter((column) => !squares.has(column))
    .map((column) => ({ column, squares: squaresOf(keys[column] ?? '') }))
}

/** What the mapping and the experiment's metrics ask for, so that only those columns need be numbers. */
const askedFor = (target: ImportTarget, mapping: ResultsMapping): string[] => [
  ...target.metrics.flatMap(({ key, name }) => [key, name]),
  ...Object.values(mapping.metrics ?? {}).map(({ column }) => column),
]

function armsOf(
  exposed: ReadonlyMap<string, { row: EventRow; n: number }>,
  rows: ReadonlyMap<string, EventRow>,
  moments: (n: number, row: EventRow | undefined) => ToolArm['moments'],
): ToolArm[] {
  return [...exposed].map(([group, { row, n }]) => {
    const found = rows.get(group)
    return {
      variant: row.variant,
      date: row.date,
      place: (found ?? row).place,
      moments: moments(n, found),
    }
  })
}

/**
 * What a report of events says of an experiment: units are the users of the event that exposes (or, in a report without events, its users),
 * conversions the users of each other event; counts of events and amounts have no spread but where the report has their squares.
 */
export function eventResults(table: EventTable, target: ImportTarget, mapping: ResultsMapping): ToolResults {
  if (table.faults.length > 0) return { ...refusedResults(table.faults), warnings: table.warnings }
  const { columns, warnings } = table
  const known = findColumns(columns, mapping)
  const place = table.rows[0]?.place(0) ?? { pointer: '' }
  const refuse = (...faults: ToolResults['faults']) => ({ ...refusedResults(faults), warnings })
  const headings = columns.join(', ').slice(0, 200)
  if (known.variant < 0) return refuse({ ...place, code: 'ga4_no_variant', params: { columns: headings } })
  if (known.users < 0) return refuse({ ...place, code: 'ga4_no_users', params: { columns: headings } })
  if (known.date >= 0 && known.exposed < 0)
    return refuse({
      ...(table.rows[0]?.place(known.date) ?? place),
      code: 'ga4_users_by_day',
      params: { header: columns[known.date] ?? '' },
    })

  const asked = askedFor(target, mapping)
  const askedKeys = asked.map(nameKey)
  const measures = measuresOf(columns, known).filter(({ column }) => {
    const key = nameKey(columns[column] ?? '')
    return askedKeys.some((other) => other === key || (known.event >= 0 && other.endsWith(key)))
  })
  const numbers = new Map<number, 'count' | 'measure'>([[known.users, 'count']])
  for (const { column, squares } of measures)
    for (const used of squares < 0 ? [column] : [column, squares]) numbers.set(used, 'measure')
  const tool: ToolResults = {
    ...refusedResults([]),
    mode: known.exposed < 0 ? 'cumulative' : 'daily',
    asOf: table.asOf,
    warnings: [...warnings],
  }
  const rows = arrange(table, known, numbers, tool.faults)
  if (tool.faults.length > 0) return tool
  if (rows.length === 0) return refuse({ ...place, code: 'no_rows', params: {} })

  const byEvent = new Map<string, Map<string, EventRow>>()
  for (const row of rows) {
    const groups = byEvent.get(row.event) ?? new Map<string, EventRow>()
    byEvent.set(row.event, groups)
    const group = groupOf(row)
    // Users of two rows cannot be added: the same ones may be in both.
    if (groups.has(group))
      tool.faults.push({
        ...row.place,
        code: 'ga4_rows_repeated',
        params: { variant: row.variant, event: row.event },
      })
    else groups.set(group, row)
  }
  if (byEvent.size > mostEvents)
    return refuse({ ...place, code: 'list_too_long', params: { field: 'events', limit: mostEvents } })
  const named = Object.values(mapping.metrics ?? {}).find(({ denominator }) => denominator !== undefined)
  const exposing =
    known.event < 0
      ? ''
      : ([...byEvent.keys()].find((event) => event === named?.denominator) ??
        exposureEvent([...byEvent.keys()]))
  const base = exposing === undefined ? undefined : byEvent.get(exposing)
  if (exposing === undefined || base === undefined)
    return refuse({
      ...place,
      code: 'ga4_no_exposure',
      params: { events: [...byEvent.keys()].join(', ').slice(0, 200) },
    })
  if (tool.faults.length > 0) return tool

  const exposed = new Map(
    [...base].map(([group, row]) => [group, { row, n: row.number(known.users) ?? 0 }] as const),
  )
  if (exposed.size * byEvent.size > mostGroups)
    return refuse({ ...place, code: 'list_too_long', params: { field: 'rows', limit: mostGroups } })
  const variants = new Map<string, ToolVariant>()
  for (const { row, n } of exposed.values()) {
    const variant = variants.get(row.variant) ?? { names: [row.variant], n: 0, place: row.place }
    variants.set(row.variant, { ...variant, n: (variant.n ?? 0) + n })
    tool.exposures.push({ variant: row.variant, n, date: row.date, place: row.place })
  }
  tool.variants = [...variants.values()]

  const add = (
    names: string[],
    groups: ReadonlyMap<string, EventRow>,
    one: Partial<ToolMetric>,
    arms: ToolArm[],
  ) =>
    tool.metrics.push({
      names,
      place: [...groups.values()][0]?.place ?? place,
      arms,
      comparisons: arms
        .filter(({ date }) => date === undefined)
        .map(({ variant, place: at, moments }) => ({
          variant,
          place: at,
          relative: { estimate: null, lower: null, upper: null },
          absolute: null,
          level: null,
          pValue: null,
          chanceToWin: null,
          n: { control: null, treatment: moments?.n ?? null },
        })),
      ...one,
    })
  for (const [event, groups] of byEvent) {
    if (event !== exposing) {
      for (const [group, { row }] of exposed)
        if (!groups.has(group))
          tool.warnings.push({
            ...row.place,
            code: 'ga4_row_absent',
            params: { event, variant: row.variant },
          })
      const users = (n: number, row: EventRow | undefined) => {
        const sum = row?.number(known.users) ?? 0
        return { n, sum, sumSquares: sum }
      }
      add([event], groups, {}, armsOf(exposed, groups, users))
    }
    for (const { column, squares } of measures) {
      const heading = columns[column] ?? ''
      const names = known.event < 0 ? [heading] : [`${event}:${heading}`]
      if (known.event >= 0 && (event === exposing || !shareName(names, asked))) continue
      const amounts = (n: number, row: EventRow | undefined) => {
        const sumSquares = squares < 0 ? undefined : (row?.number(squares) ?? 0)
        return { n, sum: row?.number(column) ?? 0, sumSquares }
      }
      const irrecoverable = squares < 0 && isEventCount(heading) ? 'figures_of_events' : undefined
      add(names, groups, { irrecoverable }, armsOf(exposed, groups, amounts))
    }
  }
  return tool
}
