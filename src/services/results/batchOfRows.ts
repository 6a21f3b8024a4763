import { type ResultBatch, resultBatch } from '../../domain/results.ts'
import { safeParse } from '../../domain/safeParse.ts'
import type { Fault } from '../../errors.ts'
import type { PlacedRow } from '../../importers/results/resultsFormat.ts'
import { refusal } from '../resources/refuse.ts'

interface ReadRows {
  mode: ResultBatch['mode']
  rows: PlacedRow[]
  exposures: PlacedRow[]
}

/** The rows of a file as a batch; what the batch's schema refuses is named where it stood in the file. */
export function batchOfRows(
  { mode, rows, exposures }: ReadRows,
  place: (fault: Fault) => Fault,
): ResultBatch {
  const batch = safeParse(resultBatch, {
    mode,
    ...(exposures.length > 0 ? { exposures: exposures.map(({ value }) => value) } : {}),
    rows: rows.map(({ value }) => value),
  })
  if (batch.success) return batch.data
  throw refusal(
    batch.error.issues.flatMap((issue) => {
      const stray = issue.code === 'unrecognized_keys' ? issue.keys : []
      const paths = stray.length > 0 ? stray.map((key) => [...issue.path, key]) : [issue.path]
      const missing = issue.message.endsWith('received undefined')
      const detail = stray.length > 0 ? 'is not a known column' : missing ? 'is required' : issue.message
      return paths.map((path) => place({ pointer: `/${path.join('/')}`, detail }))
    }),
  )
}
