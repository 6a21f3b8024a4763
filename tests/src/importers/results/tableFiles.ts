import { decodeStream } from '../../../../src/importers/decodeStream.ts'
import type {
  ImportTarget,
  ReadResults,
  ResultsFormat,
  ResultsMapping,
} from '../../../../src/importers/results/resultsFormat.ts'
import type { MetricType } from '../../../../src/stats/methods/metric.ts'

const metric = (key: string, type: MetricType, role: 'primary' | 'secondary' = 'secondary') => ({
  key,
  name: key,
  type,
  role,
})

/** An experiment with two variants, a proportion that decides, and what else a test needs. */
export const experiment = (
  metrics: Record<string, MetricType> = { signup: 'proportion', revenue: 'mean' },
  rest: Partial<ImportTarget> = {},
): ImportTarget => ({
  variants: [
    { key: 'control', name: null, isControl: true, weight: 1 },
    { key: 'new', name: 'New button', isControl: false, weight: 1 },
  ],
  metrics: Object.entries(metrics).map(([key, type], i) =>
    metric(key, type, i === 0 ? 'primary' : 'secondary'),
  ),
  startDate: '2026-11-01',
  lastDate: '2026-11-14',
  mode: null,
  ...rest,
})

/** Reads bytes as a server does: piece by piece, decoded on the way. */
export function readFile(
  format: ResultsFormat,
  bytes: Uint8Array,
  target: ImportTarget,
  mapping: ResultsMapping = {},
  sizes: readonly number[] = [65_536],
): ReadResults {
  const decoder = decodeStream()
  const reader = format.open(target, mapping)
  let at = 0
  for (let i = 0; at < bytes.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1)
    reader.push(decoder.push(bytes.subarray(at, at + size)))
    at += size
  }
  reader.push(decoder.end())
  const read = reader.end()
  return {
    ...read,
    warnings: [...decoder.warnings, ...read.warnings],
    faults: [...decoder.faults, ...read.faults],
  }
}

export const bytesOf = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'))

/** The summary of a metric in one variant, on one date where it is given. */
export function summaryOf(
  read: ReadResults,
  variant: string,
  key: string,
  date?: string,
): Record<string, unknown> | undefined {
  const row = read.rows.find(
    ({ value }) =>
      value.variant === variant && value.metric === key && (date === undefined || value.date === date),
  )
  if (row === undefined) return undefined
  const { date: _date, variant: _variant, metric: _metric, ...summary } = row.value
  return summary
}

export const codes = (notices: readonly { code: string; line?: number | undefined }[]): string[] =>
  notices.map(({ code, line }) => `${code}@${line}`)
