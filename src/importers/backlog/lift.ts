import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Range } from '../../domain/fields.ts'
import type { CsvRow } from '../csv.ts'
import type { Notice } from '../notice.ts'
import type { BacklogFrame } from './backlogImport.ts'
import { type NumberColumn, numberColumn } from './column.ts'
import type { IdeaTable } from './ideaTable.ts'
import { impactOfWord, impactScale, liftOfImpact } from './scales.ts'
import { aroundLift } from './spread.ts'
import type { Tally } from './tally.ts'

/** Reads one estimate of each row; what it needs and nobody says is a fault. */
export interface EstimateReader<Value> {
  /** What of the mapping it went by. */
  used: BacklogMapping
  read(row: CsvRow): Value | undefined
}

export interface ReaderTerms {
  frame: BacklogFrame
  tally: Tally
  warnings: Notice[]
  faults: Notice[]
}

const asFraction = (percent: boolean, value: number): number =>
  percent ? Number((value / 100).toPrecision(15)) : value

/** Lifts as they stand in columns of their own: fractions, or percentages where anything says so. */
function typedLift(columns: (NumberColumn | null)[], { warnings, faults, tally }: ReaderTerms) {
  const found = columns.filter((column) => column !== null)
  const percent = found.some((column) => column.percent)
  const unclear = percent
    ? undefined
    : found.find(({ values }) => values.some((value) => Math.abs(value) > 1))
  if (unclear !== undefined)
    faults.push({
      ...unclear.place,
      code: 'lift_unit_unknown',
      params: { header: unclear.name.slice(0, 60) },
    })
  const [likelyColumn = null, lowColumn = null, highColumn = null] = columns
  const read = (column: NumberColumn | null, row: CsvRow): number | undefined => {
    const text = column?.cell(row)?.text.replace('%', '').trim()
    const rule = { kind: 'measure' as const, min: percent ? -100 : -1, max: percent ? 10_000 : 100 }
    const value = text === undefined ? undefined : column?.number(row, rule, warnings, text)
    return value === undefined ? undefined : asFraction(percent, value)
  }
  return (row: CsvRow): Range | undefined => {
    const [likely, low, high] = [read(likelyColumn, row), read(lowColumn, row), read(highColumn, row)]
    if (low !== undefined && high !== undefined) return { low, likely: likely ?? (low + high) / 2, high }
    const only = likely ?? low ?? high
    if (only === undefined) return undefined
    tally.add('lift_range_assumed', likelyColumn?.place ?? { line: row.line })
    return aroundLift(only)
  }
}

/** Lifts for impacts on the map's scale, in numbers or in words. */
function liftByImpact(impact: NumberColumn, { frame, warnings, tally }: ReaderTerms) {
  return (row: CsvRow): Range | undefined => {
    const cell = impact.cell(row)
    if (cell === undefined) return undefined
    const value = impactOfWord(cell.text) ?? impact.number(row, { kind: 'measure' }, warnings)
    const lift = value === undefined ? null : liftOfImpact(value, frame.impactSteps)
    if (lift !== null) tally.add('lift_from_impact', impact.place)
    else if (value !== undefined)
      warnings.push({
        line: cell.line,
        column: cell.column,
        code: 'impact_on_no_step',
        params: {
          text: cell.text.slice(0, 60),
          steps: frame.impactSteps.map((step) => step.impact).join(', '),
        },
      })
    return lift ?? undefined
  }
}

/**
 * The lift of each idea: from columns of lifts, else from an impact in per cent or on the map's scale, else the mapping's. An impact that is
 * a rating says nothing of a lift.
 */
export function liftReader(table: IdeaTable, terms: ReaderTerms): EstimateReader<Range> {
  const { frame, tally, faults } = terms
  const fallback = frame.mapping.lift
  const typed = (['lift', 'liftLow', 'liftHigh'] as const).map((field) => numberColumn(table, field))
  const impact = numberColumn(table, 'impact')
  const worded =
    impact !== null && table.rows.some((row) => impactOfWord(impact.cell(row)?.text ?? '') !== undefined)
  const rated = numberColumn(table, 'ease') !== null
  const scale =
    impact === null
      ? null
      : (frame.mapping.impactScale ?? (worded ? 'rice' : impactScale(impact, frame.impactSteps, rated)))

  let find: (row: CsvRow) => Range | undefined = () => undefined
  if (typed.some((column) => column !== null)) find = typedLift(typed, terms)
  else if (impact !== null && scale === 'percent') find = typedLift([{ ...impact, percent: true }], terms)
  else if (impact !== null && scale === 'rice') find = liftByImpact(impact, terms)
  else if (fallback === undefined)
    faults.push(
      impact === null
        ? { line: table.heading.line, code: 'no_lift', params: {} }
        : {
            ...impact.place,
            code: scale === 'ice' ? 'rating_is_no_lift' : 'impact_scale_unknown',
            params: { header: impact.name.slice(0, 60) },
          },
    )
  const complained = faults.length > 0
  return {
    used: {
      ...(scale === null ? {} : { impactScale: scale }),
      ...(fallback === undefined ? {} : { lift: fallback }),
    },
    read(row) {
      const found = find(row)
      if (found !== undefined) return found
      if (fallback !== undefined) tally.add('lift_by_default', row)
      else if (!complained) faults.push({ line: row.line, code: 'row_without_lift', params: {} })
      return fallback
    },
  }
}
