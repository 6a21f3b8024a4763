import { retryAfterSeconds } from './retryAfter.ts'
import { textWithin } from './textWithin.ts'

const timeoutMs = 10_000
/** Of an answer, in bytes. */
const mostBytes = 5_000_000
const attempts = 3
/** A wait longer than this is left to the next pull. */
const longestPauseSeconds = 5
const reasonLength = 200

/** Why nothing came. Reasons never hold the token. */
export type Failure =
  /** Worth another pull, not before `afterSeconds` where the tool said so. */
  | { outcome: 'retry'; reason: string; afterSeconds?: number }
  /** The same question will be refused again. */
  | { outcome: 'refused'; reason: string }

export type Reply = { outcome: 'text'; text: string } | Failure

/** Asks a tool: GET, or POST with a body. */
export type Ask = (url: string, body?: object) => Promise<Reply>

interface Outside {
  fetch(url: string, init: RequestInit): Promise<Response>
  token: string
  now(): Date
  pause(ms: number): Promise<void>
  /** A number from 0 to 1, so that many who were refused at once do not come back at once. */
  random(): number
  /** When the pull as a whole has to end. */
  deadline: Date
}

/**
 * Asks a tool on behalf of a pull: with its token, following no redirect, waiting ten seconds for an answer of at most 5 MB. What
 * passes soon is asked again, three times in all, after the wait that the tool asks for or 1 and 2 seconds.
 */
export function connectorClient(outside: Outside): { ask: Ask; requests(): number } {
  let requests = 0
  const ask: Ask = async (url, body) => {
    for (let attempt = 1; ; attempt += 1) {
      if (outside.now() >= outside.deadline) return { outcome: 'retry', reason: 'the pull ran out of time' }
      requests += 1
      const { reply, again } = await askOnce(outside, url, body)
      if (!again || reply.outcome !== 'retry' || attempt >= attempts) return reply
      const seconds = reply.afterSeconds ?? attempt * (1 + outside.random() / 4)
      if (seconds > longestPauseSeconds) return reply
      await outside.pause(seconds * 1000)
    }
  }
  return { ask, requests: () => requests }
}

interface Once {
  reply: Reply
  /** Whether it may be different in a moment. */
  again: boolean
}

async function askOnce(outside: Outside, url: string, body: object | undefined): Promise<Once> {
  try {
    const response = await outside.fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${outside.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await textWithin(response, mostBytes)
    return judged(outside, response, text)
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return { reply: { outcome: 'retry', reason: 'no answer within 10 seconds' }, again: false }
    return { reply: { outcome: 'retry', reason: 'no connection' }, again: true }
  }
}

function judged({ token, now }: Outside, response: Response, text: string | null): Once {
  const { status } = response
  if (status >= 200 && status < 300) {
    const reply: Reply =
      text === null
        ? { outcome: 'refused', reason: 'the answer is larger than 5 MB' }
        : { outcome: 'text', text }
    return { reply, again: false }
  }
  if (status >= 300 && status < 400)
    return {
      reply: {
        outcome: 'refused',
        reason: `${status}: redirects are not followed; give the address it leads to`,
      },
      again: false,
    }
  const said = (text ?? '').replaceAll(token, '***').replace(/\s+/g, ' ').trim().slice(0, reasonLength)
  const reason = `${status} ${said.toWellFormed()}`.trim()
  if (status !== 408 && status !== 425 && status !== 429 && status < 500)
    return { reply: { outcome: 'refused', reason }, again: false }
  const afterSeconds = retryAfterSeconds(response.headers.get('retry-after'), now())
  return {
    reply: { outcome: 'retry', reason, ...(afterSeconds === null ? {} : { afterSeconds }) },
    again: true,
  }
}
