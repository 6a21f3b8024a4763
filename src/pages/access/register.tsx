import type { Context, Hono } from 'hono'
import type { Env } from '../../http/env.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { endSession } from '../../services/sign-in/endSession.ts'
import { limitSignIn } from '../../services/sign-in/limit.ts'
import { type NewSession, signInByLink, signInByToken } from '../../services/sign-in/session.ts'
import { commit } from '../../services/write.ts'
import { readForm } from '../form.ts'
import { pageLocale, policy, send, tell } from '../frame.tsx'
import { ownPath } from '../ownPath.ts'
import { clearSession, csrfOf, readSession, setSession, signingKey } from '../session.ts'
import { LinkForm, TokenForm } from './forms.tsx'

/** More than any token or mark takes. */
const formLimit = 16 * 1024

/** Pages that nobody is signed in for yet, and signing out. */
export function registerAccess(app: Hono<Env>): void {
  app.get('/sign-in', policy, async (c) => send(c, await tokenView(c, false), null))
  app.post('/sign-in', policy, (c) =>
    attempt(c, (form) => {
      const token = form.get('token')
      return signInByToken(c.get('deps'), typeof token === 'string' ? token.trim() : '')
    }),
  )

  // Following the link shows a button: programs that look at links before people do must not use it up.
  app.get('/sign-in/:link', policy, async (c) => {
    const { signIn } = dictionary(await pageLocale(c)).pages.common
    return send(c, { title: signIn.linkTitle, body: <LinkForm signIn={signIn} /> }, null)
  })
  app.post('/sign-in/:link', policy, (c) =>
    attempt(c, () => signInByLink(c.get('deps'), c.req.param('link') ?? '')),
  )

  app.post('/sign-out', policy, signOut)
}

async function attempt(
  c: Context<Env>,
  signIn: (form: FormData) => Promise<NewSession | undefined>,
): Promise<Response> {
  try {
    const deps = c.get('deps')
    // Before a link is used up: without a key there would be no cookie for it.
    signingKey(deps)
    const form = await readForm(c, formLimit)
    const session = await limitSignIn(deps, () => signIn(form))
    if (session === undefined) return await send(c, await tokenView(c, true), null)
    await setSession(c, session)
    return c.redirect(ownPath(c.req.query('back')), 303)
  } catch (error) {
    return tell(c, error, null)
  }
}

async function signOut(c: Context<Env>): Promise<Response> {
  try {
    const deps = c.get('deps')
    const form = await readForm(c, formLimit)
    const session = await readSession(c)
    if (session !== undefined && form.get('csrf') === (await csrfOf(deps, session.sessionId)))
      await commit(deps, () => endSession(deps, session.sessionId))
    clearSession(c)
    return c.redirect('/sign-in', 303)
  } catch (error) {
    return tell(c, error, null)
  }
}

async function tokenView(c: Context<Env>, failed: boolean) {
  const { signIn } = dictionary(await pageLocale(c)).pages.common
  const search = new URL(c.req.url).search
  const body = <TokenForm signIn={signIn} action={`/sign-in${search}`} failed={failed} />
  return { title: signIn.title, body, status: failed ? 422 : 200 }
}
