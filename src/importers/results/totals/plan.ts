import { textKey } from '../../textKey.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import { type Arms, armsOf } from '../table/arms.ts'
import {
  calledColumns,
  mappedColumn,
  type Notices,
  noVariantColumn,
  onlyColumn,
  refuseRepeatedHeaders,
  variantColumn,
} from '../table/columns.ts'
import { readFlag } from '../table/flag.ts'
import type { Sample } from '../table/sample.ts'
import { wordsOf } from '../table/vocabulary.ts'
import { type TotalColumns, totalColumns, unitsColumn } from './columns.ts'

/** A row of the table. */
export interface TotalsRow {
  line: number
  cells: string[]
}

const totalWords = new Set(['total', 'totals', 'all', 'overall', 'итого', 'всего', 'все', 'итог'])

/** Which column of a table of totals is what. */
export interface TotalsPlan {
  variant: number | null
  arms: Arms
  date: number | null
  mode: 'daily' | 'cumulative'
  metric: number | null
  units: number | null
  metrics: TotalColumns[]
}

/** Chooses the columns: what the mapping says, and else what headings and rows leave no doubt of. */
export function planTotals(
  sample: Sample,
  rows: readonly TotalsRow[],
  target: ImportTarget,
  mapping: ResultsMapping,
  notices: Notices,
): TotalsPlan {
  refuseRepeatedHeaders(sample, notices)
  const variant = variantColumn(sample, target, mapping, notices)
  const labels =
    variant === null ? [] : rows.map(({ cells }) => cells[variant] ?? '').filter((label) => !isTotal(label))
  const control = mapping.control ?? flaggedControl(sample, rows, variant, notices)
  const known = control === undefined ? mapping : { ...mapping, control }
  const arms = armsOf(target, known, new Set(labels), notices, sample.line)
  if (variant === null && arms.only === -1 && notices.faults.length === 0)
    notices.faults.push(noVariantColumn(sample))
  refuseSeveralExperiments(sample, notices)
  const date =
    mapping.date === undefined
      ? (onlyColumn(sample, calledColumns(sample, 'date'), 'date', notices) ?? null)
      : mappedColumn(sample, mapping.date, notices)
  const mode = target.mode ?? (date === null ? 'cumulative' : 'daily')
  if (mode === 'daily' && date === null)
    notices.faults.push({ line: sample.line, code: 'date_column_needed', params: {} })
  const metric = calledColumns(sample, 'metric')[0] ?? null
  const metrics =
    metric === null
      ? totalColumns(sample, target, mapping, notices)
      : target.metrics.flatMap((one) =>
          columnsOfLong(sample, metric, { ...target, metrics: [{ ...one, role: 'primary' }] }, notices),
        )
  return { variant, arms, date, mode, metric, units: unitsColumn(sample), metrics }
}

/** In a table with a row per metric, the columns are those of no metric in particular; a metric without rows has none. */
function columnsOfLong(
  sample: Sample,
  metric: number,
  target: ImportTarget,
  notices: Notices,
): TotalColumns[] {
  const [one] = target.metrics
  if (one === undefined || !(sample.columns[metric] ?? []).some((cell) => names(one, cell))) return []
  return totalColumns(sample, target, {}, notices)
}

/** Whether a cell names a metric. */
export const names = ({ key, name }: { key: string; name: string }, cell: string): boolean =>
  [textKey(key), textKey(name)].includes(textKey(cell))

/** Whether a row adds up the others. */
export const isTotal = (label: string): boolean => {
  const words = wordsOf(label)
  return words.length === 1 && totalWords.has(words[0] ?? '')
}

/** What the rows call the control whose flag says that they are of it. */
function flaggedControl(
  sample: Sample,
  rows: readonly TotalsRow[],
  variant: number | null,
  { faults }: Notices,
): string | undefined {
  const flag = calledColumns(sample, 'isControl').find((column) => column !== variant)
  if (flag === undefined || variant === null) return undefined
  const flagged = rows.filter(({ cells }) => readFlag(cells[flag] ?? '') === 1)
  const labels = [...new Set(flagged.map(({ cells }) => cells[variant] ?? ''))]
  const [only, other] = labels
  if (other === undefined) return only
  const line = flagged.find(({ cells }) => cells[variant] === other)?.line ?? sample.line
  faults.push({ line, column: flag + 1, code: 'two_controls', params: { first: only ?? '', second: other } })
  return undefined
}

function refuseSeveralExperiments(sample: Sample, { faults }: Notices): void {
  const column = calledColumns(sample, 'experiment')[0]
  if (column === undefined) return
  const found = [...new Set((sample.columns[column] ?? []).filter((cell) => cell !== ''))]
  if (found.length < 2) return
  const params = { count: found.length, names: found.slice(0, 10).join(', ').slice(0, 300) }
  faults.push({ line: sample.line, column: column + 1, code: 'several_experiments', params })
}

/** The mapping that comes to the same. */
export function usedMapping(
  { headers }: Sample,
  { variant, arms, date, metrics }: TotalsPlan,
  given: ResultsMapping,
): ResultsMapping {
  const control = arms.control()
  const entries = metrics.map(
    ({ key, outcome, units }) =>
      [key, { column: headers[outcome] ?? '', denominator: headers[units] ?? '' }] as const,
  )
  return {
    ...(variant === null ? {} : { variant: headers[variant] }),
    ...(date === null ? {} : { date: headers[date] }),
    ...(control === undefined ? {} : { control }),
    variants: { ...given.variants, ...arms.found() },
    metrics: Object.fromEntries(entries),
  }
}
