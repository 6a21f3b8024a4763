export interface Answer<Body> {
  status: number
  headers: Headers
  body: Body
}

type Headings = Readonly<Record<string, string>>

/**
 * The API as a test calls it: paths below `/api/v1`, bodies as JSON, or as they are when they are strings or bytes
 * (then as CSV, where no content type is given). Nothing is thrown for a status.
 */
export function api(base: string, token?: string) {
  async function call<Body>(method: string, path: string, body?: unknown, headers: Headings = {}) {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const sent = new Headers()
    if (body !== undefined) sent.set('content-type', raw ? 'text/csv' : 'application/json')
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`)
    for (const [name, value] of Object.entries(headers)) sent.set(name, value)
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
    const parsed: unknown = isJson ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, body: parsed as Body } satisfies Answer<Body>
  }

  return {
    get: <Body = Record<string, unknown>>(path: string, headers?: Headings) =>
      call<Body>('GET', path, undefined, headers),
    post: <Body = Record<string, unknown>>(path: string, body?: unknown, headers?: Headings) =>
      call<Body>('POST', path, body, headers),
    put: <Body = Record<string, unknown>>(path: string, body?: unknown, headers?: Headings) =>
      call<Body>('PUT', path, body, headers),
    patch: <Body = Record<string, unknown>>(path: string, body: unknown, headers?: Headings) =>
      call<Body>('PATCH', path, body, headers),
    delete: <Body = Record<string, unknown>>(path: string, headers?: Headings) =>
      call<Body>('DELETE', path, undefined, headers),
  }
}
