import { type Arm, emptyArm, mergeArms } from '../../../stats/arm.ts'
import type { Notice } from '../../notice.ts'
import { isEmptyCell } from '../table/emptyCell.ts'
import { readFlag } from '../table/flag.ts'
import { type NumberProblem, numberReader } from '../table/number.ts'
import type { Sample } from '../table/sample.ts'
import { addUnit } from './addUnit.ts'
import { emptyOutcomes } from './emptyOutcomes.ts'
import { extremes } from './extremes.ts'
import type { MetricColumns } from './plan.ts'
import { summaryFieldsOf } from './summaryFields.ts'
import { quantileInTail, type Tail, tailOf } from './tail.ts'

/** One metric of a file with a row per user, reduced to an arm per group (a variant, on a date where there are dates). */
export interface MetricReduction {
  add(group: number, arm: number, cells: readonly string[], line: number): void
  /** Once all rows are in: what they come to. */
  finish(): { warnings: Notice[]; faults: Notice[] }
  /** The summary of a group, or null where it has no units of this metric. */
  summary(group: number): Record<string, number> | null
}

const problems = {
  unreadable: 'outcome_unreadable',
  ambiguous: 'outcome_ambiguous',
  mixed_marks: 'outcome_mixed_marks',
  mixed_percents: 'outcome_mixed_percents',
  too_large: 'outcome_too_large',
} as const satisfies Record<Exclude<NumberProblem, 'empty'>, string>

/** @param variants keys, by the places of the arms */
export function metricReduction(
  columns: MetricColumns,
  { headers, line: heading, columns: sampled }: Sample,
  variants: readonly string[],
  refuse: (fault: Notice) => void,
): MetricReduction {
  const { key, type, column, denominator, covariate, winsorize } = columns
  const header = headers[column] ?? ''
  const arms: Arm[] = []
  const empties = emptyOutcomes(columns, header, variants)
  const extreme = type === 'proportion' ? null : extremes(key, header)
  let emptyCovariates = 0
  let firstEmptyCovariate = 0

  const readers = [column, denominator, covariate].map((place) =>
    place === null ? null : { place, ...readerOf(place) },
  )
  const [outcomeReader = null, denominatorReader = null, covariateReader = null] = readers
  const tail: Tail | null =
    winsorize === null
      ? null
      : tailOf((group, y, d, x) => {
          addUnit(armAt(group), y, d, x)
        })

  function readerOf(place: number) {
    const reader = numberReader(headers[place] ?? '', sampled[place] ?? [])
    return { reader, flags: type === 'proportion' && place === column }
  }

  function armAt(group: number): Arm {
    const arm = arms[group]
    if (arm !== undefined) return arm
    const made: Arm = { ...emptyArm }
    if (denominator !== null) made.denominator = { mean: 0, m2: 0, co: 0 }
    if (covariate !== null)
      made.covariate = { mean: 0, m2: 0, co: 0, ...(denominator === null ? {} : { coDenominator: 0 }) }
    arms[group] = made
    return made
  }

  /** The number in a cell; NaN where it is empty, undefined where it is at fault. */
  function read(source: NonNullable<typeof outcomeReader>, text: string, line: number): number | undefined {
    const place = { line, column: source.place + 1 }
    const params = { header: headers[source.place] ?? '', text: text.trim().slice(0, 60) }
    if (source.flags) {
      const flag = readFlag(text)
      if (!Number.isNaN(flag) || isEmptyCell(text)) return flag
      refuse({ ...place, code: 'outcome_not_flag', params })
      return undefined
    }
    const value = source.reader.read(text)
    if (!Number.isNaN(value)) return value
    if (source.reader.problem === 'empty') return value
    refuse({ ...place, code: problems[source.reader.problem], params })
    return undefined
  }

  function add(group: number, arm: number, cells: readonly string[], line: number): void {
    if (outcomeReader === null) return
    const outcome = read(outcomeReader, cells[outcomeReader.place] ?? '', line)
    const below =
      denominatorReader === null ? 1 : read(denominatorReader, cells[denominatorReader.place] ?? '', line)
    const before =
      covariateReader === null ? 0 : read(covariateReader, cells[covariateReader.place] ?? '', line)
    if (outcome === undefined || below === undefined || before === undefined) return
    const filler = empties.see(outcome, below, arm, line)
    const y = Number.isNaN(outcome) ? filler : outcome
    const d = Number.isNaN(below) ? filler : below
    if (Number.isNaN(y) || Number.isNaN(d)) return
    if (Number.isNaN(before)) {
      if (emptyCovariates === 0) firstEmptyCovariate = line
      emptyCovariates += 1
    }
    const x = Number.isNaN(before) ? 0 : before
    extreme?.see(y, line)
    if (tail === null) addUnit(armAt(group), y, d, x)
    else tail.add(group, y, d, x)
  }

  function winsorized(): { warnings: Notice[]; faults: Notice[] } {
    if (tail === null || winsorize === null) return { warnings: [], faults: [] }
    const kept = tail.drain()
    const n = kept.length + arms.reduce((sum, arm) => sum + (arm?.n ?? 0), 0)
    const threshold = n === 0 ? 0 : quantileInTail(kept, n, winsorize)
    if (threshold === null) {
      const least = Math.ceil((1 - tail.capacity / n) * 1000) / 1000
      const params = { metric: key, quantile: winsorize, least, rows: n }
      return {
        warnings: [],
        faults: [{ line: heading, column: column + 1, code: 'winsorize_too_deep', params }],
      }
    }
    for (const { group, y, d, x } of kept) addUnit(armAt(group), Math.min(y, threshold), d, x)
    const changed = kept.filter(({ y }) => y > threshold).length
    const params = { metric: key, quantile: winsorize, threshold, changed, rows: n }
    return { warnings: [{ line: heading, column: column + 1, code: 'winsorized', params }], faults: [] }
  }

  return {
    add,
    finish() {
      const cut = winsorized()
      const found = empties.finish()
      const warnings = [...found.warnings, ...cut.warnings]
      if (emptyCovariates > 0) {
        const params = { metric: key, header: headers[covariate ?? 0] ?? '', count: emptyCovariates }
        warnings.push({ line: firstEmptyCovariate, code: 'covariate_empty', params })
      }
      if (tail === null && extreme !== null)
        warnings.push(...extreme.finish(arms.reduce(mergeArms, { ...emptyArm })))
      return { warnings, faults: [...found.faults, ...cut.faults] }
    },
    summary(group) {
      const arm = arms[group]
      return arm === undefined || arm.n === 0 ? null : summaryFieldsOf(type, arm)
    },
  }
}
