import type { Fetch, SendOutcome, Sign } from './channel.ts'

const timeoutMs = 10_000
const bodyLimit = 200

/** What the other side answered, or that it didn't. */
export type Answer =
  | { answered: true; status: number; body: string; retryAfter: number | null }
  | { answered: false; reason: 'timeout' | 'network' }

/** Posts JSON, follows no redirect, waits ten seconds at most and reads only the start of the answer. */
export async function postJson(url: string, message: unknown, fetch: Fetch, sign?: Sign): Promise<Answer> {
  const body = JSON.stringify(message)
  const signed = await sign?.(body)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...signed },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const retryAfter = response.headers.get('retry-after')
    return {
      answered: true,
      status: response.status,
      body: await startOf(response),
      retryAfter: retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null,
    }
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return { answered: false, reason: timedOut ? 'timeout' : 'network' }
  }
}

/** What an answer means for the delivery: 408, 429 and 5xx pass, other refusals don't. */
export function outcomeOf(answer: Answer): SendOutcome {
  if (!answer.answered) return { outcome: 'retry', reason: answer.reason }
  const { status, body, retryAfter } = answer
  if (status >= 200 && status < 300) return { outcome: 'delivered' }
  const reason = `${status} ${body}`.trim()
  if (status !== 408 && status !== 429 && status < 500) return { outcome: 'refused', reason }
  return retryAfter === null
    ? { outcome: 'retry', reason }
    : { outcome: 'retry', reason, afterSeconds: retryAfter }
}

async function startOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  while (text.length < bodyLimit) {
    const { done, value } = await reader.read()
    if (done) return text.trim()
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return text.slice(0, bodyLimit).toWellFormed().trim()
}
