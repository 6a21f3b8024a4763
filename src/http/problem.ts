import type { Context, ErrorHandler } from 'hono'
import { databaseFailure } from '../../db/failure.ts'
import { AppError, errorStatus, type Fault } from '../errors.ts'
import { type Dictionary, dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import type { Env } from './env.ts'
import { preferredLocale } from './locale.ts'

/** The language of a title: the database, which knows the deployment's own, may be what failed. */
export const titleLocale = (c: Context<Env>): Locale =>
  preferredLocale(c.req.header('accept-language') ?? '') ?? 'en'

/** Faults that one answer names; a file can have more, and the detail says how many. */
const mostNamed = 10_000

interface Problem {
  status: number
  code: keyof Dictionary['problems']
  /** Of the title. */
  locale: Locale
  detail: string
  requestId: string
  faults?: Fault[]
  retryAfter?: number | undefined
  understood?: object | undefined
}

/** An answer in the form of RFC 9457. */
export function problem(told: Problem): Response {
  const { status, code, locale, detail, requestId, faults = [], retryAfter, understood } = told
  const body = {
    type: `urn:journeyproof:problem:${code}`,
    title: dictionary(locale).problems[code],
    status,
    detail,
    code,
    requestId,
    ...(faults.length > 0 ? { errors: faults.slice(0, mostNamed) } : {}),
    ...(understood === undefined ? {} : { import: understood }),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  return new Response(JSON.stringify(body), { status, headers })
}

/** Turns what was thrown into an answer. Only an AppError speaks to the caller; a defect is logged and keeps its message. */
export const onError: ErrorHandler<Env> = (error, c) => {
  const requestId = c.get('requestId')
  const locale = titleLocale(c)
  if (error instanceof AppError)
    return problem({
      status: errorStatus[error.code],
      code: error.code,
      locale,
      detail: error.message,
      requestId,
      faults: error.faults,
      understood: error.understood,
      retryAfter: error.retryAfter ?? (error.code === 'unavailable' ? 5 : undefined),
    })
  const failure = databaseFailure(error)
  const { log } = c.get('deps')
  log.error('request failed', { requestId, failure: failure?.kind, message: rootMessage(error) })
  if (failure?.kind === 'busy' || failure?.kind === 'away')
    return problem({
      status: 503,
      code: 'unavailable',
      locale,
      detail: 'The database cannot be reached at the moment',
      requestId,
      retryAfter: 5,
    })
  return problem({ status: 500, code: 'internal', locale, detail: 'Something broke on our side', requestId })
}

/** The innermost cause: drizzle's own message repeats the statement's parameters, which must not reach the log. */
function rootMessage(error: Error): string {
  let current: Error = error
  while (current.cause instanceof Error) current = current.cause
  return `${current.name}: ${current.message.split('\n')[0] ?? ''}`
}
