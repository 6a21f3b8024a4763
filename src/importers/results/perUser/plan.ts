import type { MetricType } from '../../../stats/methods/metric.ts'
import type { ImportTarget, MetricSource, ResultsMapping } from '../resultsFormat.ts'
import { type Arms, armsOf } from '../table/arms.ts'
import {
  bestColumns,
  calledColumns,
  mappedColumn,
  type Notices,
  noMetricColumn,
  noVariantColumn,
  onlyColumn,
  refuseRepeatedHeaders,
  shareOf,
  variantColumn,
} from '../table/columns.ts'
import { dateReader } from '../table/date.ts'
import { readFlag } from '../table/flag.ts'
import { numberReader } from '../table/number.ts'
import type { Sample } from '../table/sample.ts'
import { isCalled, plainKey, wordsOf } from '../table/vocabulary.ts'

/** What an empty cell of an outcome means: nothing happened, or nobody knows and the unit is left out of this metric. */
type EmptyOutcome = 'zero' | 'leaveOut'

/** A metric's columns, by their places. */
export interface MetricColumns {
  key: string
  type: MetricType
  column: number
  denominator: number | null
  covariate: number | null
  winsorize: number | null
  empty: EmptyOutcome | null
}

/** Which column of a file with a row per user is what. */
export interface PerUserPlan {
  variant: number | null
  arms: Arms
  date: number | null
  readDate: (text: string) => string | null
  user: number | null
  metrics: MetricColumns[]
  /** The mapping that comes to the same, with what the file calls the variants that were met. */
  used(): ResultsMapping
}

/** Chooses the columns: what the mapping says, and else what headings and the first rows leave no doubt of. */
export function planPerUser(
  sample: Sample,
  target: ImportTarget,
  mapping: ResultsMapping,
  notices: Notices,
): PerUserPlan {
  refuseRepeatedHeaders(sample, notices)
  const variant = variantColumn(sample, target, mapping, notices)
  // A yes under "control" is no yes under "treatment": such a column takes a mapping of its values.
  const flagsControl = variant !== null && isCalled(sample.headers[variant] ?? '', 'isControl')
  const values = variant === null || flagsControl ? [] : (sample.columns[variant] ?? [])
  const arms = armsOf(target, mapping, new Set(values), notices, sample.line)
  if (variant === null && arms.only === -1 && notices.faults.length === 0)
    notices.faults.push(noVariantColumn(sample))
  const readDate = dateReader(target)
  const date = dateColumn(sample, mapping, readDate, notices)
  const taken = new Set([variant, date].flatMap((column) => (column === null ? [] : [column])))
  const user = userColumn(sample, mapping, taken)
  if (user !== null) taken.add(user)
  const metrics = metricColumns(sample, target, mapping, taken, notices)
  if (metrics.length === 0 && notices.faults.length === 0) notices.faults.push(noMetricColumn(sample, target))
  const plan = { variant, arms, date, readDate, user, metrics }
  return { ...plan, used: () => usedMapping(sample, plan, mapping) }
}

function usedMapping(
  { headers }: Sample,
  { variant, arms, date, metrics }: Omit<PerUserPlan, 'used'>,
  given: ResultsMapping,
): ResultsMapping {
  const named = (column: number | null): string | undefined => (column === null ? undefined : headers[column])
  const control = arms.control()
  const entries = metrics.map(({ key, column, denominator, covariate, winsorize, empty }) => {
    const source: MetricSource = {
      column: headers[column] ?? '',
      ...(denominator === null ? {} : { denominator: named(denominator) }),
      ...(covariate === null ? {} : { covariate: named(covariate) }),
      ...(winsorize === null ? {} : { winsorize }),
      ...(empty === null ? {} : { empty }),
    }
    return [key, source] as const
  })
  return {
    ...(variant === null ? {} : { variant: named(variant) }),
    ...(date === null ? {} : { date: named(date) }),
    ...(control === undefined ? {} : { control }),
    variants: { ...given.variants, ...arms.found() },
    metrics: Object.fromEntries(entries),
  }
}

function dateColumn(
  sample: Sample,
  mapping: ResultsMapping,
  readDate: (text: string) => string | null,
  notices: Notices,
): number | null {
  if (mapping.date !== undefined) return mappedColumn(sample, mapping.date, notices)
  const named = bestColumns(sample, (index, header) => {
    if (!isCalled(header, 'date')) return 0
    const dates = shareOf(sample.columns[index] ?? [], (cell) => readDate(cell) !== null) > 0.9
    // A day may be a number; what is called a date and holds none is a mistake that its rows name.
    if (dates) return 2
    return ['date', 'дата'].includes(plainKey(header)) ? 1 : 0
  })
  return onlyColumn(sample, named, 'date', notices)
}

/** The first column that is called like a user's id and is nothing else. */
function userColumn(sample: Sample, mapping: ResultsMapping, taken: ReadonlySet<number>): number | null {
  const used = new Set(
    Object.values(mapping.metrics ?? {}).flatMap(({ column, denominator, covariate }) =>
      [column, denominator, covariate].map((name) => plainKey(name ?? '')),
    ),
  )
  const free = calledColumns(sample, 'user').filter(
    (index) => !taken.has(index) && !used.has(plainKey(sample.headers[index] ?? '')),
  )
  const better = free.find((index) => !['id', 'ид', 'uuid'].includes(plainKey(sample.headers[index] ?? '')))
  return better ?? free[0] ?? null
}

function metricColumns(
  sample: Sample,
  target: ImportTarget,
  mapping: ResultsMapping,
  taken: Set<number>,
  notices: Notices,
): MetricColumns[] {
  const said = mapping.metrics ?? {}
  const found = new Map<string, MetricColumns>()
  for (const { key, type } of target.metrics) {
    const source: MetricSource | undefined = said[key]
    if (source === undefined) continue
    const column = mappedColumn(sample, source.column, notices)
    const denominator =
      source.denominator === undefined ? null : mappedColumn(sample, source.denominator, notices)
    const covariate = source.covariate === undefined ? null : mappedColumn(sample, source.covariate, notices)
    if (column === null) continue
    for (const used of [column, denominator, covariate]) if (used !== null) taken.add(used)
    const { winsorize = null, empty = null } = source
    found.set(key, { key, type, column, denominator, covariate, winsorize, empty })
  }
  // Where the mapping names some metrics, others are taken only from columns that bear their names.
  const partly = Object.keys(said).length > 0
  const open = target.metrics.filter(({ key }) => said[key] === undefined)
  for (const { key, name, type } of open) {
    const column = onlyColumn(
      sample,
      likeliest(sample, { key, name, type }, taken, partly),
      `metrics.${key}`,
      notices,
    )
    if (column === null) continue
    if (!isNamed(sample.headers[column] ?? '', key, name))
      notices.warnings.push({
        line: sample.line,
        column: column + 1,
        code: 'metric_guessed',
        params: { metric: key, header: sample.headers[column] ?? '' },
      })
    found.set(key, { key, type, ...companions(sample, column, type), column, winsorize: null, empty: null })
  }
  for (const { column } of found.values()) taken.add(column)
  if (notices.faults.length === 0 && !partly) takeLast(sample, target, open, found, taken, notices)
  const metrics = [...found.values()]
  for (const { key, type, denominator, winsorize } of metrics) {
    const line = sample.line
    if (type === 'ratio' && denominator === null)
      notices.faults.push({ line, code: 'denominator_needed', params: { metric: key } })
    if (type === 'proportion' && winsorize !== null)
      notices.faults.push({ line, code: 'winsorized_proportion', params: { metric: key } })
    if (type !== 'ratio' && denominator !== null)
      notices.faults.push({ line, code: 'stray_denominator', params: { metric: key } })
  }
  for (const { key } of target.metrics)
    if (!found.has(key) && metrics.length > 0)
      notices.warnings.push({ line: sample.line, code: 'metric_not_in_file', params: { metric: key } })
  return metrics
}

const isNamed = (header: string, key: string, name: string): boolean =>
  [plainKey(key), plainKey(name)].includes(plainKey(header))

const within = (parts: readonly string[], whole: readonly string[]): boolean =>
  parts.length > 0 && parts.every((part) => whole.includes(part))

/** Whether the beginning of a column holds what a metric of this type can be measured by. */
function suits({ columns, headers }: Sample, index: number, type: MetricType): boolean {
  const cells = columns[index] ?? []
  const reader = numberReader(headers[index] ?? '', cells)
  const readable = (cell: string) => !Number.isNaN(type === 'proportion' ? readFlag(cell) : reader.read(cell))
  return shareOf(cells, readable) > 0.9
}

/** The columns that are most like a metric by name: called by its key or name, or by words of it over cells that suit it. */
function likeliest(
  sample: Sample,
  { key, name, type }: { key: string; name: string; type: MetricType },
  taken: ReadonlySet<number>,
  byNameOnly: boolean,
): number[] {
  return bestColumns(sample, (index, header) => {
    if (taken.has(index)) return 0
    if (isNamed(header, key, name)) return 2
    if (byNameOnly) return 0
    const words = wordsOf(header)
    const alike = [wordsOf(key), wordsOf(name)].some((own) => within(own, words) || within(words, own))
    return alike && !isBefore(header) && suits(sample, index, type) ? 1 : 0
  })
}

const beforeWords = new Set(
  'pre before prior previous baseline covariate до прошлый прошлая предыдущий'.split(' '),
)
const isBefore = (header: string): boolean => wordsOf(header).some((word) => beforeWords.has(word))

/** Columns that by their names belong to another one: what it was before the experiment, and what it is divided by. */
function companions(
  sample: Sample,
  column: number,
  type: MetricType,
): Pick<MetricColumns, 'covariate' | 'denominator'> {
  const own = wordsOf(sample.headers[column] ?? '')
  const single = (test: (words: string[]) => boolean): number | null => {
    const found = bestColumns(sample, (_, header) => (test(wordsOf(header)) ? 1 : 0))
    return found.length === 1 ? (found[0] ?? null) : null
  }
  const rest = (words: string[], marks: ReadonlySet<string>) =>
    words.filter((word) => !marks.has(word) && word !== 'period' && word !== 'experiment').join(' ')
  const covariate = single(
    (words) => words.some((word) => beforeWords.has(word)) && rest(words, beforeWords) === own.join(' '),
  )
  const marks = new Set(['denominator', 'знаменатель'])
  const denominator =
    type === 'ratio'
      ? single(
          (words) =>
            words.some((word) => marks.has(word)) && ['', own.join(' ')].includes(rest(words, marks)),
        )
      : null
  return { covariate, denominator }
}

/** Where one metric is left, and one column that suits it, they belong together; that this is a guess is said. */
function takeLast(
  sample: Sample,
  target: ImportTarget,
  open: ImportTarget['metrics'],
  found: Map<string, MetricColumns>,
  taken: ReadonlySet<number>,
  notices: Notices,
): void {
  const left = open.filter(({ key }) => !found.has(key))
  const [metric] = left
  if (left.length !== 1 || metric === undefined || metric.type === 'ratio') return
  const free = bestColumns(sample, (index, header) =>
    !taken.has(index) && !isBefore(header) && suits(sample, index, metric.type) ? 1 : 0,
  )
  const onlyChoice = free.length === 1 || target.metrics.length === 1
  const column = onlyChoice ? onlyColumn(sample, free, `metrics.${metric.key}`, notices) : null
  if (column === null) return
  const params = { metric: metric.key, header: sample.headers[column] ?? '' }
  notices.warnings.push({ line: sample.line, column: column + 1, code: 'metric_guessed', params })
  found.set(metric.key, {
    ...metric,
    ...companions(sample, column, metric.type),
    column,
    winsorize: null,
    empty: null,
  })
}
