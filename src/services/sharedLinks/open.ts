import { sharedLinkByHash } from '../../../db/queries/sharedLinks.ts'
import type { Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'

/**
 * The experiment whose summary a link shows; undefined where it is unknown, revoked or expired, which nobody outside is told apart.
 * The secret has 256 random bits: trying them out finds none.
 */
export async function openSharedLink(deps: Deps, secret: string): Promise<string | undefined> {
  const link = await sharedLinkByHash(deps.db, await sha256(secret))
  if (link === undefined || link.revokedAt !== null) return undefined
  if (link.expiresAt !== null && link.expiresAt <= deps.now().toISOString()) return undefined
  return link.experimentId
}
