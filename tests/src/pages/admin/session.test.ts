import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../../src/app.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { browserOf } from '../../../support/browserByHand.ts'

let here: Deployment
beforeEach(async () => {
  here = await deployment()
})
afterEach(() => here.close())

const linkOf = async (role: string) => {
  const { body } = await here.post<{ id: string }>('/members', { name: 'Maria', role })
  return (await here.post<{ url: string; expiresAt: string }>(`/members/${body.id}/link`, {})).body
}
const isIn = async (browser: ReturnType<typeof browserOf>) => (await browser.get('/settings')).status === 200

describe('a sign-in link', () => {
  test('holds for ten minutes', async () => {
    const { url, expiresAt } = await linkOf('viewer')
    expect(expiresAt).toBe('2026-11-21T12:10:00.000Z')
    expect(url).toMatch(/^https:\/\/journeyproof\.example\/sign-in\/[\w-]{43}$/)
    here.pass(599)
    expect((await browserOf(here.app).signIn({ link: url })).status).toBe(303)
  })

  test('lets nobody in afterwards', async () => {
    const { url } = await linkOf('viewer')
    here.pass(600)
    const browser = browserOf(here.app)
    expect((await browser.signIn({ link: url })).status).toBe(422)
    expect(await isIn(browser)).toBe(false)
  })

  test('is not used up where no cookie can be signed', async () => {
    const { url } = await linkOf('viewer')
    const keyless = { ...here.deps, config: { ...here.deps.config, secretKey: undefined } }
    const refused = await browserOf(createApp(() => keyless)).signIn({ link: url })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('JOURNEYPROOF_SECRET_KEY is not set'),
    ])
    expect((await browserOf(here.app).signIn({ link: url })).status).toBe(303)
  })
})

describe('a session', () => {
  test('ends by itself after thirty days, and its cookie goes over TLS only', async () => {
    const browser = browserOf(here.app)
    const answer = await browser.signIn({ link: (await linkOf('viewer')).url })
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/i)
    here.pass(30 * 24 * 3600 - 1)
    expect(await isIn(browser)).toBe(true)
    here.pass(1)
    expect(await isIn(browser)).toBe(false)
  })

  test('ends with the token that it was begun with, by the clock', async () => {
    const { body } = await here.post<{ token: string }>('/tokens', {
      name: 'For an hour',
      role: 'viewer',
      expiresAt: '2026-11-21T13:00:00Z',
    })
    const browser = browserOf(here.app)
    await browser.signIn(body)
    here.pass(3599)
    expect(await isIn(browser)).toBe(true)
    here.pass(1)
    expect(await isIn(browser)).toBe(false)
  })
})

test('Whoever failed too often may try again when the ten minutes are over', async () => {
  const { body } = await here.post<{ token: string }>('/tokens', { name: 'x', role: 'viewer' })
  const browser = browserOf(here.app)
  for (let i = 0; i < 10; i += 1) await browser.signIn({ token: 'jp_wrong' })
  const refused = await browser.signIn(body)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
  here.pass(600)
  expect((await browser.signIn(body)).status).toBe(303)
})

test('While the database is away, people are told so in the frame', async () => {
  const away = {
    ...here.deps,
    db: new Proxy(here.deps.db, {
      get: () => () => {
        throw new Error('fetch failed')
      },
    }),
  }
  const browser = browserOf(createApp(() => away))
  const told = await browser.signIn({ token: 'jp_any' })
  expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await told.text()).toContain('The database is away for a moment')
})
