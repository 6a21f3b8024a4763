import type { Actor, Deps } from '../../deps.ts'
import { resultBatch } from '../../domain/results.ts'
import { safeParse } from '../../domain/safeParse.ts'
import { AppError, type Fault } from '../../errors.ts'
import { readResultsCsv } from '../../importers/results/csv.ts'
import type { Locale } from '../../locales/plural.ts'
import { refuseFile } from '../imports/notices.ts'
import { refusal } from '../resources/refuse.ts'
import type { Write } from '../write.ts'
import { type Recorded, recordResults } from './record.ts'

/** Records a results table: the same rows and rules as the JSON body, faults named by line and column heading. */
export async function recordResultsCsv(
  deps: Deps,
  actor: Actor,
  id: string,
  file: { bytes: Uint8Array<ArrayBuffer>; mode: 'daily' | 'cumulative' | undefined },
  locale: Locale,
): Promise<Write<Recorded>> {
  if (file.mode === undefined)
    throw new AppError('invalid', 'Say whether the rows are daily or cumulative', {
      faults: [{ pointer: '?mode', detail: 'is required with text/csv: daily or cumulative' }],
    })
  const read = readResultsCsv(file.bytes)
  refuseFile(locale, read.faults)
  const place = placer(read)
  const batch = safeParse(resultBatch, {
    mode: file.mode,
    ...(read.exposures.length > 0 ? { exposures: read.exposures.map((row) => row.value) } : {}),
    rows: read.rows.map((row) => row.value),
  })
  if (!batch.success) {
    const faults = batch.error.issues.flatMap((issue) => {
      const fields = issue.code === 'unrecognized_keys' ? issue.keys : ['']
      return fields.map((field) => {
        const path = field === '' ? issue.path : [...issue.path, field]
        const detail = field === '' ? issue.message : 'is not a known column'
        return place({ pointer: `/${path.join('/')}`, detail })
      })
    })
    throw refusal(faults)
  }
  return recordResults(deps, actor, id, batch.data, place)
}

/** Turns /rows/3/n into the line of the file and the heading of the column. */
function placer(read: ReturnType<typeof readResultsCsv>): (fault: Fault) => Fault {
  return ({ pointer, detail }) => {
    const parts = /^\/(rows|exposures)\/(\d+)(?:\/(.+))?$/.exec(pointer)
    if (parts === null) return { pointer, detail }
    const rows = parts[1] === 'rows' ? read.rows : read.exposures
    const line = rows[Number(parts[2])]?.line
    return {
      pointer: `line ${line}${parts[3] === undefined ? '' : `, ${parts[3]}`}`,
      detail: rewrite(detail),
    }
  }

  function rewrite(detail: string): string {
    return detail.replace(/\/(rows|exposures)\/(\d+)$/, (_match, list: string, index: string) => {
      const rows = list === 'rows' ? read.rows : read.exposures
      return `line ${rows[Number(index)]?.line}`
    })
  }
}
