import type { Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Role } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { csvLimit } from '../http/body.ts'
import { downloadHeaders } from '../http/download.ts'
import type { Env } from '../http/env.ts'
import { dictionary } from '../locales/dictionary.ts'
import { commit } from '../services/write.ts'
import { keptThroughSignIn, registerAccess } from './access/register.tsx'
import { assets } from './assets.ts'
import { readForm } from './form.ts'
import { pageLocale, policy, send, tell } from './frame.tsx'
import { actions, downloads, pages } from './index.ts'
import { isMarked, markOfPage } from './mark.ts'
import { ownPath } from './ownPath.ts'
import type { Action, Download, FormCall, Page, PageCall } from './page.ts'
import { sentOnce } from './sentOnce.tsx'
import { csrfOf, isSecure, readSession } from './session.ts'
import { registerShared } from './shared/register.tsx'
import { unsentOf, unsentView } from './unsent.tsx'

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2 }

async function callOf(c: Context<Env>): Promise<PageCall | null> {
  const deps = c.get('deps')
  const session = await readSession(c)
  if (session === undefined) return null
  const locale = await pageLocale(c)
  const { actor, sessionId } = session
  return {
    deps,
    actor,
    sessionId,
    locale,
    t: dictionary(locale),
    id: c.req.param('id') ?? '',
    query: c.req.query(),
    csrf: markOfPage(deps, await csrfOf(deps, sessionId)),
    can: (role) => rank[actor.role] >= rank[role],
  }
}

/** Runs a page or an action for whoever is signed in, with the role that it needs; tells what went wrong in the same frame. */
async function serve(
  c: Context<Env>,
  role: Role,
  work: (call: PageCall) => Promise<Response>,
  nobody: () => Response | Promise<Response> = () => c.redirect(`/sign-in${wayBack(c)}`, 303),
): Promise<Response> {
  let call: PageCall | null = null
  try {
    call = await callOf(c)
    if (call === null) return await nobody()
    if (!call.can(role)) throw new AppError('forbidden', said('role_needed', { role, has: null }))
    return await work(call)
  } catch (error) {
    return tell(c, error, call)
  }
}

function wayBack(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url)
  const here = pathname + search
  return here !== '/' ? `?back=${encodeURIComponent(here)}` : ''
}

/** Runs a form for whoever is signed in; where nobody is any more, it is kept through the sign-in. */
async function serveForm(c: Context<Env>, action: Action): Promise<Response> {
  const take = async (call: PageCall) => {
    const form = await readForm(c, csvLimit)
    const path = new URL(c.req.url).pathname
    if (!isMarked(texts(form, 'csrf')[0], await csrfOf(call.deps, call.sessionId)))
      return send(c, unsentView(call.t, call.csrf, unsentOf(path, form, action.secrets), 403), call)
    const filled = formCall(call, form)
    const once = typeof action.once === 'function' ? action.once(filled) : action.once === true
    const outcome = once
      ? await sentOnce(filled, path, form, () => action.run(filled))
      : await action.run(filled)
    if ('redirect' in outcome) return c.redirect(outcome.redirect, 303)
    const refused = outcome.status !== undefined && outcome.status >= 400 && action.secrets === undefined
    return send(c, refused ? { ...outcome, kept: true } : outcome, call)
  }
  return serve(c, action.role, take, () => keptThroughSignIn(c, action.secrets))
}

const pattern = (path: string): string => path.replace('{id}', ':id')

const texts = (form: FormData, name: string) => form.getAll(name).filter((value) => typeof value === 'string')

function formCall(call: PageCall, form: FormData): FormCall {
  return {
    ...call,
    field: (name) => (texts(form, name)[0] ?? '').trim(),
    fields: (name) => texts(form, name),
    file: async (name) => {
      const value = form.get(name)
      if (value === null || typeof value === 'string' || value.size === 0) return undefined
      return new Uint8Array(await value.arrayBuffer())
    },
    fileName: (name) => {
      const value = form.get(name)
      return value === null || typeof value === 'string' ? '' : value.name
    },
    write: (plan) => commit(call.deps, plan),
  }
}

/** Registers every page and form. */
export function registerPages(app: Hono<Env>): void {
  for (const { path, type, content } of assets)
    app.get(path, (c) =>
      c.body(content, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
  app.get('/language', (c) => {
    const { to, back } = c.req.query()
    if (to === 'en' || to === 'ru')
      setCookie(c, 'journeyproof_language', to, {
        path: '/',
        sameSite: 'Lax',
        httpOnly: true,
        secure: isSecure(c),
        maxAge: 31_536_000,
      })
    return c.redirect(ownPath(back), 303)
  })
  registerAccess(app)
  registerShared(app)
  for (const page of pages) registerPage(app, page)
  for (const action of actions) registerAction(app, action)
  for (const download of downloads) registerDownload(app, download)
  registerNowhere(app)
}

function registerPage(app: Hono<Env>, page: Page): void {
  app.get(pattern(page.path), policy, (c) =>
    serve(c, page.role, async (call) => send(c, await page.view(call), call)),
  )
}

function registerAction(app: Hono<Env>, action: Action): void {
  app.post(pattern(action.path), policy, (c) => serveForm(c, action))
}

function registerDownload(app: Hono<Env>, download: Download): void {
  app.get(pattern(download.path), policy, (c) =>
    serve(c, download.role, async (call) => {
      const file = await download.file(call)
      return c.body(file.text, 200, { 'cache-control': 'no-store', ...downloadHeaders(file) })
    }),
  )
}

/** Where there is no page, people are told so in the frame; programs get the problem that they get everywhere. */
function registerNowhere(app: Hono<Env>): void {
  app.on(['GET', 'POST'], '*', policy, async (c, next) => {
    const isForPeople = c.req.header('accept')?.includes('text/html') === true
    if (!isForPeople || /^\/(?:api|docs)(?:\/|$)/.test(c.req.path)) return next()
    const call = await callOf(c).catch(() => null)
    return tell(c, new AppError('not_found', said('no_page', { path: c.req.path })), call)
  })
}
