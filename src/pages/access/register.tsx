import type { Context, Hono } from 'hono'
import { AppError } from '../../errors.ts'
import type { Env } from '../../http/env.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { endSession } from '../../services/sign-in/endSession.ts'
import { limitSignIn } from '../../services/sign-in/limit.ts'
import { type NewSession, signInByLink, signInByToken } from '../../services/sign-in/session.ts'
import { commit } from '../../services/write.ts'
import { readForm } from '../form.ts'
import { pageLocale, policy, send, tell } from '../frame.tsx'
import { isMarked, markOfPage } from '../mark.ts'
import { ownPath } from '../ownPath.ts'
import type { SecretField } from '../page.ts'
import { Notice } from '../parts/notice.tsx'
import { clearSession, csrfOf, readSession, setSession, signingKey } from '../session.ts'
import { readUnsent, type Unsent, unsentLimit, unsentOf, unsentView } from '../unsent.tsx'
import { KeptForm, LinkForm, TokenForm } from './forms.tsx'

/** What was typed, as the page carries it: encoded once more. */
const carriedLimit = unsentLimit * 4

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
  app.post('/send-again', policy, sendAgain)
}

async function attempt(
  c: Context<Env>,
  signIn: (form: FormData) => Promise<NewSession | undefined>,
): Promise<Response> {
  try {
    const deps = c.get('deps')
    // Before a link is used up: without a key there would be no cookie for it.
    signingKey(deps)
    const form = await readForm(c, c.req.query('unsent') === undefined ? formLimit : carriedLimit)
    const session = await limitSignIn(deps, () => signIn(form))
    const unsent = readUnsent(form.get('unsent'))
    if (session === undefined) return await send(c, await tokenView(c, true, unsent), null)
    await setSession(c, session)
    if (unsent !== undefined) return await askAgain(c, session.id, unsent)
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
    if (session !== undefined && isMarked(markIn(form), await csrfOf(deps, session.sessionId)))
      await commit(deps, () => endSession(deps, session.sessionId))
    clearSession(c)
    // Previews and refused forms are kept for the way back, but not for whoever sits here next.
    c.header('clear-site-data', '"cache"')
    return c.redirect('/sign-in', 303)
  } catch (error) {
    return tell(c, error, null)
  }
}

const markIn = (form: FormData): string | undefined => {
  const mark = form.get('csrf')
  return typeof mark === 'string' ? mark : undefined
}

/** A form came after its session was over: asks to sign in, and keeps what was typed until then. */
export async function keptThroughSignIn(
  c: Context<Env>,
  secrets?: readonly SecretField[],
): Promise<Response> {
  try {
    const form = await readForm(c, unsentLimit)
    const unsent = unsentOf(new URL(c.req.url).pathname, form, secrets)
    if (unsent.fields.length + unsent.secrets.length === 0) return c.redirect('/sign-in', 303)
    return await send(c, await tokenView(c, false, unsent), null)
  } catch (error) {
    // What is too long to be carried is still in the form that the way back leads to.
    return error instanceof AppError && error.code === 'too_large'
      ? c.redirect('/sign-in', 303)
      : tell(c, error, null)
  }
}

/** Whoever has signed in again, here or in another tab, is asked whether the form is still to be sent. */
async function sendAgain(c: Context<Env>): Promise<Response> {
  try {
    const unsent = readUnsent((await readForm(c, carriedLimit)).get('unsent'))
    if (unsent === undefined) return c.redirect('/', 303)
    const session = await readSession(c)
    if (session === undefined) return await send(c, await tokenView(c, false, unsent), null)
    return await askAgain(c, session.sessionId, unsent)
  } catch (error) {
    return tell(c, error, null)
  }
}

async function askAgain(c: Context<Env>, sessionId: string, unsent: Unsent): Promise<Response> {
  const deps = c.get('deps')
  const mark = markOfPage(deps, await csrfOf(deps, sessionId))
  return send(c, unsentView(dictionary(await pageLocale(c)), mark, unsent), null)
}

async function tokenView(c: Context<Env>, failed: boolean, unsent?: Unsent) {
  const { common, sending } = dictionary(await pageLocale(c)).pages
  const { signIn } = common
  const search = unsent === undefined ? new URL(c.req.url).search : '?unsent=1'
  return {
    title: unsent === undefined ? signIn.title : sending.signedOut.title,
    body: (
      <>
        {unsent === undefined ? null : (
          <Notice tone="warn" role="alert">
            <p>{sending.signedOut.text}</p>
          </Notice>
        )}
        <TokenForm
          signIn={signIn}
          action={`/sign-in${search}`}
          failed={failed}
          kept={unsent === undefined ? null : <KeptForm sending={sending} unsent={unsent} />}
        />
      </>
    ),
    status: failed ? 422 : unsent === undefined ? 200 : 401,
  }
}
