import { anyToken, keepToken } from '../../../db/queries/tokens.ts'
import type { Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { newToken } from './newToken.ts'

/** Keeps an admin token as a hash, once. */
export async function keepAdminToken(deps: Deps, token: string, name: string): Promise<void> {
  const at = deps.now().toISOString()
  await keepToken(deps.db, {
    id: deps.newId('token'),
    name,
    role: 'admin',
    hash: await sha256(token),
    expiresAt: null,
    revokedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  })
}

/** Makes the first admin token of an installation that has none and was given none. Returned once, to be shown once. */
export async function firstAdminToken(deps: Deps): Promise<string | undefined> {
  if (deps.config.adminToken !== undefined || (await anyToken(deps.db))) return undefined
  const token = newToken(deps)
  await keepAdminToken(deps, token, 'Administrator')
  return token
}
