import { afterAll, describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { isInDatabase } from '../support/databaseBytes.ts'
import { startStrict } from '../support/startStrict.ts'
import { admin, made, unique } from '../support/story.ts'
import type { Created, ListOf, Problem } from '../support/views.ts'

const atVersion = (version: number) => ({ 'if-match': `"v${version}"` })
const secret = () => `https://hooks.slack.com/services/T000/B000/${unique('secret').replace('.', '')}`

describe('a channel', () => {
  test('never gives its address back, in whatever way it is asked', async () => {
    const [url, next] = [secret(), secret()]
    const created = await admin.post<Created>('/channels', { kind: 'slack', name: 'Team', url, locale: 'ru' })
    expect(created.status).toBe(201)
    const path = `/channels/${created.body.id}`
    const answers = [
      created.body,
      made(await admin.get(path)),
      made(await admin.get<ListOf<Created>>('/channels?limit=200')),
      made(await admin.patch(path, { url: next, name: 'The team' }, atVersion(1))),
      made(await admin.get(path)),
    ]
    expect(answers[1]).toMatchObject({ kind: 'slack', name: 'Team', locale: 'ru', archived: false })
    expect(answers[4]).toMatchObject({ name: 'The team', version: 2 })
    expect(JSON.stringify(answers)).not.toMatch(/hooks\.slack|[uU]rl/)
    expect((await admin.delete(path, atVersion(2))).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
  })

  test('has its address encrypted in the database', async () => {
    const url = secret()
    const name = unique('Team')
    made(await admin.post('/channels', { kind: 'webhook', name, url }, { 'idempotency-key': unique('key') }))
    expect(isInDatabase(name)).toBe(true)
    expect(isInDatabase(url.slice(-14))).toBe(false)
  })

  test('speaks of maps that exist, and of a kind that there is', async () => {
    const refused = await admin.post<Problem>('/channels', {
      kind: 'slack',
      name: 'x',
      url: secret(),
      mapIds: ['map_nowhere'],
    })
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/mapIds/0'])
    const pigeon = await admin.post<Problem>('/channels', { kind: 'pigeon', name: 'x', url: secret() })
    expect([pigeon.status, pigeon.body.errors?.[0]?.pointer]).toEqual([422, '/kind'])
  })

  test('never leads to where clouds keep their credentials, private targets allowed or not', async () => {
    for (const url of [
      'http://169.254.169.254/latest',
      'http://[fd00:ec2::254]/',
      'http://metadata.google.internal/',
    ]) {
      const refused = await admin.post<Problem>('/channels', { kind: 'webhook', name: 'x', url })
      expect([refused.status, refused.body.errors?.[0]?.pointer], url).toEqual([422, '/url'])
      expect(JSON.stringify(refused.body)).not.toContain(url)
    }
  })
})

describe('where private targets are not allowed', async () => {
  const strict = await startStrict()
  afterAll(() => strict.stop())
  const there = api(strict.url, strict.adminToken)

  test.each([
    'http://127.0.0.1:9/services/x',
    'https://127.0.0.1/services/x',
    'https://localhost/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://10.1.2.3/x',
    'https://192.168.0.1/x',
    'https://printer.local/x',
    'https://user:word@example.com/x',
    'http://example.com/x',
    'ftp://example.com/x',
  ])('no channel leads to %s, made or patched', async (url) => {
    const refused = await there.post<Problem>('/channels', { kind: 'webhook', name: 'x', url })
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/url'])
    const allowed = made(
      await there.post<Created>('/channels', { kind: 'webhook', name: 'x', url: 'https://example.com/x' }),
    )
    const patched = await there.patch<Problem>(`/channels/${allowed.id}`, { url }, atVersion(1))
    expect([patched.status, patched.body.errors?.[0]?.pointer]).toEqual([422, '/url'])
  })
})
