import type { ConnectorRow } from '../../../db/queries/connectors.ts'
import type { Deps } from '../../deps.ts'
import { decryptSecret, encryptSecret } from '../crypto/secrets.ts'

/** Bound to the place as well as to the connector. */
const ownerOf = (connectorId: string): string => `${connectorId} token`

export const sealToken = (deps: Deps, connectorId: string, token: string): Promise<string> =>
  encryptSecret(token, ownerOf(connectorId), deps.config.secretKey, deps.randomBytes(12))

/** The token that a connector presents, or why there is none. */
export async function tokenOf(
  deps: Deps,
  { id, encryptedToken, tokenVariable }: ConnectorRow,
): Promise<{ token: string } | { missing: string }> {
  if (tokenVariable !== null) {
    const token = deps.config.connectorTokens.get(tokenVariable)
    return token === undefined ? { missing: `${tokenVariable} is not set` } : { token }
  }
  try {
    return { token: await decryptSecret(encryptedToken ?? '', ownerOf(id), deps.config.secretKey) }
  } catch {
    return { missing: 'the token could not be opened; was JOURNEYPROOF_SECRET_KEY changed?' }
  }
}
