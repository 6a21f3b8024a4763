import { z } from 'zod'
import { type TokenRow, tokenStore } from '../../../db/queries/tokens.ts'
import { instant, name, patchOf } from '../../domain/fields.ts'
import { sha256 } from '../crypto/hash.ts'
import { newToken } from '../tokens/newToken.ts'
import { defined } from './fields.ts'
import { defineResource } from './resource.ts'

const tokenInput = z.strictObject({
  name,
  role: z.enum(['viewer', 'editor', 'admin']),
  expiresAt: instant.optional(),
})

/** A token that was just made still knows its secret; one that was read knows only the hash. */
type Token = TokenRow & { token?: string }

export const tokenResource = defineResource({
  entity: 'token',
  store: {
    ...tokenStore,
    insert: (db, rows: Token[]) => tokenStore.insert(db, rows),
  },
  create: tokenInput,
  patch: patchOf(tokenInput.extend({ revoked: z.literal(true).optional() })),
  mapOf: () => null,
  make: async (deps, input, stamp) => {
    const token = newToken(deps)
    const row: Token = {
      ...stamp,
      name: input.name,
      role: input.role,
      hash: await sha256(token),
      expiresAt: input.expiresAt ?? null,
      revokedAt: null,
      token,
    }
    return { row }
  },
  change: async (deps, row, patch) => {
    const { revoked, ...fields } = defined(patch)
    const revokedAt = revoked === true ? (row.revokedAt ?? deps.now().toISOString()) : row.revokedAt
    return { row: { ...fields, revokedAt } }
  },
  beforeRemove: async () => [],
  audited: ({ token: _secret, hash: _hash, ...row }: Token) => row,
  present: async (_deps, rows: Token[]) =>
    rows.map(({ id, name, role, expiresAt, revokedAt, version, createdAt, updatedAt, token }) => ({
      id,
      name,
      role,
      expiresAt,
      revokedAt,
      version,
      createdAt,
      updatedAt,
      ...(token === undefined ? {} : { token }),
    })),
})
