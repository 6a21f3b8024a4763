import { type SharedLink, sharedLinkStore } from '../../../db/queries/sharedLinks.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { findExperiment } from '../analyses/subject.ts'
import { sha256 } from '../crypto/hash.ts'
import { refuse } from '../resources/refuse.ts'
import { newSecret } from '../sign-in/secret.ts'
import type { Write } from '../write.ts'

/** A link without the hash that it is known by. */
export type ShownLink = Omit<SharedLink, 'hash'>

interface MadeLink extends ShownLink {
  /** The address to forward; it is shown once and kept only as a hash. */
  url: string
}

/** Makes a link by which anybody may read the summary of an experiment, and nothing else. */
export async function makeSharedLink(
  deps: Deps,
  actor: Actor,
  experimentId: string,
  { expiresAt }: { expiresAt?: string | undefined },
): Promise<Write<MadeLink>> {
  await findExperiment(deps, experimentId)
  const createdAt = deps.now().toISOString()
  refuse([
    expiresAt !== undefined && expiresAt <= createdAt
      ? { pointer: '/expiresAt', detail: said('in_past') }
      : null,
  ])
  const secret = newSecret(deps)
  const shown = {
    id: deps.newId('sharedLink'),
    experimentId,
    createdAt,
    createdBy: actor.name,
    expiresAt: expiresAt ?? null,
    revokedAt: null,
  }
  return {
    statements: sharedLinkStore.insert(deps.db, [{ ...shown, hash: await sha256(secret) }]),
    answer: { ...shown, url: `${deps.publicUrl.replace(/\/$/, '')}/shared/${secret}` },
  }
}
