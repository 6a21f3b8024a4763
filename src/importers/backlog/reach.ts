import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Range } from '../../domain/fields.ts'
import type { CsvRow } from '../csv.ts'
import { numberColumn } from './column.ts'
import type { IdeaTable } from './ideaTable.ts'
import type { EstimateReader, ReaderTerms } from './lift.ts'
import { aroundPositive } from './spread.ts'

type Period = NonNullable<BacklogMapping['reachPeriod']>

/** Weeks in each period, of a year of 52 weeks and 12 months. */
const weeksIn: Readonly<Record<Period, number>> = { week: 1, month: 52 / 12, quarter: 13, year: 52 }

const words: [Period, RegExp][] = [
  ['quarter', /quarter|квартал/iu],
  ['month', /month|месяц|мес\./iu],
  ['week', /week|недел|нед\./iu],
  ['year', /year|annual|(?<!\p{L})год/iu],
]

/** The people an idea reaches in the map's period; a heading that speaks of another period is converted, and that is said. */
export function reachReader(table: IdeaTable, terms: ReaderTerms): EstimateReader<Range> {
  const { frame, tally, warnings } = terms
  const columns = (['reach', 'reachLow', 'reachHigh'] as const).map((field) => numberColumn(table, field))
  const first = columns.find((column) => column !== null) ?? null
  const said = words.find(([, pattern]) => pattern.test(first?.name.slice(0, 200) ?? ''))?.[0]
  const period = frame.mapping.reachPeriod ?? said
  const factor = period === undefined ? 1 : weeksIn[frame.period] / weeksIn[period]
  if (first !== null && period === undefined)
    warnings.push({ ...first.place, code: 'reach_period_assumed', params: { period: frame.period } })
  if (first !== null && period !== undefined && period !== frame.period)
    warnings.push({ ...first.place, code: 'reach_converted', params: { from: period, to: frame.period } })
  const read = (column: typeof first, row: CsvRow): number | undefined => {
    const value = column?.number(row, { kind: 'count', min: 1, max: 1e12 }, warnings)
    return value === undefined ? undefined : Number((value * factor).toPrecision(12))
  }
  return {
    used: period === undefined ? {} : { reachPeriod: period },
    read(row) {
      const [likely, low, high] = columns.map((column) => read(column, row))
      if (low !== undefined && high !== undefined)
        return { low, likely: likely ?? Math.sqrt(low * high), high }
      const only = likely ?? low ?? high
      if (only === undefined) return undefined
      tally.add('reach_range_assumed', first?.place ?? row)
      return aroundPositive(only)
    },
  }
}
