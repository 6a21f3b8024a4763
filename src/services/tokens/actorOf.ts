import { type TokenRow, tokenByHash } from '../../../db/queries/tokens.ts'
import type { Actor, Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { keepAdminToken } from './firstAdmin.ts'

/** Who a token speaks for, or undefined where it is unknown, expired or revoked. */
export async function actorOf(deps: Deps, token: string): Promise<Actor | undefined> {
  const hash = await sha256(token)
  const row = (await tokenByHash(deps.db, hash)) ?? (await configured(deps, token, hash))
  if (row === undefined || row.revokedAt !== null) return undefined
  if (row.expiresAt !== null && row.expiresAt <= deps.now().toISOString()) return undefined
  return { id: row.id, name: row.name, role: row.role }
}

/** The admin token of the settings is kept (as a hash) the first time it is used: then it can be listed and revoked like others. */
async function configured(deps: Deps, token: string, hash: string): Promise<TokenRow | undefined> {
  if (deps.config.adminToken === undefined || hash !== (await sha256(deps.config.adminToken)))
    return undefined
  await keepAdminToken(deps, token, 'Administrator')
  return tokenByHash(deps.db, hash)
}
