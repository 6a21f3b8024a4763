import { evidenceStore } from '../../../db/queries/evidence.ts'
import { evidenceFaults, evidenceInput } from '../../domain/barrier.ts'
import { patchOf } from '../../domain/fields.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { weighClaims } from '../evidence/claims.ts'
import { defined } from './fields.ts'
import { refuse } from './refuse.ts'
import { defineResource } from './resource.ts'

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
  change: async (_deps, row, patch) => {
    const { kind, quote, ...rest } = defined(patch)
    const next = {
      ...rest,
      ...(kind === undefined ? {} : { kind: kind ?? ('observation' as const) }),
      ...(quote === undefined ? {} : { quote: quote === null ? null : maskPersonalData(quote) }),
    }
    refuse(evidenceFaults({ ...row, ...next }).map(({ path, detail }) => ({ pointer: `/${path}`, detail })))
    return { row: next }
  },
  beforeRemove: async () => [],
  present: weighClaims,
})
