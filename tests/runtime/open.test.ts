import { describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { server } from '../support/runtime.ts'
import { admin } from '../support/story.ts'
import type { Problem } from '../support/views.ts'

const anonymous = api(server.url)
const open = (path: string) => fetch(`${server.url}${path}`)

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
}
const document = (await (await open('/openapi.json')).json()) as OpenApi

describe('without a token', () => {
  test('the server says that it is healthy and ready', async () => {
    const healthy = await open('/healthz')
    expect([healthy.status, await healthy.json()]).toEqual([200, { status: 'ok' }])
    const ready = await open('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', jobs: expect.any(Array) }])
  })

  test('the API is described as OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/maps/import',
        '/api/v1/maps/{id}/stage-order',
        '/api/v1/experiments/{id}/results',
        '/api/v1/stats/analyze',
        '/api/v1/digests/send',
      ]),
    )
  })

  test('its documentation is shown from our own files, under a policy that lets in no others', async () => {
    const page = await open('/docs')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      expect(file).toMatch(/^\/docs\//)
      expect((await open(file)).status, file).toBe(200)
    }
    expect((await open('/docs/package.json')).status).toBe(404)
    expect((await open('/docs/..%2fpackage.json')).status).toBe(404)
  })

  test('nothing else answers: every operation of the document is 401', async () => {
    let asked = 0
    for (const [path, operations] of Object.entries(document.paths)) {
      if (!path.startsWith('/api/v1/')) continue
      for (const method of Object.keys(operations)) {
        const answer = await fetch(`${server.url}${path.replace('{id}', 'x')}`, {
          method: method.toUpperCase(),
        })
        expect(answer.status, `${method} ${path}`).toBe(401)
        expect(answer.headers.get('content-type')).toContain('application/problem+json')
        expect(((await answer.json()) as Problem).code).toBe('unauthorized')
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(50)
  })

  test.each(['Bearer', 'Bearer ', 'Bearer nobody', 'Basic YWRtaW46', 'bearer x y'])(
    'nor with the header %j',
    async (authorization) => {
      expect((await anonymous.get('/maps', { authorization })).status).toBe(401)
    },
  )
})

describe('a path', () => {
  test('that leads nowhere is 404, as a problem', async () => {
    const answer = await admin.get<Problem>('/nowhere')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      type: expect.stringContaining('not_found'),
      title: expect.any(String),
      status: 404,
      code: 'not_found',
      requestId: expect.stringMatching(/^req_/),
    })
    expect(answer.headers.get('x-request-id')).toBe(answer.body.requestId)
    expect((await open('/nowhere')).status).toBe(404)
  })

  test('that leads nowhere says so in the language of the reader', async () => {
    const titleIn = async (language: string) =>
      (
        (await (
          await fetch(`${server.url}/nowhere`, { headers: { 'accept-language': language } })
        ).json()) as Problem
      ).title
    expect(await titleIn('ru')).toMatch(/[а-я]/)
    expect(await titleIn('de, en;q=0.5')).toMatch(/^[\x20-\x7e]+$/)
  })

  test('that does not take a method is 405 and says which it takes', async () => {
    const answer = await admin.put<Problem>('/maps', {})
    expect([answer.status, answer.body.code]).toEqual([405, 'method_not_allowed'])
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'POST'])
    const item = await admin.post<Problem>('/maps/map_x', {})
    expect(item.status).toBe(405)
    expect(item.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'PATCH'])
  })

  test('that names a thing that is not there is 404 whatever is asked of it', async () => {
    for (const path of [
      '/maps/map_x',
      '/stages/stg_x',
      '/experiments/exp_x',
      '/tokens/tok_x',
      '/deliveries/dlv_x',
    ])
      expect((await admin.get<Problem>(path)).body.code, path).toBe('not_found')
    const atVersion = { 'if-match': '"v1"' }
    expect((await admin.patch('/maps/map_x', { name: 'x' }, atVersion)).status).toBe(404)
    expect((await admin.delete('/maps/map_x', atVersion)).status).toBe(404)
    expect((await admin.post('/maps/map_x/stages', { name: 'x' })).status).toBe(404)
    expect((await admin.post('/experiments/exp_x/start', {})).status).toBe(404)
    expect((await admin.get('/maps/map_x/proven')).status).toBe(404)
    expect((await admin.get('/maps/map_x/export')).status).toBe(404)
  })
})
