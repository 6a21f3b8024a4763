import { describe, expect, test } from 'vitest'
import { browserByHand } from '../support/browserByHand.ts'
import { isInDatabase } from '../support/databaseBytes.ts'
import { server } from '../support/runtime.ts'
import { admin, made, unique } from '../support/story.ts'
import type { Created, ListOf } from '../support/views.ts'

interface Link {
  url: string
  expiresAt: string
}

const newMember = (role = 'viewer', name = unique('member')) =>
  admin.post<Created>('/members', { name, role }).then(made)
const linkFor = (id: string) => admin.post<Link>(`/members/${id}/link`).then(made)
const newToken = (role = 'viewer') =>
  admin.post<Created & { token: string }>('/tokens', { name: unique('token'), role }).then(made)

/** A browser in which a new member of a role has signed in. */
async function signedIn(role = 'viewer') {
  const member = await newMember(role)
  const browser = browserByHand(server.url)
  const answer = await browser.signIn({ link: (await linkFor(member.id)).url })
  expect(answer.status).toBe(303)
  return { browser, member }
}
const isIn = async (browser: ReturnType<typeof browserByHand>) =>
  (await browser.get('/settings')).status === 200

describe('a sign-in link', () => {
  test('shows a button and signs in once, whoever looked at it before', async () => {
    const { id } = await newMember()
    const { url } = await linkFor(id)
    const path = new URL(url).pathname
    const [first, second] = [browserByHand(server.url), browserByHand(server.url)]
    for (let i = 0; i < 3; i += 1) {
      const looked = await first.get(path)
      expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('<button')])
    }
    const entered = await first.signIn({ link: url })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    expect(await isIn(first)).toBe(true)
    const again = await second.signIn({ link: url })
    expect([again.status, again.headers.getSetCookie()]).toEqual([422, []])
    expect(await isIn(second)).toBe(false)
  })

  test('lets in one of those who follow it at the same moment', async () => {
    const { url } = await linkFor((await newMember()).id)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => browserByHand(server.url).signIn({ link: url })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422, 422])
  })

  test('is kept as a hash only, and so is the session that it begins', async () => {
    const { url } = await linkFor((await newMember()).id)
    const browser = browserByHand(server.url)
    await browser.signIn({ link: url })
    const cookie = decodeURIComponent(browser.cookies.get('journeyproof_session') ?? '').split('.')[0] ?? ''
    expect(cookie).toMatch(/^[\w-]{43}$/)
    expect(isInDatabase(cookie)).toBe(false)
    expect(isInDatabase(url.slice(-43))).toBe(false)
  })

  test('is made for nobody whose access was revoked, and then lets nobody in', async () => {
    const { id } = await newMember()
    const { url } = await linkFor(id)
    made(await admin.patch(`/members/${id}`, { revoked: true }, { 'if-match': '"v1"' }))
    expect((await browserByHand(server.url).signIn({ link: url })).status).toBe(422)
    expect((await admin.post(`/members/${id}/link`)).status).toBe(404)
  })
})

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const { url } = await linkFor((await newMember()).id)
    const answer = await browserByHand(server.url).signIn({ link: url })
    const [cookie = ''] = answer.headers.getSetCookie()
    for (const flag of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i, /; Expires=/i])
      expect(cookie).toMatch(flag)
  })

  test('holds no longer once its cookie was tampered with', async () => {
    const { browser } = await signedIn('admin')
    const cookie = browser.cookies.get('journeyproof_session') ?? ''
    expect(await isIn(browser)).toBe(true)
    browser.cookies.set('journeyproof_session', `A${cookie.slice(1)}`)
    expect(await isIn(browser)).toBe(false)
  })

  test('opens no route of the API', async () => {
    const { browser } = await signedIn('admin')
    expect((await browser.get('/api/v1/maps')).status).toBe(401)
    expect((await browser.post('/api/v1/maps', { name: 'x' })).status).toBe(401)
    const json = { 'content-type': 'application/json' }
    expect((await browser.post('/api/v1/maps', {}, { headers: json })).status).toBe(401)
  })

  test('ends with signing out, and the old cookie with it', async () => {
    const { browser } = await signedIn()
    const cookie = browser.cookies.get('journeyproof_session') ?? ''
    expect((await browser.post('/sign-out')).headers.get('location')).toBe('/sign-in')
    expect(browser.cookies.has('journeyproof_session')).toBe(false)
    browser.cookies.set('journeyproof_session', cookie)
    expect(await isIn(browser)).toBe(false)
  })

  test('ends when its member is revoked or deleted, and has the role that the member has now', async () => {
    const { browser, member } = await signedIn('viewer')
    expect((await browser.get('/people')).status).toBe(403)
    made(await admin.patch(`/members/${member.id}`, { role: 'admin' }, { 'if-match': '"v1"' }))
    expect((await browser.get('/people')).status).toBe(200)
    made(await admin.patch(`/members/${member.id}`, { revoked: true }, { 'if-match': '"v2"' }))
    expect(await isIn(browser)).toBe(false)
    const other = await signedIn()
    expect((await admin.delete(`/members/${other.member.id}`, { 'if-match': '"v1"' })).status).toBe(204)
    expect(await isIn(other.browser)).toBe(false)
  })

  test('begun with a token ends with the token', async () => {
    const [revoked, expired] = [await newToken(), await newToken()]
    const browsers = [browserByHand(server.url), browserByHand(server.url)] as const
    expect((await browsers[0].signIn(revoked)).status).toBe(303)
    expect((await browsers[1].signIn(expired)).status).toBe(303)
    expect([await isIn(browsers[0]), await isIn(browsers[1])]).toEqual([true, true])
    const past = { expiresAt: '2026-01-01T00:00:00Z' }
    made(await admin.patch(`/tokens/${revoked.id}`, { revoked: true }, { 'if-match': '"v1"' }))
    made(await admin.patch(`/tokens/${expired.id}`, past, { 'if-match': '"v1"' }))
    expect([await isIn(browsers[0]), await isIn(browsers[1])]).toEqual([false, false])
  })

  test('is ended by an administrator', async () => {
    const { browser, member } = await signedIn()
    const { name } = made(await admin.get<{ name: string }>(`/members/${member.id}`))
    const chief = (await signedIn('admin')).browser
    const html = await (await chief.get('/people')).text()
    const row = html.split('<tr>').find((part) => part.includes(name) && part.includes('/sessions/')) ?? ''
    const path = /action="(\/people\/sessions\/ses_\w+\/end)"/.exec(row)?.[1] ?? ''
    expect((await chief.post(path)).status).toBe(303)
    expect(await isIn(browser)).toBe(false)
    expect(await isIn(chief)).toBe(true)
  })
})

describe('attempts to sign in', () => {
  const failing = (browser: ReturnType<typeof browserByHand>) => browser.signIn({ token: unique('jp_wrong') })

  test('are limited by where they come from, the right token too, and nobody else waits', async () => {
    const browser = browserByHand(server.url)
    const { token } = await newToken()
    for (let i = 0; i < 10; i += 1) expect((await failing(browser)).status).toBe(422)
    for (const refused of [await failing(browser), await browser.signIn({ token })]) {
      expect(refused.status).toBe(429)
      const seconds = Number(refused.headers.get('retry-after'))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(600)
      expect(await refused.text()).toContain('Too many attempts')
    }
    expect((await browserByHand(server.url).signIn({ token })).status).toBe(303)
  })

  test('are limited when they all come at once', async () => {
    const browser = browserByHand(server.url)
    const answers = await Promise.all(Array.from({ length: 25 }, () => failing(browser)))
    const made = answers.filter(({ status }) => status === 422)
    expect(made).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('that succeed are not counted', async () => {
    const browser = browserByHand(server.url)
    const { token } = await newToken()
    for (let i = 0; i < 15; i += 1) expect((await browser.signIn({ token })).status).toBe(303)
  })
})

describe('a form', () => {
  const settings = { timeZone: 'UTC', locale: 'en', 'digest/nextTests': '3', version: '0' }

  test('without the mark of its session is refused, and so is one with the mark of another', async () => {
    const { browser } = await signedIn('admin')
    const other = (await signedIn('admin')).browser
    const name = unique('forged')
    const forged = [
      await browser.post('/people/new-member', { name, role: 'admin' }, { marked: false }),
      await browser.post('/people/new-member', { name, role: 'admin', csrf: await other.mark() }),
      await browser.post('/settings', settings, { marked: false }),
    ]
    expect(forged.map(({ status }) => status)).toEqual([403, 403, 403])
    const { items } = made(await admin.get<ListOf<{ name: string }>>('/members?limit=200'))
    expect(items.some((member) => member.name === name)).toBe(false)
  })

  test.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: `${server.url}.elsewhere.example` },
  ])('sent from $origin is refused, signing in and out too', async (headers) => {
    const { browser, member } = await signedIn('admin')
    const { url } = await linkFor(member.id)
    const sent = [
      await browser.post('/people/new-member', { name: 'x', role: 'admin' }, { headers }),
      await browser.post('/sign-out', {}, { headers }),
      await browser.post(new URL(url).pathname, {}, { headers }),
      await browser.post('/sign-in', { token: server.adminToken }, { headers }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect(await isIn(browser)).toBe(true)
    expect((await browserByHand(server.url).signIn({ link: url })).status).toBe(303)
  })

  test('is no JSON, and no more than a form takes', async () => {
    const browser = browserByHand(server.url)
    const json = { 'content-type': 'application/json' }
    expect((await browser.post('/sign-in', {}, { marked: false, headers: json })).status).toBe(415)
    const long = { token: 'x'.repeat(20_000) }
    expect((await browser.post('/sign-in', long, { marked: false })).status).toBe(413)
  })
})

describe('a page', () => {
  test('asks who is not signed in to do so, and goes on to where they were going', async () => {
    const browser = browserByHand(server.url)
    const sent = await browser.get('/digests?channel=x')
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      '/sign-in?back=%2Fdigests%3Fchannel%3Dx',
    ])
    const { token } = await newToken()
    const signIn = await browser.post(sent.headers.get('location') ?? '', { token }, { marked: false })
    expect(signIn.headers.get('location')).toBe('/digests?channel=x')
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'x',
  ])('never sends on to another site: %j', async (back) => {
    const query = new URLSearchParams({ to: 'en', back })
    const answer = await browserByHand(server.url).get(`/language?${query}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  test('lets nothing in from elsewhere, and is kept by nobody', async () => {
    const { browser } = await signedIn('admin')
    for (const path of ['/', '/people', '/settings', '/digests', '/sign-in', '/sign-in/x', '/nowhere']) {
      const { headers } = await browser.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const rule of [
        "default-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
        expect(policy, path).toContain(rule)
      expect(policy, path).not.toContain('unsafe')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
      expect(headers.get('cache-control'), path).toBe('no-store')
    }
  })

  test('that is not there is a page for people and a problem for programs', async () => {
    const { browser } = await signedIn()
    for (const one of [browser, browserByHand(server.url)]) {
      const told = await one.get('/nowhere')
      expect([told.status, told.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
      expect(await told.text()).toContain('There is nothing here')
    }
    for (const [path, accept] of [
      ['/nowhere', '*/*'],
      ['/nowhere', 'application/json'],
      ['/api/v1/nowhere', 'text/html'],
    ] as const) {
      const told = await browser.get(path, { accept })
      expect([told.status, told.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    }
  })

  test('shows what people are called, whatever they are called', async () => {
    const { browser } = await signedIn('admin')
    const name = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>& ${unique('x')}`
    await newMember('viewer', name)
    const html = await (await browser.get('/people')).text()
    expect(html).not.toMatch(/<script(?! defer="" src="\/assets\/)|<img/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;')
  })
})
