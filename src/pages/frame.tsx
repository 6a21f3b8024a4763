import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { databaseFailure } from '../../db/failure.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import type { Env } from '../http/env.ts'
import { readerLocale } from '../http/locale.ts'
import { dictionary } from '../locales/dictionary.ts'
import { personName } from '../locales/personName.ts'
import type { Locale } from '../locales/plural.ts'
import { errorView } from './errorView.tsx'
import { Layout } from './layout.tsx'
import type { PageCall, View } from './page.ts'

/** What a page may load and do: nothing but what comes from here. */
export const policy = secureHeaders({
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
  // What went wrong must be told, in some language, while the database with the settings is away.
  return readerLocale(c.get('deps'), {}, c.req.header('accept-language')).catch(() => 'en')
}

/** The page that the reader looks at: the one asked for, or the one with the form that was sent. */
function hereOf(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return pathname + search
  const from = c.req.header('referer')
  return from !== undefined && URL.canParse(from) ? new URL(from).pathname : '/'
}

/** Sends a view in its frame. */
export async function send(c: Context<Env>, view: View, call: PageCall | null): Promise<Response> {
  const locale = call?.locale ?? (await pageLocale(c))
  const reader =
    call === null
      ? null
      : { name: personName(dictionary(locale), call.actor.name), role: call.actor.role, csrf: call.csrf }
  const page = (
    <Layout
      locale={locale}
      t={dictionary(locale)}
      title={view.title}
      here={hereOf(c)}
      reader={reader}
      place={view.place}
      tools={view.tools}
      wide={view.wide}
    >
      {view.body}
    </Layout>
  )
  c.header('cache-control', view.kept === true ? 'private, no-cache' : 'no-store')
  // Where a part of the page waits for something, its text is a promise.
  const html = await (page.toString() as string | Promise<string>)
  return c.html(`<!doctype html>${html}`, (view.status ?? 200) as 200)
}

/** Tells a reader, in the frame, that something was refused or broke. */
export async function tell(c: Context<Env>, error: unknown, call: PageCall | null): Promise<Response> {
  const failure = error instanceof AppError ? undefined : databaseFailure(error)
  const isAway = failure?.kind === 'busy' || failure?.kind === 'away'
  const told = isAway ? new AppError('unavailable', said('database_away'), { retryAfter: 5 }) : error
  if (!(error instanceof AppError))
    // The path as it is registered, not as it was asked for: that one can hold the secret of a link.
    c.get('deps').log.error('page failed', {
      requestId: c.get('requestId'),
      path: routePath(c),
      failure: failure?.kind,
      message: error instanceof Error ? error.name : 'unknown',
    })
  if (told instanceof AppError && told.retryAfter !== undefined)
    c.header('retry-after', String(told.retryAfter))
  const again = c.req.method === 'GET' ? hereOf(c) : undefined
  const t = dictionary(call?.locale ?? (await pageLocale(c)))
  return send(c, errorView(told, t, { again, requestId: c.get('requestId') }), call)
}
