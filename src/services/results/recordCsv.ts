import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { readResultsCsv } from '../../importers/results/csv.ts'
import type { Locale } from '../../locales/plural.ts'
import { refuseFile } from '../imports/notices.ts'
import type { Write } from '../write.ts'
import { batchOfRows } from './batchOfRows.ts'
import { placesOf } from './importPlaces.ts'
import { type Recorded, recordResults } from './record.ts'

/** Records a results table: the same rows and rules as the JSON body, faults named by line and column heading. */
export async function recordResultsCsv(
  deps: Deps,
  actor: Actor,
  id: string,
  { bytes, mode }: { bytes: Uint8Array<ArrayBuffer>; mode: 'daily' | 'cumulative' | undefined },
  locale: Locale,
): Promise<Write<Recorded>> {
  if (mode === undefined)
    throw new AppError('invalid', said('daily_or_cumulative'), {
      faults: [{ pointer: '?mode', detail: said('mode_needed') }],
    })
  const read = readResultsCsv(bytes)
  refuseFile(locale, read.faults)
  const place = placesOf(read)
  return recordResults(deps, actor, id, batchOfRows({ mode, ...read }, place), place)
}
