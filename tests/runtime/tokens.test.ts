import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { isInDatabase } from '../support/databaseBytes.ts'
import { server } from '../support/runtime.ts'
import { admin, made, unique } from '../support/story.ts'
import type { Created, ListOf, Problem } from '../support/views.ts'

interface Token extends Created {
  name: string
  role: string
  token?: string
  expiresAt: string | null
  revokedAt: string | null
}
const newToken = async (body: object = {}) => {
  const token = made(
    await admin.post<Token & { token: string }>('/tokens', {
      name: unique('token'),
      role: 'viewer',
      ...body,
    }),
  )
  return { ...token, as: api(server.url, token.token) }
}
const atVersion = (version: number) => ({ 'if-match': `"v${version}"` })

describe('a token', () => {
  test('is shown once, when it is made, and never again', async () => {
    const { id, token, as } = await newToken()
    expect(token).toMatch(/^jp_[\w-]{43}$/)
    expect((await as.get('/maps')).status).toBe(200)
    const read = made(await admin.get<Token>(`/tokens/${id}`))
    const listed = made(await admin.get<ListOf<Token>>('/tokens?limit=200')).items
    const patched = made(await admin.patch<Token>(`/tokens/${id}`, { name: 'Renamed' }, atVersion(1)))
    expect(listed.some((one) => one.id === id)).toBe(true)
    expect(JSON.stringify([read, listed, patched])).not.toMatch(/"token"|"hash"|jp_/)
  })

  test('is kept as a hash only', async () => {
    const headers = { 'idempotency-key': unique('key') }
    const body = { name: unique('token'), role: 'admin' }
    const { token } = made(await admin.post<{ token: string }>('/tokens', body, headers))
    const hash = createHash('sha256').update(token).digest('hex')
    expect(isInDatabase(hash)).toBe(true)
    expect(isInDatabase(token)).toBe(false)
    expect(isInDatabase(token.slice(3, 30))).toBe(false)
    expect(isInDatabase(server.adminToken)).toBe(false)
  })

  test('lets in nobody once it has expired', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString()
    const { id, as, expiresAt } = await newToken({ expiresAt: soon })
    expect(expiresAt).toBe(soon)
    expect((await as.get('/maps')).status).toBe(200)
    const past = { expiresAt: '2026-01-01T00:00:00Z' }
    expect((await admin.patch(`/tokens/${id}`, past, atVersion(1))).status).toBe(200)
    const refused = await as.get<Problem>('/maps')
    expect([refused.status, refused.body.code]).toEqual([401, 'unauthorized'])
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/)
    const stillborn = await newToken(past)
    expect((await stillborn.as.get('/maps')).status).toBe(401)
  })

  test('lets in nobody once it is revoked, or deleted', async () => {
    const revoked = await newToken({ role: 'editor' })
    const patched = made(await admin.patch<Token>(`/tokens/${revoked.id}`, { revoked: true }, atVersion(1)))
    expect(patched.revokedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect((await revoked.as.get('/maps')).status).toBe(401)
    made(await admin.patch(`/tokens/${revoked.id}`, { name: 'Still revoked' }, atVersion(2)))
    expect((await revoked.as.get('/maps')).status).toBe(401)
    const deleted = await newToken()
    expect((await admin.delete(`/tokens/${deleted.id}`, atVersion(1))).status).toBe(204)
    expect((await deleted.as.get('/maps')).status).toBe(401)
  })

  test('does what its role allows: viewers read, editors write, admins the rest', async () => {
    const [viewer, editor] = [await newToken(), await newToken({ role: 'editor' })]
    expect((await viewer.as.get('/maps')).status).toBe(200)
    const refused = await viewer.as.post<Problem>('/maps', { name: 'x' })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    expect((await editor.as.post('/maps', { name: 'x' })).status).toBe(201)
    for (const path of ['/tokens', '/channels', '/deliveries'])
      expect((await editor.as.get(path)).status, path).toBe(403)
    expect((await editor.as.patch('/settings', { locale: 'ru' }, atVersion(0))).status).toBe(403)
  })
})
