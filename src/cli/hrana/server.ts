import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { openConnection } from './connection.ts'
import { errorToHrana, HranaError } from './errors.ts'
import { pipelineBody } from './protocol.ts'
import { createStreams } from './streams.ts'

interface HranaOptions {
  /** The embedded database; made when it is not there. */
  file: string
  port?: number
  /** When set, requests need it as their bearer token. */
  token?: string
  /** Milliseconds a stream may live; Turso, too, gives an interactive transaction five seconds. */
  streamLifetime?: number
}

/** Serves an embedded libSQL file to `@libsql/client/web`, on loopback only, as a libSQL server would. */
export async function startHrana({ file, port = 0, token, streamLifetime = 5000 }: HranaOptions) {
  const connection = openConnection(file)
  const streams = createStreams(connection, streamLifetime)

  async function pipeline(request: IncomingMessage) {
    // A page in a browser can't send this type to another origin without asking first, and is never answered.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      throw new HranaError('CONTENT_TYPE', 'Hrana 2 is spoken as application/json')
    }
    const body = pipelineBody.safeParse(await json(request).catch(() => undefined))
    if (!body.success) throw new HranaError('PROTOCOL', body.error.message)
    return streams.pipeline(body.data.baton, body.data.requests)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (token && request.headers.authorization !== `Bearer ${token}`) {
      return send(401, { message: 'The bearer token is missing or wrong', code: 'AUTH' })
    }
    const route = `${request.method} ${request.url}`
    if (route === 'GET /v2') return send(200, { protocol: 'hrana', version: 2 })
    if (route !== 'POST /v2/pipeline') return send(404, { message: `No ${route}`, code: 'NOT_FOUND' })
    try {
      send(200, await pipeline(request))
    } catch (error) {
      send(error instanceof HranaError ? 400 : 500, errorToHrana(error))
    }
  }

  const server = createServer((request, response) => void handle(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: bound } = server.address() as AddressInfo

  async function stop(): Promise<void> {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    streams.closeAll()
    connection.close()
  }

  return { url: `http://127.0.0.1:${bound}`, stop }
}
