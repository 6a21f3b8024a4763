import type { Estimates } from '../domain/hypothesis.ts'
import type { Ratings } from '../domain/scoring/ratings.ts'
import { backlogColumns as en } from '../locales/en/backlogColumns.ts'
import type { Locale } from '../locales/plural.ts'
import { backlogColumns as ru } from '../locales/ru/backlogColumns.ts'
import { joinItems } from './cellList.ts'
import { csvStyle, writeCsv } from './csvWriter.ts'

/** An input of a score, with where it comes from in words. */
interface BacklogInput {
  value: number | null
  low?: number
  high?: number
  source: string
  detail: string
  typed?: number
}

export interface BacklogItem {
  rank: number
  score: number | null
  hypothesisId: string
  change: string
  because: string | null
  barriers: string[]
  barrierIds: string[]
  metric: string
  owner: string | null
  estimates: Estimates
  ratings: Ratings | null
  state: string
  contested: boolean
  inputs: Record<string, BacklogInput>
}

/** A ranked backlog as it leaves the service. */
export interface BacklogExport {
  map: string
  framework: string
  period: 'week' | 'month'
  items: BacklogItem[]
}

/** How a reader calls what stands in a table. */
interface Words {
  locale: Locale
  inputName: (input: string) => string
  stateName: (state: string) => string
  sourceName: (source: string) => string
}

type Cell = string | number
const texts = { en, ru }
const percent = (fraction: number | undefined): Cell =>
  fraction === undefined ? '' : Number((fraction * 100).toPrecision(15))

/** The backlog as a table: each input of a score with its value, range, source and reason; then the estimates, which import back. */
function writeCsvBacklog({ items, period }: BacklogExport, words: Words): string {
  const t = texts[words.locale]
  const names = [...new Set(items.flatMap(({ inputs }) => Object.keys(inputs)))]
  const parts = Object.keys(t.input) as (keyof typeof t.input)[]
  const columns: [heading: string, cell: (item: BacklogItem) => Cell][] = [
    [t.rank, (item) => item.rank],
    [t.change, (item) => item.change],
    [t.because, (item) => item.because ?? ''],
    [t.barriers, (item) => joinItems(item.barriers)],
    [t.metric, (item) => item.metric],
    [t.owner, (item) => item.owner ?? ''],
    [t.state, (item) => words.stateName(item.state)],
    [t.contested, (item) => (item.contested ? '+' : '')],
    [t.score, (item) => item.score ?? ''],
    ...names.flatMap((name) =>
      parts.map((part): [string, (item: BacklogItem) => Cell] => [
        `${t.inputOf}: ${words.inputName(name)}, ${t.input[part]}`,
        ({ inputs }) => {
          const cell = inputs[name]?.[part] ?? ''
          return part === 'source' ? words.sourceName(String(cell)) : cell
        },
      ]),
    ),
    [t.liftLow, ({ estimates }) => percent(estimates.lift.low)],
    [t.lift, ({ estimates }) => percent(estimates.lift.likely)],
    [t.liftHigh, ({ estimates }) => percent(estimates.lift.high)],
    [t.effortLow, ({ estimates }) => estimates.effortWeeks.low],
    [t.effort, ({ estimates }) => estimates.effortWeeks.likely],
    [t.effortHigh, ({ estimates }) => estimates.effortWeeks.high],
    [t.reachLow[period], ({ estimates }) => estimates.reach?.low ?? ''],
    [t.reach[period], ({ estimates }) => estimates.reach?.likely ?? ''],
    [t.reachHigh[period], ({ estimates }) => estimates.reach?.high ?? ''],
    [t.confidence, ({ estimates }) => percent(estimates.confidence)],
    [t.barrierIds, (item) => joinItems(item.barrierIds)],
    [t.id, (item) => item.hypothesisId],
  ]
  const rows = items.map((item) => columns.map(([, cell]) => cell(item)))
  return writeCsv([columns.map(([heading]) => heading), ...rows], csvStyle[words.locale])
}

/** Forms in which a backlog leaves the service, by the `format` asked for. */
export const backlogExporters = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsvBacklog },
  json: {
    mediaType: 'application/json',
    write: (backlog: BacklogExport) => `${JSON.stringify(backlog, null, 2)}\n`,
  },
} as const
