import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { browserOf } from '../../../support/browserByHand.ts'
import { adminToken } from '../../../support/server.ts'

interface Row {
  id: string
  name: string
  role: string
  revokedAt: string | null
  expiresAt: string | null
}

let here: Deployment
let browser: ReturnType<typeof browserOf>
beforeEach(async () => {
  here = await deployment()
  browser = browserOf(here.app)
  await browser.signIn({ token: adminToken })
})
afterEach(() => here.close())

const listed = async (path: string) => (await here.get<{ items: Row[] }>(path)).body.items
const secretIn = (html: string) => /<code class="secret">([^<]+)</.exec(html)?.[1] ?? ''

describe('the page of people', () => {
  test('adds a member, changes the role, makes a link that works, and revokes', async () => {
    const added = await browser.post('/people/new-member', { name: '  Мария  ', role: 'viewer' })
    expect([added.status, added.headers.get('location')]).toEqual([303, '/people'])
    const [member] = await listed('/members')
    expect(member).toMatchObject({ name: 'Мария', role: 'viewer', revokedAt: null })
    const path = `/people/members/${member?.id}`

    expect((await browser.post(`${path}/role`, { role: 'editor', version: '1' })).status).toBe(303)
    const stale = await browser.post(`${path}/role`, { role: 'admin', version: '1' })
    expect([stale.status, await stale.text()]).toEqual([
      412,
      expect.stringContaining('<td>editor</td><td class="differs">admin</td>'),
    ])
    expect((await browser.post(`${path}/role`, { role: 'king', version: '2' })).status).toBe(422)
    expect((await listed('/members'))[0]?.role).toBe('editor')

    const shown = await browser.post(`${path}/link`)
    const link = secretIn(await shown.text())
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await (await browser.get('/people')).text()).not.toContain(link)
    const maria = browserOf(here.app)
    expect((await maria.signIn({ link })).status).toBe(303)
    expect(await (await maria.get('/settings')).text()).toContain('Мария, editor')

    expect((await browser.post(`${path}/revoke`)).status).toBe(303)
    expect((await maria.get('/settings')).status).toBe(303)
    const html = await (await browser.get('/people')).text()
    expect(html).not.toContain(`${path}/link`)
  })

  test('shows the form again with what is wrong, in the language of the reader', async () => {
    const wrong = { name: 'x'.repeat(201), role: 'king' }
    for (const [language, heading] of [
      ['en', 'What to fix'],
      ['ru', 'Что нужно исправить'],
    ] as const) {
      browser.cookies.set('journeyproof_language', language)
      const again = await browser.post('/people/new-member', wrong)
      const html = await again.text()
      expect([again.status, html.match(/class="fault"/g)?.length]).toEqual([422, 2])
      expect(html).toContain(heading)
      expect(html).toContain(`value="${wrong.name}"`)
    }
    expect(await listed('/members')).toEqual([])
  })

  test('makes a token that is shown once, holds to the end of its last day where the team is, and can be revoked', async () => {
    await browser.post('/settings', {
      timeZone: 'Asia/Tokyo',
      locale: 'en',
      currency: 'EUR',
      'digest/nextTests': '3',
      version: '0',
    })
    const fields = { name: 'CI', role: 'editor', expiresAt: '2026-12-31' }
    const token = secretIn(await (await browser.post('/people/new-token', fields)).text())
    expect(token).toMatch(/^jp_[\w-]{43}$/)
    const made = (await listed('/tokens')).find(({ name }) => name === 'CI')
    expect(made).toMatchObject({ role: 'editor', expiresAt: '2026-12-31T15:00:00.000Z' })
    expect(await (await browser.get('/people')).text()).not.toContain(token)
    const asProgram = () =>
      here.app.request('/api/v1/maps', { headers: { authorization: `Bearer ${token}` } })
    expect((await asProgram()).status).toBe(200)
    await browser.post(`/people/tokens/${made?.id}/revoke`)
    expect((await asProgram()).status).toBe(401)
  })

  test('refuses a last day that is none', async () => {
    const fields = { name: 'CI', role: 'editor', expiresAt: '2026-13-45' }
    const again = await browser.post('/people/new-token', fields)
    expect([again.status, secretIn(await again.text())]).toEqual([422, ''])
  })
})

describe('the settings', () => {
  const form = {
    timeZone: 'Europe/Moscow',
    locale: 'ru',
    currency: 'RUB',
    'digest/nextTests': '5',
    version: '0',
  }

  test('are saved from the form, and not over what somebody else saved meanwhile', async () => {
    const saved = await browser.post('/settings', form)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/settings?saved=1'])
    expect((await here.get('/settings')).body).toMatchObject({
      timeZone: 'Europe/Moscow',
      locale: 'ru',
      currency: 'RUB',
      digest: { nextTests: 5 },
    })
    expect(await (await browser.get('/new-map')).text()).toMatch(/name="currency"[^>]* value="RUB"/)
    expect((await browser.post('/settings', { ...form, locale: 'en' })).status).toBe(412)
  })

  test('are shown again with every fault, and nothing is saved', async () => {
    const wrong = {
      timeZone: 'Mars/Olympus',
      locale: 'fr',
      currency: 'euro',
      'digest/nextTests': '11',
      version: '0',
    }
    const again = await browser.post('/settings', wrong)
    const html = await again.text()
    expect([again.status, html.match(/class="fault"/g)?.length]).toEqual([422, 4])
    expect(html).toContain('value="Mars/Olympus"')
    expect((await here.get('/settings')).body).toMatchObject({ version: 0 })
  })
})
