import type { Operation } from './openApi.ts'
import type { WireRequest } from './requests.ts'
import { mutationsOf, wrongThroughout } from './schemaFaults.ts'
import type { Entry, ValidRequest } from './valid/entry.ts'
import { type WrongRequest, withQuery } from './wrongRequest.ts'

const jsonLimit = 1024 * 1024
const fileLimit = 20 * jsonLimit

/** Every way of making the JSON body of a right request wrong. */
export function wrongJson(
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

/** Every way of making the file of a right request wrong. */
export function wrongFiles(
  { content, name }: Operation,
  { file }: ValidRequest,
  request: WireRequest,
): WrongRequest[] {
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
    ...['text/plain', 'image/png']
      .filter((type) => !(type in content))
      .map((type) => ({
        ...raw(`as ${type}`, file.text, 415),
        request: { ...request, headers: { 'content-type': type } },
      })),
  ]
  if (file.type === 'text/csv') {
    const [heading = ''] = file.text.split('\n')
    found.push(
      raw('only a heading', `${heading}\n`),
      { ...raw('a quote that is not closed', `${heading}\n"open`), pointers: ['line 2'] },
      { ...raw('a row too short', `${file.text}one\n`), pointers: ['line 3'] },
    )
    // Files of results stream through on Node, as large as the deployment allows.
    if (name !== 'post /experiments/{id}/results/import')
      found.push(raw('more than 20 MiB', file.text + '\n'.repeat(fileLimit), 413))
  } else {
    found.push(raw('broken JSON', file.text.slice(0, -3)), raw('a number', '7'), raw('nothing', 'null'))
  }
  return found
}
