import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { databaseFailure } from '../../db/failure.ts'
import type { Role } from '../deps.ts'
import { AppError } from '../errors.ts'
import { csvLimit, readBody } from '../http/body.ts'
import type { Env } from '../http/env.ts'
import { readerLocale } from '../http/locale.ts'
import { dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import { commit } from '../services/write.ts'
import { registerAccess } from './access/register.tsx'
import { errorView } from './errorView.tsx'
import { actions, pages } from './index.ts'
import { Layout } from './layout.tsx'
import type { Action, FormCall, Page, PageCall, View } from './page.ts'
import { csrfOf, readSession } from './session.ts'
import { style, stylePath } from './style/index.ts'

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2 }

const policy = secureHeaders({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

/** The reader's language: chosen on a page, else preferred by the browser, else the deployment's. */
export async function pageLocale(c: Context<Env>): Promise<Locale> {
  const chosen = getCookie(c, 'journeyproof_language')
  if (chosen === 'en' || chosen === 'ru') return chosen
  return readerLocale(c.get('deps'), {}, c.req.header('accept-language'))
}

/** Sends a view in its frame. */
export async function send(c: Context<Env>, view: View, call: PageCall | null): Promise<Response> {
  const locale = call?.locale ?? (await pageLocale(c))
  const reader = call === null ? null : { name: call.actor.name, role: call.actor.role, csrf: call.csrf }
  const page = (
    <Layout locale={locale} t={dictionary(locale)} title={view.title} here={c.req.path} reader={reader}>
      {view.body}
    </Layout>
  )
  c.header('cache-control', 'no-store')
  return c.html(`<!doctype html>${String(await page)}`, (view.status ?? 200) as 200)
}

/** A form that was posted must come from a page of ours: browsers say where it comes from. */
export function checkOrigin(c: Context<Env>): void {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const ours =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : origin === new URL(c.req.url).origin ||
        origin === new URL(c.get('deps').publicUrl || c.req.url).origin
  if (!ours) throw new AppError('forbidden', 'The form was sent from another site')
}

async function callOf(c: Context<Env>): Promise<PageCall | undefined> {
  const deps = c.get('deps')
  const session = await readSession(c)
  if (session === undefined) return undefined
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
    csrf: await csrfOf(deps, sessionId),
    can: (role) => rank[actor.role] >= rank[role],
  }
}

/** Runs a page or an action for whoever is signed in, with the role that it needs; tells what went wrong in the same frame. */
async function serve(
  c: Context<Env>,
  role: Role,
  work: (call: PageCall) => Promise<Response>,
): Promise<Response> {
  const call = await callOf(c)
  if (call === undefined) {
    const to = c.req.method === 'GET' && c.req.path !== '/' ? `?back=${encodeURIComponent(c.req.path)}` : ''
    return c.redirect(`/sign-in${to}`, 303)
  }
  try {
    if (!call.can(role)) throw new AppError('forbidden', `This needs the role ${role}`)
    return await work(call)
  } catch (error) {
    const told =
      error instanceof AppError || databaseFailure(error) === undefined
        ? error
        : new AppError('unavailable', 'The database is away')
    if (!(error instanceof AppError))
      call.deps.log.error('page failed', {
        path: c.req.path,
        message: error instanceof Error ? error.name : '',
      })
    return send(c, errorView(told, call.t), call)
  }
}

const routePath = (path: string): string => path.replace('{id}', ':id')

async function formCall(c: Context<Env>, call: PageCall): Promise<FormCall> {
  checkOrigin(c)
  const bytes = await readBody(c.req.raw, csvLimit)
  const form = await new Response(bytes, {
    headers: { 'content-type': c.req.header('content-type') ?? '' },
  })
    .formData()
    .catch(() => {
      throw new AppError('unsupported_type', 'Send a form')
    })
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  if (texts('csrf')[0] !== call.csrf) throw new AppError('forbidden', 'The form is not of this session')
  return {
    ...call,
    field: (name) => (texts(name)[0] ?? '').trim(),
    fields: texts,
    file: async (name) => {
      const value = form.get(name)
      if (value === null || typeof value === 'string' || value.size === 0) return undefined
      return new Uint8Array(await value.arrayBuffer())
    },
    write: (plan) => commit(call.deps, plan),
  }
}

/** Registers every page and form. */
export function registerPages(app: Hono<Env>): void {
  app.get(stylePath, (c) =>
    c.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  app.get('/language', (c) => {
    const { to, back = '/' } = c.req.query()
    if (to === 'en' || to === 'ru')
      setCookie(c, 'journeyproof_language', to, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303)
  })
  registerAccess(app, policy)
  for (const page of pages) registerPage(app, page)
  for (const action of actions) registerAction(app, action)
}

function registerPage(app: Hono<Env>, page: Page): void {
  app.get(routePath(page.path), policy, (c) =>
    serve(c, page.role, async (call) => send(c, await page.view(call), call)),
  )
}

function registerAction(app: Hono<Env>, action: Action): void {
  app.post(routePath(action.path), policy, (c) =>
    serve(c, action.role, async (call) => {
      const outcome = await action.run(await formCall(c, call))
      return 'redirect' in outcome ? c.redirect(outcome.redirect, 303) : send(c, outcome, call)
    }),
  )
}
