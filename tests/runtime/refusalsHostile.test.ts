import { beforeAll, describe, expect, test } from 'vitest'
import { rawRequest } from '../support/refusals/rawRequest.ts'
import { send, type WireRequest } from '../support/refusals/requests.ts'
import { storedState } from '../support/refusals/snapshot.ts'
import { makeWorld, type World } from '../support/refusals/world.ts'
import { runtime, server } from '../support/runtime.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld('hostile')
})

interface Named {
  code: string
  detail: string
  errors?: { pointer: string; detail: string }[]
}

/** Sends what must be refused, and says with which status and which places. */
async function refusal(request: WireRequest) {
  const { status, headers, text } = await send(request)
  expect(headers.get('content-type'), text).toBe('application/problem+json')
  const problem = JSON.parse(text) as Named
  return { status, detail: problem.detail, pointers: (problem.errors ?? []).map(({ pointer }) => pointer) }
}

const results = () => `/experiments/${world.running}/results`
const placeOf = (place: string) => encodeURIComponent(btoa(`after:${encodeURIComponent(place)}`))

describe('Half a character', () => {
  test('is refused in every text of a body, all of them named once', async () => {
    const raw = '{"name":"a\\ud800","persona":{"name":"\\udc00b","traits":["\\ud83d\\ude00","\\ud83d"]}}'
    expect(await refusal({ method: 'post', path: '/maps', raw })).toMatchObject({
      status: 422,
      pointers: ['/name', '/persona/name', '/persona/traits/1'],
    })
  })

  test('in a segment is not stored, so that the rows can still be read', async () => {
    const row = { date: world.days.first, variant: 'control', metric: world.metricKey, n: 10, sum: 1 }
    for (const segment of ['country=\ud800', 'country=a\u0000b', 'country=\u001b[2J']) {
      const body = { mode: 'daily', rows: [{ ...row, segment }] }
      expect(await refusal({ method: 'post', path: results(), body })).toMatchObject({
        status: 422,
        pointers: ['/rows/0/segment'],
      })
    }
    expect((await send({ method: 'get', path: results() })).status).toBe(200)
  })

  test('is refused in a file of JSON lines too', async () => {
    const raw = `{"barrierId":"${world.barrier}","source":"crm","date":"2026-01-01","quote":"\\ud800"}`
    const headers = { 'content-type': 'application/x-ndjson' }
    const path = `/maps/${world.map}/evidence/import`
    expect(await refusal({ method: 'post', path, raw, headers })).toMatchObject({ status: 422 })
  })
})

describe('A name that objects have by birth', () => {
  test('is an unknown parameter like any other', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(await refusal({ method: 'get', path: `/maps?${name}=1` })).toMatchObject({
        status: 422,
        pointers: [`?${name}`],
      })
  })

  test('is an unknown field like any other, and changes nothing about other objects', async () => {
    const raw = '{"name":"x","__proto__":{"archived":true},"constructor":{"prototype":{"archived":true}}}'
    expect(await refusal({ method: 'post', path: '/maps', raw })).toMatchObject({
      status: 422,
      pointers: ['/__proto__', '/constructor'],
    })
    const { text } = await send({ method: 'get', path: `/maps/${world.map}` })
    expect(JSON.parse(text)).toMatchObject({ archived: false })
  })

  test('is no id and no key', async () => {
    for (const path of [
      '/maps/__proto__',
      '/experiments/constructor',
      `/experiments/${world.running}/analysis?id=toString`,
    ])
      expect((await refusal({ method: 'get', path })).status).toBe(404)
  })
})

describe('A cursor made by hand', () => {
  test.for(['NaN', 'abc', '-1', '1e308', 'Infinity', '\u0000', '9'.repeat(300)])(
    '%j is never a failure',
    async (place) => {
      for (const path of [
        '/maps',
        '/deliveries',
        results(),
        `/experiments/${world.running}/analyses`,
        `/experiments/${world.running}/decisions`,
        `/maps/${world.map}/backlog`,
      ]) {
        const { status, text } = await send({ method: 'get', path: `${path}?cursor=${placeOf(place)}` })
        expect([200, 422], `${path}: ${text}`).toContain(status)
      }
    },
  )
})

describe('An odd address', () => {
  test.for([
    '%00',
    '%2e%2e%2f',
    '..%2f..',
    '%',
    '%zz',
    '%ED%A0%80',
    '%F0%9F',
    `${'x'.repeat(4000)}`,
    '{id}',
    ':id',
    '*',
    "'--",
  ])('of something that is not there is a 404: %s', async (id) => {
    for (const collection of ['maps', 'tokens', 'experiments'])
      expect((await refusal({ method: 'get', path: `/${collection}/${id}` })).status).toBe(404)
  })

  test.for([
    '%',
    '%ZZ=1',
    'a=%E0%A4%A',
    'limit=%00',
    'limit[]=1',
    'LIMIT=1',
    'limit=１',
    ';',
    'limit=1&limit=1',
    'cursor=%ED%A0%80',
  ])('with the query %s is refused', async (query) => {
    expect((await refusal({ method: 'get', path: `/maps?${query}` })).status).toBe(422)
  })

  test('with 100 KB of query is refused', async () => {
    for (const query of [
      `x=${'y'.repeat(100_000)}`,
      Array.from({ length: 20_000 }, (_, i) => `a${i}`).join('&'),
    ]) {
      const { status } = await send({ method: 'get', path: `/maps?${query}` })
      expect([414, 422, 431]).toContain(status)
    }
  })
})

describe('A method that is not taken', () => {
  test('is a 405 that says what is, and HEAD is GET without a body', async () => {
    for (const method of ['put', 'delete', 'options']) {
      const { status, headers } = await send({ method, path: '/maps' })
      expect(status).toBe(405)
      expect(headers.get('allow')).toBe('GET, POST')
    }
    expect(await send({ method: 'head', path: '/maps' })).toMatchObject({ status: 200, text: '' })
    expect((await send({ method: 'head', path: '/maps/nothing' })).status).toBe(404)
  })
})

describe('JSON that means harm', () => {
  test.for([
    ['arrays a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['as deep, with half a character', `${'['.repeat(100_000)}"\\ud800"${']'.repeat(100_000)}`],
    ['objects as deep', `${'{"name":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a number beyond the doubles', '{"name":1e999}'],
    ['sixty thousand unknown fields', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    [
      'an array of two hundred thousand',
      `{"name":"x","persona":{"name":"x","traits":[${'1,'.repeat(200_000)}1]}}`,
    ],
  ] as const)('is refused: %s', async ([_what, raw]) => {
    expect((await refusal({ method: 'post', path: '/maps', raw })).status).toBe(422)
  })

  test('a field given twice counts as the last one, as JSON has it', async () => {
    const { text } = await send({ method: 'post', path: '/maps', raw: '{"name":"first","name":"last"}' })
    expect(JSON.parse(text)).toMatchObject({ name: 'last' })
  })

  test('more faults than anyone reads are counted, and the first ten thousand named', async () => {
    const body = { mode: 'daily', rows: Array.from({ length: 20_000 }, () => ({})) }
    const { status, detail, pointers } = await refusal({ method: 'post', path: results(), body })
    expect(status).toBe(422)
    expect(detail).toBe('60,000 faults in the input')
    expect(pointers).toHaveLength(10_000)
  })

  test('more faults than the stack can hold are still a refusal', async () => {
    const rows = `{"mode":"daily","rows":[${'{},'.repeat(99_998)}{}]}`
    expect((await refusal({ method: 'post', path: results(), raw: rows })).status).toBe(422)
    const stages = `{"name":"x","stages":[${Array.from({ length: 330 }, () => `{"barriers":[${'{},'.repeat(980)}{}]}`).join(',')}]}`
    expect((await refusal({ method: 'post', path: '/maps/import', raw: stages })).status).toBe(422)
    const table = `date,variant,metric,n\n${'x,y,z,w\n'.repeat(99_998)}`
    const headers = { 'content-type': 'text/csv' }
    const path = `${results()}?mode=daily`
    expect((await refusal({ method: 'post', path, raw: table, headers })).status).toBe(422)
  })

  test('the smallest and the largest numbers never break an analysis', async () => {
    const rows = (metric: string, fields: object) =>
      ['control', 'short'].map((variant) => ({ date: world.days.second, variant, metric, ...fields }))
    const most = Number.MAX_SAFE_INTEGER
    for (const batch of [
      rows(world.metricKey, { n: 0, sum: 0 }),
      rows(world.metricKey, { n: most, sum: most }),
      rows(world.meanKey, { n: most, mean: 1e100, variance: 1e100 }),
      rows(world.meanKey, { n: 2, sum: 5e-324, sumSquares: 5e-324 }),
      rows(world.meanKey, { n: 100, sum: -0, sumSquares: 0 }),
    ]) {
      const { status, text } = await send({
        method: 'post',
        path: results(),
        body: { mode: 'daily', rows: batch },
      })
      expect([200, 422], text).toContain(status)
      const analysis = await send({ method: 'get', path: `/experiments/${world.running}/analysis` })
      expect(analysis.status, analysis.text).toBe(200)
    }
  })
})

describe('A file that means harm', () => {
  const csv = { 'content-type': 'text/csv' }
  const lines = { 'content-type': 'application/x-ndjson' }
  const cases = (): [string, WireRequest][] => {
    const evidence = { method: 'post', path: `/maps/${world.map}/evidence/import` }
    const table = { method: 'post', path: `${results()}?mode=daily`, headers: csv }
    return [
      [
        'two million rows of results',
        { ...table, raw: `date,variant,metric,n,sum\n${'x,y,z,w,v\n'.repeat(1_900_000)}` },
      ],
      ['one row of ten million columns', { ...table, raw: `date,${'a,'.repeat(10_000_000)}\n1` }],
      ['two thousand columns', { ...table, raw: `date,${'a,'.repeat(2000)}\n1` }],
      [
        'four hundred thousand rows of evidence',
        { ...evidence, headers: csv, raw: `barrier,date\n${'y,z\n'.repeat(400_000)}` },
      ],
      ['four hundred thousand empty objects', { ...evidence, headers: lines, raw: '{}\n'.repeat(400_000) }],
      [
        'an object of a million fields',
        { ...evidence, headers: lines, raw: `{${'"k":1,'.repeat(1_000_000)}"l":1}` },
      ],
      [
        'four hundred thousand stages',
        { method: 'post', path: '/maps/import', headers: csv, raw: `Stage\n${'x\n'.repeat(400_000)}` },
      ],
      [
        'three hundred thousand stages in JSON',
        { method: 'post', path: '/maps/import', raw: `{"stages":[${'{},'.repeat(300_000)}{}]}` },
      ],
    ]
  }

  test('is refused, in an answer that can be read, and nothing of it is kept', async () => {
    const before = await storedState()
    for (const [what, request] of cases()) {
      const { status, text } = await send(request)
      expect(status, `${what}: ${text.slice(0, 200)}`).toBe(422)
      expect(text.length, what).toBeLessThan(2_000_000)
    }
    expect(await storedState()).toEqual(before)
  })

  test('a formula in a cell is text, and guarded where it leaves as CSV', async () => {
    const raw = 'Stage,Barriers\nBuy,"=HYPERLINK(""http://x"",""y"")"\n'
    const made = await send({ method: 'post', path: '/maps/import?name=Formula', headers: csv, raw })
    const { map } = JSON.parse(made.text) as { map: { id: string } }
    const { text } = await send({ method: 'get', path: `/maps/${map.id}/export?format=csv` })
    expect(text).toContain(`'=HYPERLINK`)
  })
})

describe('A header that means harm', () => {
  test('a name with line breaks does not become a header of the export', async () => {
    const name = 'a\r\nSet-Cookie: x=1'
    const { text } = await send({ method: 'post', path: '/maps', body: { name } })
    const { id } = JSON.parse(text) as { id: string }
    const { status, headers } = await send({ method: 'get', path: `/maps/${id}/export` })
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1.json",
    )
  })

  test('an Idempotency-Key of no length, of spaces or too long is refused', async () => {
    for (const key of ['a b', 'x'.repeat(256), 'é'])
      expect(
        await refusal({
          method: 'post',
          path: '/maps',
          body: { name: 'x' },
          headers: { 'idempotency-key': key },
        }),
      ).toMatchObject({ status: 422 })
  })

  test('an Accept-Language that says nothing leaves the language of the deployment', async () => {
    for (const language of ['*', ',,,', ';q=', 'xx', '\t', 'r', 'zz;q=1e999', 'a'.repeat(5000)]) {
      const { status } = await send({
        method: 'get',
        path: '/frameworks',
        headers: { 'accept-language': language },
      })
      expect(status).toBe(200)
    }
  })

  test('an announced length that is none is refused', async () => {
    const { host } = new URL(server.url)
    const head = `POST /api/v1/maps HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${server.adminToken}\r\nContent-Type: application/json\r\n`
    for (const length of ['-1', '1e9', 'abc', '2, 3'])
      expect(await rawRequest(`${head}Content-Length: ${length}\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 4\d\d/)
    // The proxy before the local edge answers these itself.
    if (runtime === 'edge') return
    expect(await rawRequest(`${head}Content-Length: ${2 ** 40}\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 413/)
    expect(await rawRequest(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4\d\d/,
    )
  })
})

describe('An instant', () => {
  test.for([
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00+14:00',
    '1969-12-31T23:59:59Z',
  ])('outside the years that dates are kept for is refused: %s', async (at) => {
    const path = `/experiments/${world.draft}/start`
    expect(await refusal({ method: 'post', path, body: { at } })).toMatchObject({
      status: 422,
      pointers: ['/at'],
    })
  })
})
