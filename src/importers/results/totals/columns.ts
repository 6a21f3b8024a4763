import type { MetricType } from '../../../stats/methods/metric.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import {
  bestColumns,
  calledColumns,
  mappedColumn,
  type Notices,
  noMetricColumn,
  onlyColumn,
} from '../table/columns.ts'
import type { Sample } from '../table/sample.ts'
import { type ColumnRole, isCalled, isOwn, plainKey } from '../table/vocabulary.ts'

/** How the totals of a metric are given. */
export interface TotalColumns {
  key: string
  type: MetricType
  /** The column of n. */
  units: number
  /** Conversions or sum; or the mean, where `spread` is no sum of squares. */
  outcome: number
  /** What tells the variance; a proportion needs none. */
  spread: { column: number; as: 'sumSquares' | 'variance' | 'deviation' } | null
}

type Metric = ImportTarget['metrics'][number]

/** The column of how many units there are; of several, the one that counts people before the one that counts what they did. */
export function unitsColumn(sample: Sample): number | null {
  const people =
    'visitors users units participants subjects customers players people persons посетители пользователи участники клиенты люди людей человек'
  const best = bestColumns(sample, (_, header) => {
    if (!isCalled(header, 'units')) return 0
    return people.split(' ').includes(plainKey(header)) ? 2 : 1
  })
  return best[0] ?? null
}

/** The columns of each metric that the table has totals of: the mapping's, a metric's own, else those of no metric in particular. */
export function totalColumns(
  sample: Sample,
  target: ImportTarget,
  mapping: ResultsMapping,
  notices: Notices,
): TotalColumns[] {
  const said = mapping.metrics ?? {}
  const units = unitsColumn(sample)
  const found = target.metrics.flatMap((metric): TotalColumns[] => {
    const source = said[metric.key]
    const own = (role: ColumnRole): number | null =>
      onlyColumn(sample, ownColumns(sample, metric, role), `metrics.${metric.key}`, notices)
    const outcome =
      source === undefined
        ? outcomeOf(sample, target, metric, Object.keys(said).length > 0, notices)
        : mappedColumn(sample, source.column, notices)
    if (outcome === null) return []
    const below =
      source?.denominator === undefined
        ? (own('units') ?? units)
        : mappedColumn(sample, source.denominator, notices)
    if (below === null) {
      notices.faults.push({ line: sample.line, code: 'units_needed', params: { metric: metric.key } })
      return []
    }
    const spread = metric.type === 'mean' ? spreadOf(sample, metric, outcome) : null
    if (metric.type === 'ratio' || (metric.type === 'mean' && spread === null)) {
      const code = metric.type === 'ratio' ? 'ratio_of_totals' : 'spread_needed'
      notices.faults.push({ line: sample.line, column: outcome + 1, code, params: { metric: metric.key } })
      return []
    }
    for (const entry of ['covariate', 'winsorize'] as const)
      if (source?.[entry] !== undefined)
        notices.faults.push({
          line: sample.line,
          code: 'not_of_totals',
          params: { metric: metric.key, entry },
        })
    return [{ key: metric.key, type: metric.type, units: below, outcome, spread }]
  })
  if (found.length === 0 && notices.faults.length === 0) notices.faults.push(noMetricColumn(sample, target))
  return found
}

const ownColumns = (sample: Sample, metric: Metric, role: ColumnRole): number[] =>
  bestColumns(sample, (_, header) => (isOwn(header, metric, role) ? 1 : 0))

/** The column of a metric's conversions, sum or mean. */
function outcomeOf(
  sample: Sample,
  target: ImportTarget,
  metric: Metric,
  namedOnly: boolean,
  notices: Notices,
): number | null {
  const named = bestColumns(sample, (_, header) => {
    if ([plainKey(metric.key), plainKey(metric.name)].includes(plainKey(header))) return 2
    const roles =
      metric.type === 'proportion' ? (['conversions', 'sum'] as const) : (['sum', 'mean'] as const)
    return roles.some((role) => isOwn(header, metric, role)) ? 1 : 0
  })
  const own = onlyColumn(sample, named, `metrics.${metric.key}`, notices)
  if (own !== null || namedOnly) return own
  const roles: ColumnRole[] = metric.type === 'proportion' ? ['conversions', 'sum'] : ['sum', 'mean']
  // Without the metric's name, a column of conversions is the only proportion's, or the primary's.
  const alike = target.metrics.filter(({ type }) => type === metric.type)
  if (alike.length > 1 && metric.role !== 'primary') return null
  const columns = roles.map((role) => calledColumns(sample, role)).find((some) => some.length > 0) ?? []
  const general = onlyColumn(sample, columns, `metrics.${metric.key}`, notices)
  if (general !== null && (alike.length > 1 || target.metrics.length > 1))
    notices.warnings.push({
      line: sample.line,
      column: general + 1,
      code: 'metric_guessed',
      params: { metric: metric.key, header: sample.headers[general] ?? '' },
    })
  return general
}

/** What tells the variance of a mean whose sum or mean stands in a column. */
function spreadOf(sample: Sample, metric: Metric, outcome: number): TotalColumns['spread'] {
  const header = sample.headers[outcome] ?? ''
  const ofMean = isCalled(header, 'mean') || isOwn(header, metric, 'mean')
  const roles = ofMean
    ? ([
        ['variance', 'variance'],
        ['deviation', 'deviation'],
      ] as const)
    : ([['sumSquares', 'sumSquares']] as const)
  for (const [role, as] of roles) {
    const beside = { key: header, name: header }
    const columns = [
      ...ownColumns(sample, metric, role),
      ...sample.headers.flatMap((other, i) => (isOwn(other, beside, role) ? [i] : [])),
      ...calledColumns(sample, role),
    ]
    if (columns[0] !== undefined) return { column: columns[0], as }
  }
  return null
}
