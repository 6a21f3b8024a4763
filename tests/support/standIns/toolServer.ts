import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer of a tool; `hang` gives none, `drip` never ends, `huge` is larger than anybody should read. */
export type ToolAnswer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'hang'
  | 'drip'
  | 'huge'

export interface Asked {
  method: string
  path: string
  authorization: string
  body: unknown
}

export interface ToolServer {
  url: string
  /** All requests that came, oldest first. */
  asked: Asked[]
  /** The next requests are answered so, whatever they ask for. */
  answerNext(...answers: ToolAnswer[]): void
  stop(): Promise<void>
}

/** A tool's REST API on this machine: knows one token, and answers what it is told to, or what `answerTo` says. */
export async function startTool(
  token: string,
  answerTo: (asked: Asked) => ToolAnswer,
  refused: ToolAnswer,
): Promise<ToolServer> {
  const asked: Asked[] = []
  const queue: ToolAnswer[] = []
  const server = createServer(async (request, response) => {
    const one = await askedBy(request)
    asked.push(one)
    const answer = queue.shift() ?? (one.authorization === `Bearer ${token}` ? answerTo(one) : refused)
    reply(response, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerNext: (...answers) => void queue.push(...answers),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    body: body === '' ? null : JSON.parse(body),
  }
}

function reply(response: ServerResponse, answer: ToolAnswer): void {
  if (answer === 'hang') return
  if (answer === 'huge' || answer === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json' })
    const piece = Buffer.alloc(answer === 'huge' ? 65_536 : 1, ' ')
    const timer = setInterval(() => response.write(piece), answer === 'huge' ? 1 : 200)
    response.on('close', () => clearInterval(timer))
    return
  }
  const { status, body = '', headers } = answer
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}
