import type { Operation } from './openApi.ts'
import type { WireRequest } from './requests.ts'
import type { Entry, ValidRequest } from './valid/entry.ts'
import { wrongFiles, wrongJson } from './wrongBodies.ts'
import { type WrongRequest, withQuery } from './wrongRequest.ts'

const unknownId = 'xxx_00000000000000000000000000'

/** A right request as it goes over the wire. */
export function wire(
  { method, path }: Pick<Operation, 'method' | 'path'>,
  { id = '', query = {}, body, file }: ValidRequest,
  etag?: string,
): WireRequest {
  const search = new URLSearchParams(query).toString()
  const headers = {
    ...(etag === undefined ? {} : { 'if-match': etag }),
    ...(file === undefined ? {} : { 'content-type': file.type }),
  }
  return {
    method,
    path: path.replace('{id}', encodeURIComponent(id)) + (search === '' ? '' : `?${search}`),
    ...(file === undefined ? { body } : { raw: file.text }),
    headers,
  }
}

function wrongQueries(operation: Operation, request: WireRequest): WrongRequest[] {
  const wrong = (name: string, ...values: string[]): WrongRequest[] =>
    values.map((value) => ({
      what: `?${name}=${value.slice(0, 30)}`,
      request: withQuery(request, name, value),
      status: 422,
      pointers: [`?${name}`],
    }))
  const known = operation.parameters.filter((parameter) => parameter.in === 'query')
  const found = wrong('unknown', '1').concat(wrong('constructor', ''))
  for (const { name, schema } of known) {
    if (schema.enum !== undefined) found.push(...wrong(name, 'no_such', ''))
    if (schema.maxLength !== undefined) found.push(...wrong(name, 'x'.repeat(schema.maxLength + 1)))
    if (name === 'limit')
      found.push(...wrong(name, '0', '201', '-1', '1.5', '1e2', 'ten', '', '9'.repeat(400)))
    if (name === 'cursor')
      found.push(...wrong(name, 'no cursor', '', btoa('after:%zz'), '%00', 'YWZ0ZXI6'.slice(1)))
    const value = new URLSearchParams(request.path.split('?')[1]).get(name)
    if (value === null) continue
    found.push({
      what: `?${name} twice`,
      request: { ...request, path: `${request.path}&${name}=${encodeURIComponent(value)}` },
      status: 422,
      pointers: [`?${name}`],
    })
  }
  return found
}

function wrongVersions(request: WireRequest): WrongRequest[] {
  const { 'if-match': etag, ...headers } = request.headers ?? {}
  const stale = ['"v999"', '"v0"', '*', 'v1', '"v1", "v2"', '"v99999999999999999999"', '"v-1"', '"v1e1"']
  return [
    { what: 'without If-Match', request: { ...request, headers }, status: 428 },
    ...stale
      .filter((version) => version !== etag)
      .map((version) => ({
        what: `If-Match: ${version}`,
        request: { ...request, headers: { ...headers, 'if-match': version } },
        status: 412,
      })),
  ]
}

function wrongPaths(operation: Operation, valid: ValidRequest, etag: string | undefined): WrongRequest[] {
  if (!operation.path.includes('{id}')) return []
  const ids = [
    unknownId,
    `${valid.id}x`,
    (valid.id ?? '').toUpperCase(),
    `${valid.id}'--`,
    `${valid.id}\u0000`,
    '%',
    '..%2f',
  ]
  return ids.map((id) => ({
    what: `the id ${JSON.stringify(id)}`,
    request: wire(operation, { ...valid, id }, etag),
    status: 404,
  }))
}

/** Every way that is known of making a right request wrong, in one thing at a time and in all at once. */
export function wrongRequests(operation: Operation, entry: Entry, etag: string | undefined): WrongRequest[] {
  return entry.valid.flatMap((valid, i) => {
    const request = wire(operation, valid, etag)
    const found = [
      ...wrongJson(operation, i === 0 ? entry : { valid: [] }, valid, request),
      ...wrongFiles(operation, valid, request),
    ]
    if (i > 0) return found
    if (etag !== undefined) found.push(...wrongVersions(request))
    return [...found, ...wrongQueries(operation, request), ...wrongPaths(operation, valid, etag)]
  })
}
