import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refusalOf, type SlackPayload } from './slackRefusals.ts'

interface Reply {
  status: number
  body?: string
  headers?: Record<string, string>
}

/** Addresses that Slack answers always alike, by the end of their path. */
const fixedReplies: Record<string, Reply> = {
  '/no_service': { status: 404, body: 'no_service' },
  '/channel_not_found': { status: 404, body: 'channel_not_found' },
  '/channel_is_archived': { status: 410, body: 'channel_is_archived' },
  '/action_prohibited': { status: 403, body: 'action_prohibited' },
  '/rollup_error': { status: 500, body: 'rollup_error' },
  '/redirect': { status: 302, headers: { location: 'https://slack.com/' } },
}

export interface SlackStandIn {
  /** An incoming webhook that works. Replace its last part by `no_service`, `redirect` ... for one that doesn't. */
  url: string
  /** What was posted to the channel, oldest first. */
  accepted: SlackPayload[]
  /** Every answer given, oldest first: "200 ok", "400 invalid_blocks" ... */
  answers: string[]
  /** The next requests are answered so, whatever they hold; "hang" never answers. */
  answerNext(...replies: (Reply | 'hang')[]): void
  stop(): Promise<void>
}

/**
 * Slack's incoming webhooks on this machine: accepts and refuses what Slack does, and keeps what it accepted.
 *
 * @param options.onePerSecond refuses the second message within a second with 429 and `Retry-After: 1`
 */
export async function startSlackStandIn(
  options: { onePerSecond?: boolean; port?: number } = {},
): Promise<SlackStandIn> {
  const accepted: SlackPayload[] = []
  const answers: string[] = []
  const queue: (Reply | 'hang')[] = []
  let lastAccepted = Number.NEGATIVE_INFINITY

  function replyTo(path: string, method: string | undefined, contentType: string, body: string): Reply {
    const fixed = Object.entries(fixedReplies).find(([end]) => path.endsWith(end))
    if (fixed) return fixed[1]
    if (method !== 'POST') return { status: 405, body: 'method_not_allowed' }
    if (!path.startsWith('/services/')) return { status: 404, body: 'no_team' }
    const { payload, refusal } = refusalOf(contentType, body)
    if (refusal) return { status: 400, body: refusal }
    if (options.onePerSecond && Date.now() - lastAccepted < 1000) {
      return { status: 429, body: 'rate_limited', headers: { 'retry-after': '1' } }
    }
    lastAccepted = Date.now()
    accepted.push(payload)
    return { status: 200, body: 'ok' }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const queued = queue.shift()
    if (queued === 'hang') return
    const reply =
      queued ?? replyTo(request.url ?? '/', request.method, request.headers['content-type'] ?? '', body)
    answers.push(`${reply.status} ${reply.body ?? ''}`.trim())
    response.writeHead(reply.status, { 'content-type': 'text/html', ...reply.headers }).end(reply.body ?? '')
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/services/T00000000/B00000000/works`,
    accepted,
    answers,
    answerNext: (...replies) => void queue.push(...replies),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
