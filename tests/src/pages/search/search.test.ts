import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import type { Created } from '../../../support/views.ts'
import { type Visitor, visitor } from '../board/visitor.ts'

let place: Deployment
let reader: Visitor
let ids: { map: string; barrier: string }

const made = async (path: string, body: object) => {
  const answer = await place.post<Created>(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.id
}

beforeAll(async () => {
  place = await deployment()
  const map = await made('/maps', { name: 'Доставка еды', goal: 'Больше заказов' })
  const stage = await made(`/maps/${map}/stages`, {
    name: 'Оплата',
    thoughts: 'Неужели только картой?',
    opportunities: ['Принимать наличные'],
  })
  const barrier = await made(`/stages/${stage}/barriers`, { title: 'Один способ ПЛАТЕЖА' })
  await made(`/barriers/${barrier}/evidence`, {
    source: 'review',
    date: '2026-10-01',
    quote: 'Платёж не прошёл, <b>ещё</b> и деньги списали: 50% [дважды]',
  })
  const away = await made('/maps', { name: 'Платежи, которых нет' })
  await place.patch(`/maps/${away}`, { archived: true }, 1)
  for (let i = 1; i <= 25; i += 1) await made(`/stages/${stage}/barriers`, { title: `Queue number ${i}` })
  ids = { map, barrier }
  reader = await visitor(place.deps, adminToken)
})
afterAll(() => place.close())

const ask = (q: string, more = '') => reader.get(`/search?q=${encodeURIComponent(q)}${more}`)
const links = (html: string) =>
  [...html.matchAll(/<p class="found-title"><a href="([^"]+)">(.*?)<\/a>/g)].map(([, href, text]) => ({
    href,
    text,
  }))

describe('the search', () => {
  test('finds Russian words in any case, with ё as е, what stands in a title first', async () => {
    for (const question of ['платеж', 'ПЛАТЁЖ', 'Платеж']) {
      const found = links((await ask(question)).html)
      expect(found.map(({ href }) => href)).toEqual([`/barriers/${ids.barrier}`, `/barriers/${ids.barrier}`])
      expect(found[0]?.text).toBe('Один способ <mark>ПЛАТЕЖ</mark>А')
      expect(found[1]?.text).toContain('<mark>Платёж</mark>')
    }
  })

  test('finds what stands below a title, and says of which map it is', async () => {
    const { html, text } = await ask('наличные картой')
    expect(links(html)).toEqual([{ href: expect.stringContaining(`/maps/${ids.map}#`), text: 'Оплата' }])
    expect(text).toContain('Stage · Доставка еды')
    expect(html).toContain('<mark>картой</mark>')
  })

  test('finds only what holds every word', async () => {
    expect(links((await ask('оплата наличные')).html)).toHaveLength(1)
    const { status, text } = await ask('оплата вертолёт')
    expect(status).toBe(200)
    expect(text).toContain('Nothing has all the words of “оплата вертолёт”.')
  })

  test('takes the marks of patterns and of markup for what they are', async () => {
    expect(links((await ask('50%')).html)).toHaveLength(1)
    expect(links((await ask('5?0')).html)).toEqual([])
    expect(links((await ask('q*r')).html)).toEqual([])
    expect(links((await ask('[дважды')).html)).toHaveLength(1)
    const { html } = await ask('b>еще')
    expect(html).toContain('&lt;<mark>b&gt;ещё</mark>&lt;/b&gt;')
    expect((await ask('"><script>')).html).not.toContain('<script>')
  })

  test('finds nothing on a map that is archived', async () => {
    expect((await ask('которых')).text).toContain('Nothing has all the words')
  })

  test('says how much there is of each kind, shows one kind alone, and goes on page by page', async () => {
    const first = await ask('queue')
    expect(first.text).toContain('Everything 25 Barriers 25')
    expect(links(first.html)).toHaveLength(20)
    expect(first.html).toContain('/search?q=queue&amp;from=20')
    const second = await ask('queue', '&type=barrier&from=20')
    expect(links(second.html)).toHaveLength(5)
    expect(second.text).toContain('21 to 25 of 25')
    expect(links((await ask('queue', '&type=map')).html)).toEqual([])
  })

  test('asks what to look for where nothing is asked, and keeps the question in the field', async () => {
    expect((await reader.get('/search')).text).toContain('What are you looking for?')
    expect((await ask('queue')).html).toMatch(/<input[^>]*value="queue"[^>]*data-search/)
  })

  test('is for those only who are signed in', async () => {
    const answer = await place.app.request('/search?q=queue')
    expect(answer.status).toBe(303)
  })
})
