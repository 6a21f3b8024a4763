import type { Context, Hono, MiddlewareHandler } from 'hono'
import { endSession } from '../../../db/queries/signIn.ts'
import type { Env } from '../../http/env.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { limitSignIn } from '../../services/sign-in/limit.ts'
import { type NewSession, signInByLink, signInByToken } from '../../services/sign-in/session.ts'
import { commit } from '../../services/write.ts'
import { errorView } from '../errorView.tsx'
import { checkOrigin, pageLocale, send } from '../register.tsx'
import { clearSession, csrfOf, readSession, setSession } from '../session.ts'

/** Pages that nobody is signed in for yet, and signing out. */
export function registerAccess(app: Hono<Env>, policy: MiddlewareHandler): void {
  app.get('/sign-in', policy, async (c) => send(c, await signInView(c, false), null))

  app.post('/sign-in', policy, (c) =>
    attempt(c, async () => {
      const form = await c.req.formData()
      const token = form.get('token')
      return signInByToken(c.get('deps'), typeof token === 'string' ? token.trim() : '')
    }),
  )

  // Following the link shows a button: programs that look at links before people do must not use it up.
  app.get('/sign-in/:link', policy, async (c) => {
    const { signIn } = dictionary(await pageLocale(c)).pages.common
    const body = (
      <form method="post">
        <p>{signIn.linkText}</p>
        <button type="submit">{signIn.linkSubmit}</button>
      </form>
    )
    return send(c, { title: signIn.linkTitle, body }, null)
  })
  app.post('/sign-in/:link', policy, (c) =>
    attempt(c, () => signInByLink(c.get('deps'), c.req.param('link') ?? '')),
  )

  app.post('/sign-out', policy, async (c) => {
    checkOrigin(c)
    const deps = c.get('deps')
    const session = await readSession(c)
    const form = await c.req.formData()
    if (session !== undefined && form.get('csrf') === (await csrfOf(deps, session.sessionId)))
      await commit(deps, async () => ({
        statements: [endSession(deps.db, session.sessionId, deps.now().toISOString())],
        answer: null,
      }))
    clearSession(c)
    return c.redirect('/sign-in', 303)
  })
}

async function attempt(c: Context<Env>, signIn: () => Promise<NewSession | undefined>): Promise<Response> {
  try {
    checkOrigin(c)
    const session = await limitSignIn(c.get('deps'), callerOf(c), signIn)
    if (session === undefined) return send(c, await signInView(c, true), null)
    await setSession(c, session)
    const back = c.req.query('back') ?? '/'
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303)
  } catch (error) {
    return send(c, errorView(error, dictionary(await pageLocale(c))), null)
  }
}

/** Whose attempts are counted together: the address that Cloudflare saw, else everybody behind this server. */
const callerOf = (c: Context<Env>): string => c.req.header('cf-connecting-ip') ?? 'all'

async function signInView(c: Context<Env>, failed: boolean) {
  const { signIn } = dictionary(await pageLocale(c)).pages.common
  const body = (
    <form method="post" class="card">
      {failed ? (
        <p class="notice bad" role="alert">
          {signIn.failed}
        </p>
      ) : null}
      <div class="field">
        <label for="token">{signIn.token}</label>
        <p class="hint" id="token-hint">
          {signIn.tokenHint}
        </p>
        <input
          id="token"
          name="token"
          type="password"
          required
          autocomplete="current-password"
          aria-describedby="token-hint"
        />
      </div>
      <button type="submit">{signIn.submit}</button>
      <p class="hint">{signIn.lost}</p>
    </form>
  )
  return { title: signIn.title, body, status: failed ? 422 : 200 }
}
