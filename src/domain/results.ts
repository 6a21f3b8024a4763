import { z } from 'zod'
import type { MetricType } from '../stats/methods/metric.ts'
import { type Fault, rule, type Said, said } from './fault.ts'
import { date, text } from './fields.ts'
import { type Summary, summaryFaults, summaryFields } from './summary.ts'

const variant = z.string().min(1).max(80)
const segment = text(200)
  .regex(/^[^=\s][^=]*=.+$/, rule('segment_needed'))
  .optional()

const place = { date, variant, segment }

const exposureRow = z.strictObject({
  ...place,
  n: summaryFields.n.optional(),
  void: z.literal(true).optional(),
})
const metricRow = z.strictObject({
  ...place,
  metric: z.string().min(1).max(80),
  ...summaryFields,
  n: summaryFields.n.optional(),
  void: z.literal(true).optional(),
})

export const resultMode = z.enum(['daily', 'cumulative'])

export const resultBatch = z.strictObject({
  mode: resultMode,
  exposures: z.array(exposureRow).max(100_000).optional(),
  rows: z.array(metricRow).max(100_000),
})
export type ResultBatch = z.output<typeof resultBatch>
type ExposureRow = z.output<typeof exposureRow>
type MetricRow = z.output<typeof metricRow>

/** A row that has been found right: its place among the others, and its summary, or null where it withdraws one. */
export interface AcceptedRow {
  date: string
  variant: string
  metric: string
  segment: string
  summary: Summary | null
}

/** What rows of an experiment are held against. */
export interface ResultsFrame {
  variants: ReadonlySet<string>
  metrics: ReadonlyMap<string, MetricType>
  startDate: string
  /** The last date that rows may have: the stop, or today. */
  lastDate: string
  stopped: boolean
}

/**
 * Checks a batch row by row and finds every fault, each with its place.
 *
 * @returns the accepted rows, exposures first; they count only when there is no fault
 */
export function checkBatch(
  batch: ResultBatch,
  frame: ResultsFrame,
): { accepted: AcceptedRow[]; faults: Fault[] } {
  const faults: Fault[] = []
  const accepted: AcceptedRow[] = []
  const seen = new Map<string, string>()
  if (batch.rows.length === 0 && (batch.exposures ?? []).length === 0)
    faults.push({ pointer: '/rows', detail: said('no_rows') })

  const check = (row: ExposureRow | MetricRow, metric: string, pointer: string): void => {
    const before = faults.length
    const fault = (field: string, detail: Said) => faults.push({ pointer: `${pointer}/${field}`, detail })
    if (!frame.variants.has(row.variant)) fault('variant', said('no_variant', { key: row.variant }))
    if (row.date < frame.startDate) fault('date', said('before_start', { date: frame.startDate }))
    if (row.date > frame.lastDate)
      fault('date', frame.stopped ? said('after_stop', { date: frame.lastDate }) : said('in_future'))
    const type = metric === '' ? undefined : frame.metrics.get(metric)
    if (metric !== '' && type === undefined) fault('metric', said('no_metric', { key: metric }))
    const key = [row.date, row.variant, metric, row.segment ?? ''].join('\u0000')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, pointer)
    else faults.push({ pointer, detail: said('same_row', { first }) })
    const summary = summaryOf(row, type, fault)
    if (faults.length === before)
      accepted.push({ date: row.date, variant: row.variant, metric, segment: row.segment ?? '', summary })
  }
  for (const [i, row] of (batch.exposures ?? []).entries()) check(row, '', `/exposures/${i}`)
  for (const [i, row] of batch.rows.entries()) check(row, row.metric, `/rows/${i}`)
  return { accepted, faults }
}

function summaryOf(
  row: ExposureRow | MetricRow,
  type: MetricType | undefined,
  fault: (field: string, detail: Said) => void,
): Summary | null {
  const { date: _date, variant: _variant, segment: _segment, void: withdrawn, ...rest } = row
  const { metric: _metric, ...fields } = 'metric' in rest ? rest : { ...rest, metric: '' }
  if (withdrawn === true) {
    for (const [field, value] of Object.entries(fields))
      if (value !== undefined) fault(field, said('withdrawal_with_numbers'))
    return null
  }
  if (fields.n === undefined) {
    fault('n', said('required'))
    return null
  }
  const summary: Summary = { ...fields, n: fields.n }
  if (type !== undefined) for (const { path, detail } of summaryFaults(type, summary)) fault(path, detail)
  return summary
}
