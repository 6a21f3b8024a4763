import { barriersToBind } from '../../../db/queries/evidence.ts'
import type { Actor, Deps } from '../../deps.ts'
import type { EvidenceInput } from '../../domain/barrier.ts'
import { barrierMatcher } from '../../importers/evidence/barrierMatcher.ts'
import { importEvidence } from '../../importers/evidence/index.ts'
import type { Locale } from '../../locales/plural.ts'
import { calendarDate } from '../calendarDate.ts'
import { type Remark, refuseFile, remark } from '../imports/notices.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'
import { type Added, storeEvidence } from './add.ts'

interface Unmatched {
  line: number
  stage?: string
  barrier?: string
  reason: 'unnamed' | 'unknown_id' | 'unknown_title' | 'ambiguous'
}

interface EvidenceFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  dryRun: boolean
}

export type ImportedEvidence = Added & { unmatched: Unmatched[]; warnings: Remark[] }

/** Attaches the rows of a file to the barriers of a map; rows that fit no barrier are named and left out. */
export async function importEvidenceFile(
  deps: Deps,
  actor: Actor,
  mapId: string,
  file: EvidenceFile,
  locale: Locale,
): Promise<Write<ImportedEvidence>> {
  if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  const read = importEvidence(file.bytes, file.type, { today })
  refuseFile(locale, read.faults)
  const match = barrierMatcher(await barriersToBind(deps.db, mapId))
  const bound: { barrierId: string; evidence: EvidenceInput }[] = []
  const unmatched: Unmatched[] = []
  for (const row of read.rows) {
    const found = match(row)
    if (found.barrierId !== null) bound.push({ barrierId: found.barrierId, evidence: row.evidence })
    else
      unmatched.push({
        line: row.line,
        ...(row.stageName === undefined ? {} : { stage: row.stageName }),
        ...(row.barrierTitle === undefined ? {} : { barrier: row.barrierTitle }),
        reason: found.reason,
      })
  }
  const { statements, answer } = await storeEvidence(deps, actor, mapId, bound)
  return {
    statements: file.dryRun ? [] : statements,
    answer: { ...answer, unmatched, warnings: read.warnings.map((warning) => remark(locale, warning)) },
  }
}
