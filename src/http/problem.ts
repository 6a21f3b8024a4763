import type { Context, ErrorHandler } from 'hono'
import { databaseFailure } from '../../db/failure.ts'
import { type Said, said } from '../domain/fault.ts'
import { AppError, errorStatus, type Fault } from '../errors.ts'
import { type Dictionary, dictionary } from '../locales/dictionary.ts'
import { faultText } from '../locales/faultText.ts'
import type { Locale } from '../locales/plural.ts'
import type { Env } from './env.ts'
import { readerLocale } from './locale.ts'

/** The language of a refusal: the reader's, or English where the database is away, which knows the deployment's own. */
export const refusalLocale = (c: Context<Env>): Promise<Locale> =>
  readerLocale(c.get('deps'), c.req.query(), c.req.header('accept-language')).catch(() => 'en')

/** Faults that one answer names; a file can have more, and the detail says how many. */
const mostNamed = 10_000

interface Problem {
  status: number
  code: keyof Dictionary['problems']
  /** Of the sentences. */
  locale: Locale
  detail: Said
  requestId: string
  faults?: Fault[]
  retryAfter?: number | undefined
  understood?: object | undefined
}

const told = (t: Dictionary, { pointer, detail }: Fault) => ({ pointer, detail: faultText(t, detail) })

/** An answer in the form of RFC 9457. */
export function problem(refused: Problem): Response {
  const { status, code, locale, detail, requestId, faults = [], retryAfter, understood } = refused
  const t = dictionary(locale)
  const body = {
    type: `urn:journeyproof:problem:${code}`,
    title: t.problems[code],
    status,
    detail: faultText(t, detail),
    code,
    requestId,
    ...(faults.length > 0 ? { errors: faults.slice(0, mostNamed).map((fault) => told(t, fault)) } : {}),
    ...(understood === undefined ? {} : { import: understood }),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  return new Response(JSON.stringify(body), { status, headers })
}

/** Turns what was thrown into an answer. Only an AppError speaks to the caller; a defect is logged and keeps its message. */
export const onError: ErrorHandler<Env> = async (error, c) => {
  const requestId = c.get('requestId')
  const locale = await refusalLocale(c)
  if (error instanceof AppError)
    return problem({
      status: errorStatus[error.code],
      code: error.code,
      locale,
      detail: error.detail,
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
      detail: said('database_away'),
      requestId,
      retryAfter: 5,
    })
  return problem({ status: 500, code: 'internal', locale, detail: said('broken'), requestId })
}

/** The innermost cause: drizzle's own message repeats the statement's parameters, which must not reach the log. */
function rootMessage(error: Error): string {
  let current: Error = error
  while (current.cause instanceof Error) current = current.cause
  return `${current.name}: ${current.message.split('\n')[0] ?? ''}`
}
