import { anyMember, insertLink, memberStore } from '../../../db/queries/signIn.ts'
import type { Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { notFound } from '../resources/resource.ts'
import { commit, type Write } from '../write.ts'
import { newSecret } from './secret.ts'

const minutes = 10

export interface SignInLink {
  /** The address to follow; it is shown once and kept only as a hash. */
  url: string
  expiresAt: string
}

/** Makes a link that signs a member in once, within ten minutes. */
export async function makeLink(deps: Deps, memberId: string): Promise<Write<SignInLink>> {
  const member = await memberStore.find(deps.db, memberId)
  if (member === undefined || member.revokedAt !== null) throw notFound(memberId)
  const secret = newSecret(deps)
  const expiresAt = new Date(deps.now().getTime() + minutes * 60_000).toISOString()
  return {
    statements: [insertLink(deps.db, { hash: await sha256(secret), memberId, expiresAt, usedAt: null })],
    answer: { url: `${deps.publicUrl.replace(/\/$/, '')}/sign-in/${secret}`, expiresAt },
  }
}

/** The link of the first administrator of an installation that has no members yet; undefined where it has. */
export async function firstLink(deps: Deps): Promise<SignInLink | undefined> {
  if (await anyMember(deps.db)) return undefined
  const at = deps.now().toISOString()
  const member = {
    id: deps.newId('member'),
    name: 'Administrator',
    role: 'admin' as const,
    revokedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
  await commit(deps, async () => ({ statements: memberStore.insert(deps.db, [member]), answer: null }))
  return commit(deps, () => makeLink(deps, member.id))
}
