import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Deps } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import type { Env } from '../http/env.ts'
import { sha256 } from '../services/crypto/hash.ts'
import { type NewSession, type SignedIn, signedIn } from '../services/sign-in/session.ts'

const cookie = 'journeyproof_session'

/** What cookies are signed with and forms are marked with. */
export function signingKey(deps: Deps): string {
  if (deps.config.secretKey === undefined) throw new AppError('conflict', said('sign_in_needs_secret_key'))
  return `pages ${deps.config.secretKey}`
}

/** A proxy that speaks TLS may stand before a server that does not. */
export const isSecure = (c: Context<Env>): boolean =>
  c.req.url.startsWith('https:') || c.get('deps').publicUrl.startsWith('https:')

export async function setSession(c: Context<Env>, session: NewSession): Promise<void> {
  await setSignedCookie(c, cookie, session.secret, signingKey(c.get('deps')), {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    path: '/',
    expires: session.expiresAt,
  })
}

export function clearSession(c: Context<Env>): void {
  deleteCookie(c, cookie, { path: '/', secure: isSecure(c) })
}

/** Who is signed in on this browser, if anybody is. */
export async function readSession(c: Context<Env>): Promise<SignedIn | undefined> {
  const deps = c.get('deps')
  if (c.req.header('cookie')?.includes(cookie) !== true) return undefined
  const secret = await getSignedCookie(c, signingKey(deps), cookie)
  return typeof secret === 'string' ? signedIn(deps, secret) : undefined
}

/** The mark that forms carry while somebody is signed in: another site cannot know it. */
export const csrfOf = (deps: Deps, sessionId: string): Promise<string> =>
  sha256(`${signingKey(deps)} form ${sessionId}`)
