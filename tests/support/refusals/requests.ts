import { server } from '../runtime.ts'
import type { Operation } from './openApi.ts'

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string
  /** With its query, below /api/v1. */
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead of a body. */
  raw?: string | Uint8Array<ArrayBuffer>
  /** An empty one is not sent. */
  headers?: Readonly<Record<string, string>>
}

export interface WireAnswer {
  status: number
  headers: Headers
  text: string
}

/** Sends a request to the server of the project, as its admin where no other authorization is given. */
export async function send({ method, path, body, raw, headers = {} }: WireRequest): Promise<WireAnswer> {
  const sent = new Headers({ authorization: `Bearer ${server.adminToken}` })
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  if (payload !== undefined) sent.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(headers)) {
    if (value === '') sent.delete(name)
    else sent.set(name, value)
  }
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: method.toUpperCase(),
    headers: sent,
    ...(payload === undefined ? {} : { body: payload }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Sends what must work and returns what it answers. */
export async function sent<Body = Record<string, unknown>>(request: WireRequest): Promise<Body> {
  const { status, text } = await send(request)
  if (status >= 300) throw new Error(`${request.method} ${request.path} answered ${status}: ${text}`)
  return (text === '' ? {} : JSON.parse(text)) as Body
}

/** The ETag that an operation on a thing needs to be sent back, or undefined where it needs none. */
export async function etagFor({ path, parameters }: Operation, id = ''): Promise<string | undefined> {
  if (!parameters.some((parameter) => parameter.name === 'If-Match')) return undefined
  const { headers } = await send({ method: 'get', path: path.replace('{id}', id) })
  return headers.get('etag') ?? undefined
}
