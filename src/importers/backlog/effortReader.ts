import type { EffortUnit, IdeaField } from '../../domain/backlogMapping.ts'
import type { Range } from '../../domain/fields.ts'
import type { CsvRow } from '../csv.ts'
import { numberColumn } from './column.ts'
import { isShirtSize, splitUnit, unitOfHeading, weeksIn } from './effort.ts'
import type { IdeaTable } from './ideaTable.ts'
import type { EstimateReader, ReaderTerms } from './lift.ts'
import { aroundPositive } from './spread.ts'

const fields: IdeaField[] = ['effort', 'effortLow', 'effortHigh']

/**
 * The effort of each idea in person-weeks. What is in other units of time is converted, and that is said; points, sizes and numbers without
 * a unit are refused until the mapping says what they mean.
 */
export function effortReader(table: IdeaTable, terms: ReaderTerms): EstimateReader<Range> {
  const { frame, tally, warnings, faults } = terms
  const { effortUnit, weeksPerPoint, effortWeeks: fallback } = frame.mapping
  const columns = fields.map((field) => numberColumn(table, field))
  const [likely = null, low = null, high = null] = columns
  const named = columns.filter((column) => column !== null)
  const first = named[0]
  const unit =
    effortUnit ?? named.map(({ name }) => unitOfHeading(name)).find((known) => known !== null) ?? null
  const factor = (of: EffortUnit | null): number | undefined =>
    of === null ? undefined : of === 'points' ? weeksPerPoint : weeksIn[of]

  const units = named.flatMap((column) =>
    table.rows.flatMap((row) => {
      const cell = column.cell(row)
      return cell === undefined ? [] : [{ cell, unit: splitUnit(cell.text).unit ?? unit }]
    }),
  )
  const unclear = units.find((one) => factor(one.unit) === undefined)
  if (unclear !== undefined && first !== undefined) {
    const { cell } = unclear
    const place = { line: cell.line, column: cell.column }
    const params = { header: first.name.slice(0, 60) }
    if (isShirtSize(cell.text)) faults.push({ ...place, code: 'effort_is_a_size', params })
    else if (unclear.unit === 'points') faults.push({ ...first.place, code: 'effort_in_points', params })
    else faults.push({ ...first.place, code: 'effort_unit_unknown', params })
  } else if (first === undefined && fallback === undefined)
    faults.push({ line: table.heading.line, code: 'no_effort', params: {} })
  const converted = units.find((one) => one.unit !== null && one.unit !== 'weeks')?.unit ?? null
  if (unclear === undefined && first !== undefined && converted !== null)
    warnings.push({
      ...first.place,
      code: 'effort_converted',
      params: { unit: converted, weeks: factor(converted) ?? 0 },
    })

  const complained = faults.length > 0
  const weeks = (column: typeof likely, row: CsvRow): number | undefined => {
    const cell = column?.cell(row)
    if (column === null || cell === undefined) return undefined
    const { digits, unit: own } = splitUnit(cell.text)
    const value = column.number(row, { kind: 'measure', min: Number.MIN_VALUE, max: 1e9 }, warnings, digits)
    const each = factor(own ?? unit)
    return value === undefined || each === undefined ? undefined : Number((value * each).toPrecision(12))
  }
  return {
    used: {
      ...(unit === null ? {} : { effortUnit: unit }),
      ...(weeksPerPoint === undefined ? {} : { weeksPerPoint }),
      ...(fallback === undefined ? {} : { effortWeeks: fallback }),
    },
    read(row) {
      const [middle, least, most] = [weeks(likely, row), weeks(low, row), weeks(high, row)]
      if (least !== undefined && most !== undefined)
        return { low: least, likely: middle ?? Math.sqrt(least * most), high: most }
      const only = middle ?? least ?? most
      if (only !== undefined) {
        tally.add('effort_range_assumed', first?.place ?? row)
        return aroundPositive(only)
      }
      if (fallback !== undefined) tally.add('effort_by_default', row)
      else if (!complained) faults.push({ line: row.line, code: 'row_without_effort', params: {} })
      return fallback
    },
  }
}
