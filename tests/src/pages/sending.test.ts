import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../jobs/deployment.ts'
import { browserOf } from '../../support/browserByHand.ts'
import { adminToken } from '../../support/server.ts'
import { hidden, visitor } from './board/visitor.ts'
import { hypothesisOnMap, plan, table } from './tests/hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const count = async (path: string) => (await place.get<{ items: unknown[] }>(path)).body.items.length

describe('a form that is sent twice', () => {
  test('makes one thing, and leads to it both times', async () => {
    const { map } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const mark = hidden(await editor.get(`/maps/${map}/new-stage`), 'csrf')
    const send = () => editor.post(`/maps/${map}/new-stage`, { name: 'Payment' }, mark)
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toMatchObject({ status: 303, location: expect.stringContaining('changed=stg_') })
    expect(two.location).toBe(one.location)
    expect((await send()).location).toBe(one.location)
    expect(await count(`/maps/${map}/stages`)).toBe(2)
  })

  test.each([
    [
      'a barrier',
      'barriers',
      (ids: Made) => [`/stages/${ids.stage}/new-barrier`, { title: 'Too dear' }] as const,
    ],
    [
      'a hypothesis',
      'hypotheses',
      (ids: Made) => [`/barriers/${ids.barrier}/new-hypothesis`, thesis] as const,
    ],
    ['a test', 'experiments', (ids: Made) => [`/hypotheses/${ids.hypothesis}`, plan] as const],
  ])('makes %s once', async (_name, kind, formOf) => {
    const ids = await placed()
    const path = kind === 'barriers' ? `/stages/${ids.stage}/barriers` : `/${kind}`
    const before = await count(path)
    const editor = await visitor(place.deps, adminToken)
    const mark = hidden(await editor.get('/'), 'csrf')
    const [address, fields] = formOf(ids)
    const first = await editor.post(address, fields, mark)
    expect(first.status).toBe(303)
    expect(await editor.post(address, fields, mark)).toMatchObject({ status: 303, location: first.location })
    expect(await count(path)).toBe(before + 1)
  })

  test('takes a decision once, makes a link once, and says that it is shown once', async () => {
    const { editor, path } = await tested()
    const mark = hidden(await editor.get(path), 'csrf')
    const decide = { form: 'decision', decision: 'ship', reason: 'It pays' }
    for (let i = 0; i < 2; i += 1) expect((await editor.post(path, decide, mark)).status).toBe(303)
    expect(await count(`${path}/decisions`)).toBe(1)
    expect((await editor.post(path, { form: 'share' }, mark)).html).toContain('/shared/')
    const again = await editor.post(path, { form: 'share' }, mark)
    expect(again.text).toContain('This was sent already')
    expect(again.html).not.toContain('/shared/')
  })

  test('is another form once something else is typed, or the page is loaded anew', async () => {
    const { map } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const path = `/maps/${map}/new-stage`
    const mark = hidden(await editor.get(path), 'csrf')
    await editor.post(path, { name: 'Payment' }, mark)
    await editor.post(path, { name: 'Delivery' }, mark)
    await editor.post(path, { name: 'Payment' })
    expect(await count(`/maps/${map}/stages`)).toBe(4)
  })

  test('may be sent again where it was refused', async () => {
    const { map } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const path = `/maps/${map}/new-stage`
    const mark = hidden(await editor.get(path), 'csrf')
    for (let i = 0; i < 2; i += 1) expect((await editor.post(path, { name: '' }, mark)).status).toBe(422)
  })
})

const thesis = {
  change: 'Fewer steps',
  metric: 'paid',
  'estimates/lift/low': '1',
  'estimates/lift/likely': '2',
  'estimates/lift/high': '3',
  'estimates/effortWeeks/low': '1',
  'estimates/effortWeeks/likely': '2',
  'estimates/effortWeeks/high': '3',
}

interface Made {
  stage: string
  barrier: string
  hypothesis: string
}

async function placed(): Promise<Made> {
  const { map, barrier, hypothesis } = await hypothesisOnMap(place)
  const { body } = await place.get<{ items: { id: string }[] }>(`/maps/${map}/stages`)
  return { stage: body.items[0]?.id ?? '', barrier, hypothesis }
}

async function tested() {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  await editor.post(path, {
    form: 'file',
    step: 'import',
    format: 'auto',
    mode: 'daily',
    table: table(7, 0.2),
  })
  return { editor, path }
}

describe('a form that is sent after its session was over', () => {
  const signedOut = async () => {
    const { map } = await hypothesisOnMap(place)
    const browser = browserOf(place.app)
    await browser.signIn({ token: adminToken })
    const mark = await browser.mark()
    browser.cookies.clear()
    const path = `/maps/${map}/new-stage`
    const answer = await browser.post(
      path,
      { csrf: mark, name: 'A long "thought"', goal: 'To <pay>' },
      { marked: false },
    )
    return { map, browser, path, mark, answer, html: await answer.text() }
  }
  const unsentIn = (html: string) => hidden({ html, status: 0, location: null, text: '' }, 'unsent')

  test('asks to sign in, keeps what was typed, and sends it when its sender says so', async () => {
    const { map, browser, path, answer, html } = await signedOut()
    expect(answer.status).toBe(401)
    expect(html).toContain('what you typed is not lost')
    expect(html).toContain('action="/sign-in?unsent=1"')
    const unsent = unsentIn(html)
    const wrong = await browser.post('/sign-in?unsent=1', { token: 'jp_wrong', unsent }, { marked: false })
    expect(unsentIn(await wrong.text())).toBe(unsent)
    const asked = await browser.post('/sign-in?unsent=1', { token: adminToken, unsent }, { marked: false })
    const shown = await asked.text()
    expect(shown).toContain(`action="${path}"`)
    expect(shown).toContain('To &lt;pay&gt;')
    expect(await count(`/maps/${map}/stages`)).toBe(1)
    const again = { html: shown, status: 200, location: null, text: '' }
    const fields = { csrf: hidden(again, 'csrf'), name: hidden(again, 'name'), goal: hidden(again, 'goal') }
    expect((await browser.post(path, fields, { marked: false })).status).toBe(303)
    const { body } = await place.get<{ items: object[] }>(`/maps/${map}/stages`)
    expect(body.items).toContainEqual(expect.objectContaining({ name: 'A long "thought"', goal: 'To <pay>' }))
  })

  test('can be sent by whoever has signed in again in another tab', async () => {
    const { browser, html } = await signedOut()
    await browser.signIn({ token: adminToken })
    const asked = await browser.post('/send-again', { unsent: unsentIn(html) }, { marked: false })
    expect(await asked.text()).toContain('Send what you typed?')
  })

  test('shows what was typed, without the names and codes that only programs read', async () => {
    const { browser, path } = await signedOut()
    await browser.signIn({ token: adminToken })
    const typed = {
      csrf: 'of-another',
      name: 'Payment',
      form: 'stage',
      version: '7',
      stageId: `stg_${'0'.repeat(26)}`,
    }
    const html = await (await browser.post(path, typed, { marked: false })).text()
    expect(html).toContain('<li class="prose">Payment</li>')
    expect(html.match(/<li class="prose">/g)).toHaveLength(1)
    expect(html).toContain('name="version" value="7"')
    expect(html).not.toContain('<code>')
  })

  test('is asked about where it carries the mark of another sign-in, and not stored', async () => {
    const { map, browser, path, mark } = await signedOut()
    await browser.signIn({ token: adminToken })
    const asked = await browser.post(path, { csrf: mark, name: 'Payment' }, { marked: false })
    expect(asked.status).toBe(403)
    expect(await asked.text()).toContain('Send what you typed?')
    expect(await count(`/maps/${map}/stages`)).toBe(1)
  })

  test.each([
    ['a connector', '/settings/new-connector', { kind: 'growthbook', name: 'Ours', token: 'secret_a' }],
    ['a channel', '/digests/new-channel', { kind: 'slack', name: 'Ours', url: 'https://hooks.example/a' }],
  ])('is never shown the secret of %s, and asks for it again', async (_name, path, fields) => {
    const secret = 'token' in fields ? 'token' : 'url'
    const value = Object.values(fields).at(-1) ?? ''
    const browser = browserOf(place.app)
    await browser.signIn({ token: adminToken })
    const csrf = await browser.mark()
    const unmarked = await browser.post(path, { ...fields, csrf: 'of-another' }, { marked: false })
    browser.cookies.clear()
    const late = await (await browser.post(path, { ...fields, csrf }, { marked: false })).text()
    const unsent = unsentIn(late)
    const asked = await browser.post('/sign-in?unsent=1', { token: adminToken, unsent }, { marked: false })
    for (const html of [late, await unmarked.text(), await asked.clone().text()])
      expect(html).not.toContain(value)
    const html = await asked.text()
    expect(html).toMatch(new RegExp(`<input[^>]*name="${secret}"[^>]*type="password"`))
    expect(html).toContain('name="name" value="Ours"')
    expect(html).toContain('Secrets are not kept: type it again.')
  })

  test('never leads to another host', async () => {
    const { browser } = await signedOut()
    const unsent = JSON.stringify({
      path: '//evil.example/x',
      fields: [['a', 'b']],
      secrets: [],
      files: false,
    })
    const asked = await browser.post('/sign-in?unsent=1', { token: adminToken, unsent }, { marked: false })
    const html = await asked.text()
    expect(html).toContain('<form method="post" action="/"')
    expect(html).not.toContain('evil.example')
  })
})
