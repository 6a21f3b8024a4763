import type { Notice } from '../../notice.ts'
import type { ImportTarget, PlacedRow } from '../resultsFormat.ts'
import { isBlankRow, type Sample } from '../table/sample.ts'
import { metricReduction } from './metricReduction.ts'
import type { PerUserPlan } from './plan.ts'
import { userCheck } from './userCheck.ts'

/** The rows of a file as they are added up. */
export interface Reduction {
  mode: 'daily' | 'cumulative'
  take(cells: readonly string[], line: number): void
  /** Rows that were taken so far. */
  rows(): number
  finish(): { exposures: PlacedRow[]; rows: PlacedRow[] }
}

/** Names of no variant that are told; a column with more of them is not that of the variant. */
const mostStrangers = 20

/** A variant on a date, or in the whole file where it has no dates. */
interface Group {
  date: string
  variant: string
  line: number
  units: number
}

export function reduction(
  sample: Sample,
  plan: PerUserPlan,
  target: ImportTarget,
  warnings: Notice[],
  refuse: (fault: Notice) => void,
): Reduction {
  const { headers } = sample
  const variants = target.variants.map(({ key }) => key)
  const metrics = plan.metrics.map((columns) => metricReduction(columns, sample, variants, refuse))
  const users = userCheck(plan, sample, warnings, refuse)
  const daily = plan.date !== null && target.mode !== 'cumulative'
  const groups: Group[] = []
  const places = new Map<string, number[]>()
  const strangers = new Set<string>()
  let rows = 0
  let headings = 0
  let firstHeading = 0

  if (plan.date === null && target.mode === 'daily')
    refuse({ line: sample.line, code: 'date_column_needed', params: {} })
  if (plan.date !== null && !daily)
    warnings.push({ line: sample.line, column: plan.date + 1, code: 'dates_not_used', params: {} })

  const isHeading = (cells: readonly string[]): boolean =>
    headers.every((header, i) => header === (cells[i] ?? '').trim())

  function armOf(cells: readonly string[], line: number): number {
    if (plan.variant === null) return plan.arms.only
    const text = cells[plan.variant] ?? ''
    const arm = plan.arms.find(text)
    if (arm !== -1 || isBlankRow(cells)) return arm
    if (isHeading(cells)) {
      if (headings === 0) firstHeading = line
      headings += 1
      return -1
    }
    const said = text.trim().slice(0, 80)
    // Once is enough: every row of a variant that is called otherwise has the same fault.
    if (strangers.has(said) || strangers.size >= mostStrangers) return -1
    strangers.add(said)
    const place = { line, column: plan.variant + 1 }
    if (said === '') refuse({ ...place, code: 'variant_empty', params: {} })
    else refuse({ ...place, code: 'variant_unknown', params: { text: said, known: variants.join(', ') } })
    return -1
  }

  function dateOf(cells: readonly string[], line: number): string | null {
    if (!daily || plan.date === null) return target.lastDate
    const text = cells[plan.date] ?? ''
    const date = plan.readDate(text)
    const place = { line, column: plan.date + 1 }
    if (date === null) {
      const params = { header: headers[plan.date] ?? '', text: text.trim().slice(0, 60) }
      refuse({ ...place, code: 'date_unreadable', params })
      return null
    }
    if (date >= target.startDate && date <= target.lastDate) return date
    const params = { date, start: target.startDate, last: target.lastDate }
    refuse({ ...place, code: 'date_outside', params })
    return null
  }

  function groupOf(date: string, arm: number, line: number): number {
    const onDate = places.get(date) ?? []
    if (onDate.length === 0) places.set(date, onDate)
    const place = onDate[arm]
    if (place !== undefined) return place
    onDate[arm] = groups.length
    groups.push({ date, variant: variants[arm] ?? '', line, units: 0 })
    return groups.length - 1
  }

  function take(cells: readonly string[], line: number): void {
    const arm = armOf(cells, line)
    if (arm === -1) return
    rows += 1
    const date = dateOf(cells, line)
    if (date === null || !users.admits(cells, arm, date, line)) return
    const place = groupOf(date, arm, line)
    const group = groups[place]
    if (group !== undefined) group.units += 1
    for (const metric of metrics) metric.add(place, arm, cells, line)
  }

  function finish(): { exposures: PlacedRow[]; rows: PlacedRow[] } {
    if (headings > 0)
      warnings.push({ line: firstHeading, code: 'heading_repeated', params: { count: headings } })
    users.finish()
    for (const metric of metrics) {
      const found = metric.finish()
      warnings.push(...found.warnings)
      for (const fault of found.faults) refuse(fault)
    }
    for (const variant of variants)
      if (!groups.some((group) => group.variant === variant))
        warnings.push({ line: sample.line, code: 'variant_without_rows', params: { variant } })
    const placeOf = ({ variant }: Group): number => variants.indexOf(variant)
    const ordered = [...groups.entries()].sort(
      ([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || placeOf(a) - placeOf(b),
    )
    return {
      exposures: ordered.map(([, { date, variant, line, units }]) => ({
        line,
        value: { date, variant, n: units },
      })),
      rows: ordered.flatMap(([place, { date, variant, line }]) =>
        metrics.flatMap((metric, i) => {
          const summary = metric.summary(place)
          const key = plan.metrics[i]?.key
          return summary === null ? [] : [{ line, value: { date, variant, metric: key, ...summary } }]
        }),
      ),
    }
  }

  return { mode: daily ? 'daily' : 'cumulative', take, rows: () => rows, finish }
}
