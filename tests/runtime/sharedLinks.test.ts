import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { isInDatabase } from '../support/databaseBytes.ts'
import { server } from '../support/runtime.ts'
import { admin, made, tellStory } from '../support/story.ts'
import type { Created, ListOf } from '../support/views.ts'

interface Link extends Created {
  url: string
  expiresAt: string | null
  revokedAt: string | null
}

let path: string

beforeAll(async () => {
  path = (await tellStory({ startedAt: '2026-09-01T00:00:00Z' })).path
})

const newLink = async (body: object = {}) => made(await admin.post<Link>(`${path}/links`, body))

/** What somebody sees who has nothing but the link. */
async function opened({ url }: Pick<Link, 'url'>) {
  const answer = await fetch(new URL(new URL(url, server.url).pathname, server.url), {
    headers: { accept: 'text/html', 'accept-language': 'en' },
    redirect: 'manual',
  })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

describe('a link to a summary', () => {
  test('shows the summary to somebody who is not signed in, and leads nowhere else', async () => {
    const { status, headers, html } = await opened(await newLink())
    expect(status).toBe(200)
    expect(html).toContain('class="summary"')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    expect(headers.get('set-cookie')).toBeNull()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).not.toMatch(/href="\/|<form/)
  })

  test('is shown once and kept as a hash only', async () => {
    const { id, url } = await newLink()
    const secret = url.split('/').at(-1) ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    const listed = made(await admin.get<ListOf<Link>>(`${path}/links?limit=200`)).items
    expect(listed.map((link) => link.id)).toContain(id)
    expect(JSON.stringify(listed)).not.toMatch(/hash|url/)
    expect(isInDatabase(createHash('sha256').update(secret).digest('hex'))).toBe(true)
    expect(isInDatabase(secret)).toBe(false)
  })

  test('leads nowhere once it is revoked, and stays on record with the date', async () => {
    const link = await newLink()
    expect((await admin.delete(`/links/${link.id}`)).status).toBe(204)
    const [first] = made(await admin.get<ListOf<Link>>(`${path}/links?limit=200`)).items.filter(
      ({ id }) => id === link.id,
    )
    expect(first?.revokedAt).not.toBeNull()
    expect((await admin.delete(`/links/${link.id}`)).status).toBe(204)
    const again = made(await admin.get<ListOf<Link>>(`${path}/links?limit=200`)).items
    expect(again.find(({ id }) => id === link.id)?.revokedAt).toBe(first?.revokedAt)
    expect((await opened(link)).status).toBe(404)
  })

  test('that was revoked, has expired or never was shows the same page', async () => {
    const revoked = await newLink()
    await admin.delete(`/links/${revoked.id}`)
    const lasting = await newLink({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect((await opened(lasting)).status).toBe(200)
    const expiring = await newLink({ expiresAt: new Date(Date.now() + 3000).toISOString() })
    await new Promise((resolve) => setTimeout(resolve, 3100))
    const unknown = { url: `/shared/${'A'.repeat(43)}` }
    const pages = await Promise.all([revoked, expiring, unknown].map(opened))
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404])
    // The switch of the language names the address that was asked for.
    const same = pages.map(({ html }) => html.replaceAll(/shared%2F[\w-]+/g, ''))
    expect(new Set(same).size).toBe(1)
  })

  test('cannot be made to have expired already', async () => {
    const refused = await admin.post<{ errors: { pointer: string }[] }>(`${path}/links`, {
      expiresAt: '2020-01-01T00:00:00Z',
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(['/expiresAt'])
  })
})
