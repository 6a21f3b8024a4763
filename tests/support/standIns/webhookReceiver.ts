import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

const toleranceSeconds = 300

interface Received {
  id: string
  timestamp: number
  /** How many signatures there were. */
  signatures: number
  body: Record<string, unknown>
  /** What the receiver answered. */
  status: number
}

export interface WebhookReceiver {
  url: string
  /** What messages have to be signed with: as it was given to the receiver, `whsec_` and Base64. */
  secret: string
  received: Received[]
  /** The next requests are answered so, whatever they hold. */
  answerNext(...statuses: number[]): void
  stop(): Promise<void>
}

/**
 * Whether a message is to be believed, by the text of Standard Webhooks 1.0.0: all three headers, a time within five minutes,
 * and among the signatures one of version 1 that is the HMAC-SHA256 of `id.timestamp.body`.
 */
export function isGenuine(secret: string, headers: IncomingHttpHeaders, body: string, now: number): boolean {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const signatures = headers['webhook-signature']
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false
  if (!/^\d+$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > toleranceSeconds) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signatures.split(' ').some((versioned) => {
    const [version, signature = ''] = versioned.split(',')
    const given = Buffer.from(signature, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}

/** Somebody's webhook on this machine: takes what is signed with its secret, and refuses the rest with 401. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = []
  const queue: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const status =
      queue.shift() ?? (isGenuine(receiver.secret, request.headers, body, Date.now()) ? 204 : 401)
    received.push({
      id: String(request.headers['webhook-id']),
      timestamp: Number(request.headers['webhook-timestamp']),
      signatures: String(request.headers['webhook-signature'] ?? '')
        .split(' ')
        .filter(Boolean).length,
      body: JSON.parse(body),
      status,
    })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}/hook`,
    secret: '',
    received,
    answerNext: (...statuses) => void queue.push(...statuses),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return receiver
}
