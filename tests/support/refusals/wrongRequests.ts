import type { Operation } from './openApi.ts'
import type { WireRequest } from './requests.ts'
import { mutationsOf, wrongThroughout } from './schemaFaults.ts'
import type { Entry, ValidRequest } from './validRequests.ts'

/** A request with something wrong in it, and how it must be refused. */
export interface WrongRequest {
  what: string
  request: WireRequest
  status: number
  /** Where the faults lie: all of them, and nothing else. Left out where the request as a whole is refused. */
  pointers?: string[]
  /** What may be named beside them: what does not fit any more once they are wrong. */
  alsoNamed?: string[] | undefined
}

const unknownId = 'xxx_00000000000000000000000000'
const jsonLimit = 1024 * 1024
const fileLimit = 20 * jsonLimit

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

const withQuery = (request: WireRequest, name: string, value: string): WireRequest => {
  const [path = '', search = ''] = request.path.split('?')
  const query = new URLSearchParams(search)
  query.set(name, value)
  return { ...request, path: `${path}?${query}` }
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

function wrongJson(
  operation: Operation,
  entry: Entry,
  valid: ValidRequest,
  request: WireRequest,
): WrongRequest[] {
  const schema = operation.content['application/json']?.schema
  if (schema === undefined || valid.body === undefined) return []
  const text = JSON.stringify(valid.body)
  const raw = (
    what: string,
    body: string | Uint8Array<ArrayBuffer>,
    status: number,
    pointers?: string[],
  ) => ({
    what,
    request: { ...request, raw: body },
    status,
    ...(pointers === undefined ? {} : { pointers }),
  })
  const broken = [
    text.slice(0, -1),
    `${text}}`,
    text.replace('{', '{,'),
    "{'a': 1}",
    'NaN',
    '\u0000',
    `\ufeff\ufeff${text}`,
  ]
  const bytes = new TextEncoder().encode(text)
  const throughout = wrongThroughout(schema, valid.body)
  const [first = '', ...rest] = text.slice(1)
  return [
    ...mutationsOf(schema, valid.body).map(({ what, pointer, value }) => ({
      what: `${pointer}: ${what}`,
      request: { ...request, body: value },
      status: 422,
      pointers: [pointer],
      alsoNamed: entry.alsoNamed,
    })),
    {
      what: 'everything wrong at once',
      request: { ...request, body: throughout.value },
      status: 422,
      pointers: throughout.pointers,
    },
    {
      what: 'the query and everything in the body wrong at once',
      request: withQuery({ ...request, body: throughout.value }, 'unknown', '1'),
      status: 422,
      pointers: ['?unknown', ...throughout.pointers],
    },
    ...broken.map((body) => raw(`broken JSON: ${body.slice(0, 20)}`, body, 400, [''])),
    raw('JSON in half a character', Uint8Array.from([...bytes.slice(0, -1), 0xd0, ...bytes.slice(-1)]), 400, [
      '',
    ]),
    ...(text.startsWith('{')
      ? [
          raw('a field called __proto__', `{"__proto__":{"a":1},${first}${rest.join('')}`, 422, [
            '/__proto__',
          ]),
        ]
      : []),
    raw('more than 1 MiB', `${text}${' '.repeat(jsonLimit)}`, 413),
    ...['text/plain', 'application/xml', 'application/json-patch+json', 'multipart/form-data'].map(
      (type) => ({
        what: `as ${type}`,
        request: { ...request, headers: { ...request.headers, 'content-type': type } },
        status: 415,
      }),
    ),
    ...(entry.specials ?? []).map(({ what, pointer, body, status = 422 }) => ({
      what: `${pointer}: ${what}`,
      request: { ...request, body },
      status,
      pointers: [pointer],
      alsoNamed: entry.alsoNamed,
    })),
  ]
}

function wrongFiles({ file }: ValidRequest, request: WireRequest): WrongRequest[] {
  if (file === undefined) return []
  const raw = (what: string, body: string | Uint8Array<ArrayBuffer>, status = 422): WrongRequest => ({
    what,
    request: { ...request, raw: body },
    status,
  })
  const found = [
    raw('an empty file', ''),
    raw('zeros', new Uint8Array(100)),
    raw('half of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41])),
    { ...raw('as text', file.text, 415), request: { ...request, headers: { 'content-type': 'text/plain' } } },
  ]
  if (file.type === 'text/csv') {
    const [heading = ''] = file.text.split('\n')
    found.push(
      raw('only a heading', `${heading}\n`),
      { ...raw('a quote that is not closed', `${heading}\n"open`), pointers: ['line 2'] },
      { ...raw('a row too short', `${file.text}one\n`), pointers: ['line 3'] },
      raw('more than 20 MiB', file.text + '\n'.repeat(fileLimit), 413),
    )
  } else {
    found.push(raw('broken JSON', file.text.slice(0, -3)), raw('a number', '7'), raw('nothing', 'null'))
  }
  return found
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
      ...wrongFiles(valid, request),
    ]
    if (i > 0) return found
    if (etag !== undefined) found.push(...wrongVersions(request))
    return [...found, ...wrongQueries(operation, request), ...wrongPaths(operation, valid, etag)]
  })
}
