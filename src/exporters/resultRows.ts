import { summaryFields } from '../domain/summary.ts'
import { csvStyle, writeCsv } from './csvWriter.ts'
import { writeJsonLines } from './jsonLines.ts'

/** A row of results as it leaves: in the form in which it came. */
export interface ResultRowExport {
  /** Where rows of several experiments leave together. */
  experimentId?: string
  date: string
  variant: string
  /** Null for exposures. */
  metric: string | null
  segment: string | null
  /** Null where the row withdraws another. */
  summary: Record<string, number> | null
}

const fieldNames = Object.keys(summaryFields)

/** The rows as a table that imports back as it is: the API's names as headings, numbers in full, a row without a metric for exposures. */
function writeCsvRows(rows: readonly ResultRowExport[]): string {
  const filled = fieldNames.filter((field) => rows.some(({ summary }) => summary?.[field] !== undefined))
  const several = rows.some(({ experimentId }) => experimentId !== undefined)
  const anyVoid = rows.some(({ summary }) => summary === null)
  const heading = [
    ...(several ? ['experiment'] : []),
    'date',
    'variant',
    'metric',
    'segment',
    ...filled,
    ...(anyVoid ? ['void'] : []),
  ]
  const cells = rows.map(({ experimentId = '', date, variant, metric, segment, summary }) => [
    ...(several ? [experimentId] : []),
    date,
    variant,
    metric ?? '',
    segment ?? '',
    ...filled.map((field) => summary?.[field] ?? ''),
    ...(anyVoid ? [summary === null ? 'true' : ''] : []),
  ])
  return writeCsv([heading, ...cells], csvStyle.en)
}

const asRecord = ({ summary, ...place }: ResultRowExport): object => ({
  ...place,
  ...(summary ?? { void: true }),
})

/** Forms in which rows of results leave the service, by the `format` asked for. */
export const resultExporters = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsvRows },
  jsonl: {
    mediaType: 'application/x-ndjson',
    write: (rows: readonly ResultRowExport[]) => writeJsonLines(rows.map(asRecord)),
  },
} as const
