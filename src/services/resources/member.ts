import { z } from 'zod'
import { endSessions, memberStore } from '../../../db/queries/signIn.ts'
import { name, patchOf } from '../../domain/fields.ts'
import { defined } from './fields.ts'
import { defineResource } from './resource.ts'

const memberInput = z.strictObject({ name, role: z.enum(['viewer', 'editor', 'admin']) })

export const memberResource = defineResource({
  entity: 'member',
  store: memberStore,
  create: memberInput,
  patch: patchOf(memberInput.extend({ revoked: z.literal(true).optional() })),
  mapOf: () => null,
  make: async (_deps, input, stamp) => ({ row: { ...stamp, ...input, revokedAt: null } }),
  change: async (deps, row, patch) => {
    const { revoked, ...fields } = defined(patch)
    const now = deps.now().toISOString()
    if (revoked !== true) return { row: fields }
    return {
      row: { ...fields, revokedAt: row.revokedAt ?? now },
      statements: [endSessions(deps.db, { memberId: row.id }, now)],
    }
  },
  beforeRemove: async () => [],
  present: async (_deps, rows) => rows,
})
