import { insertSession, memberStore, sessionByHash, spendLink } from '../../../db/queries/signIn.ts'
import type { Actor, Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { actorOf } from '../tokens/actorOf.ts'
import { newSecret } from './secret.ts'

const days = 30

/** A session just begun: the secret goes into the cookie and is kept only as a hash. */
export interface NewSession {
  id: string
  secret: string
  expiresAt: Date
}

async function begin(deps: Deps, who: { memberId: string } | { tokenId: string }): Promise<NewSession> {
  const secret = newSecret(deps)
  const id = deps.newId('session')
  const now = deps.now()
  const expiresAt = new Date(now.getTime() + days * 24 * 3_600_000)
  await insertSession(deps.db, {
    id,
    hash: await sha256(secret),
    memberId: 'memberId' in who ? who.memberId : null,
    tokenId: 'tokenId' in who ? who.tokenId : null,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: null,
  })
  return { id, secret, expiresAt }
}

/** Signs in by a link; undefined where it was used, is over, or never was. */
export async function signInByLink(deps: Deps, link: string): Promise<NewSession | undefined> {
  const memberId = await spendLink(deps.db, await sha256(link), deps.now().toISOString())
  if (memberId === undefined) return undefined
  const member = await memberStore.find(deps.db, memberId)
  return member === undefined || member.revokedAt !== null ? undefined : begin(deps, { memberId })
}

/** Signs in with an API token; undefined where it does not hold. */
export async function signInByToken(deps: Deps, token: string): Promise<NewSession | undefined> {
  const actor = await actorOf(deps, token)
  return actor === undefined ? undefined : begin(deps, { tokenId: actor.id })
}

export interface SignedIn {
  actor: Actor
  sessionId: string
}

/** Who is behind a cookie's secret, if the session, and the member or token behind it, still hold. */
export async function signedIn(deps: Deps, secret: string): Promise<SignedIn | undefined> {
  const found = await sessionByHash(deps.db, await sha256(secret))
  if (found === undefined) return undefined
  const { session, member, token } = found
  const now = deps.now().toISOString()
  if (session.revokedAt !== null || session.expiresAt <= now) return undefined
  const who = member ?? token
  if (who === null || who.revokedAt !== null) return undefined
  if (token?.expiresAt != null && token.expiresAt <= now) return undefined
  return { actor: { id: who.id, name: who.name, role: who.role }, sessionId: session.id }
}
