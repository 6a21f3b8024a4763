import { barriersToBind } from '../../../db/queries/evidence.ts'
import { rulesInUse } from '../../../db/queries/evidenceRules.ts'
import type { Deps } from '../../deps.ts'
import { importEvidence } from '../../importers/evidence/index.ts'
import { calendarDate } from '../calendarDate.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'
import { readSettings } from '../settings/read.ts'
import { bindEvidence } from './bind.ts'
import { contentId } from './contentId.ts'

export interface EvidenceFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** Where rows come from that don't say it. */
  source?: string | undefined
}

/** The rows of a file, and the barrier of the map that each goes to; with `read.faults` nothing may be stored. */
export async function readEvidenceFile(deps: Deps, mapId: string, { bytes, type, source }: EvidenceFile) {
  if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  const [barriers, rules] = await Promise.all([barriersToBind(deps.db, mapId), rulesInUse(deps.db, mapId)])
  const read = importEvidence(bytes, type, { today, source, ruled: rules.length > 0 })
  const { bound, unmatched, guesses } = bindEvidence(read.rows, barriers, rules)
  const identified = await Promise.all(
    bound.map(async (row) => ({ ...row, evidence: await contentId(row.barrierId, row.evidence) })),
  )
  return { read, bound: identified, unmatched, guesses, rules }
}
