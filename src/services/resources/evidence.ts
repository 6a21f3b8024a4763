import { type EvidenceRow, evidenceStore } from '../../../db/queries/evidence.ts'
import { findSource } from '../../../db/queries/evidenceSources.ts'
import type { Deps } from '../../deps.ts'
import { evidenceFaults, evidenceInput } from '../../domain/barrier.ts'
import { personalFields } from '../../domain/evidenceSource.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import type { Fault } from '../../errors.ts'
import { calendarDate } from '../calendarDate.ts'
import { weighClaims } from '../evidence/claims.ts'
import { wordsKeptSince } from '../evidence/sources.ts'
import { readSettings } from '../settings/read.ts'
import { defined } from './fields.ts'
import { refuse } from './refuse.ts'
import { defineResource } from './resource.ts'

/** What a change would keep although the source may not keep words of that day. */
async function forbiddenWords(deps: Deps, row: EvidenceRow, changed: Partial<EvidenceRow>): Promise<Fault[]> {
  const policy = await findSource(deps.db, row.source)
  if (policy === undefined) return []
  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  const since = wordsKeptSince(policy, today)
  if (since === null || row.date >= since) return []
  return personalFields
    .filter((field) => changed[field] != null)
    .map((field) => ({ pointer: `/${field}`, detail: said('kept_without', { source: row.source }) }))
}

/** Evidence is added by services/evidence/add.ts, many at once; here is what is done with one of them afterwards. */
export const evidenceResource = defineResource({
  entity: 'evidence',
  store: evidenceStore,
  create: evidenceInput,
  patch: patchOf(evidenceInput.omit({ externalId: true })),
  mapOf: (row) => row.mapId,
  make: async () => {
    throw new Error('Evidence is added by its own service')
  },
  change: async (deps, row, patch) => {
    const { kind, quote, ...rest } = defined(patch)
    const next = {
      ...rest,
      ...(kind === undefined ? {} : { kind: kind ?? ('observation' as const) }),
      ...(quote === undefined ? {} : { quote: quote === null ? null : maskPersonalData(quote) }),
    }
    refuse([
      ...evidenceFaults({ ...row, ...next }).map(({ path, detail }) => ({ pointer: `/${path}`, detail })),
      ...(await forbiddenWords(deps, { ...row, ...next }, next)),
    ])
    return { row: next }
  },
  beforeRemove: async () => [],
  present: weighClaims,
})
