import { type ResultBatch, resultBatch } from '../../domain/results.ts'
import { safeParse } from '../../domain/safeParse.ts'
import { faultsOf } from '../../domain/schemaFaults.ts'
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
  const inBatch = (path: readonly PropertyKey[]) => `/${path.join('/')}`
  throw refusal(faultsOf(batch.error, inBatch, 'unknown_column').map(place))
}
