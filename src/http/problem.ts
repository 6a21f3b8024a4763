import type { ErrorHandler } from 'hono'
import { databaseFailure } from '../../db/failure.ts'
import { AppError, errorStatus, type Fault } from '../errors.ts'
import type { Env } from './env.ts'

const titles: Record<number, string> = {
  400: 'Malformed request',
  401: 'No valid token',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'Invalid input',
  428: 'Version required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}

/** Faults that one answer names; a file can have more, and the detail says how many. */
const mostNamed = 10_000

interface Problem {
  status: number
  code: string
  detail: string
  requestId: string
  faults?: Fault[]
  retryAfter?: number | undefined
}

/** An answer in the form of RFC 9457. */
export function problem({ status, code, detail, requestId, faults = [], retryAfter }: Problem): Response {
  const body = {
    type: `urn:journeyproof:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail,
    code,
    requestId,
    ...(faults.length > 0 ? { errors: faults.slice(0, mostNamed) } : {}),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  return new Response(JSON.stringify(body), { status, headers })
}

/** Turns what was thrown into an answer. Only an AppError speaks to the caller; a defect is logged and keeps its message. */
export const onError: ErrorHandler<Env> = (error, c) => {
  const requestId = c.get('requestId')
  if (error instanceof AppError)
    return problem({
      status: errorStatus[error.code],
      code: error.code,
      detail: error.message,
      requestId,
      faults: error.faults,
      retryAfter: error.retryAfter ?? (error.code === 'unavailable' ? 5 : undefined),
    })
  const failure = databaseFailure(error)
  const { log } = c.get('deps')
  log.error('request failed', { requestId, failure: failure?.kind, message: rootMessage(error) })
  if (failure?.kind === 'busy' || failure?.kind === 'away')
    return problem({
      status: 503,
      code: 'unavailable',
      detail: 'The database cannot be reached at the moment',
      requestId,
      retryAfter: 5,
    })
  return problem({ status: 500, code: 'internal', detail: 'Something broke on our side', requestId })
}

/** The innermost cause: drizzle's own message repeats the statement's parameters, which must not reach the log. */
function rootMessage(error: Error): string {
  let current: Error = error
  while (current.cause instanceof Error) current = current.cause
  return `${current.name}: ${current.message.split('\n')[0] ?? ''}`
}
