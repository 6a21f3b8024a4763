import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../jobs/deployment.ts'
import { adminToken } from '../../support/server.ts'
import { type Visitor, visitor } from './board/visitor.ts'
import { hypothesisOnMap, plan } from './tests/hypothesisOnMap.ts'

let place: Deployment
let editor: Visitor
let pages: Record<string, string>
beforeAll(async () => {
  place = await deployment()
  editor = await visitor(place.deps, adminToken)
  const { map, barrier, hypothesis } = await hypothesisOnMap(place)
  const idOf = async (path: string, body: object) => (await place.post<{ id: string }>(path, body)).body.id
  const first = async (path: string) => (await place.get<{ items: { id: string }[] }>(path)).body.items[0]?.id
  await place.post(`/barriers/${barrier}/evidence`, {
    source: 'support',
    date: '2026-11-02',
    quote: 'Too long',
  })
  const rule = await idOf(`/maps/${map}/evidence-rules`, {
    name: 'Pay',
    barrierId: barrier,
    keywords: ['pay'],
  })
  const connector = { kind: 'growthbook', name: 'Tool', baseUrl: 'https://example.com', token: 'secret_a' }
  pages = {
    'a map': `/maps/${map}/edit`,
    'a stage': `/stages/${await first(`/maps/${map}/stages`)}/edit`,
    'a barrier': `/barriers/${barrier}/edit`,
    evidence: `/evidence/${await first(`/barriers/${barrier}/evidence`)}/edit`,
    'a hypothesis': `/hypotheses/${hypothesis}/edit`,
    'a plan': `${(await editor.post(`/hypotheses/${hypothesis}`, plan)).location}/plan`,
    'a rule': `/evidence-rules/${rule}/edit`,
    settings: '/settings',
    'a channel': `/digests/channels/${await idOf('/channels', { kind: 'webhook', name: 'Us', url: 'https://example.com/a' })}`,
    'a connector': `/settings/connectors/${await idOf('/connectors', connector)}`,
  }
})
afterAll(() => place.close())

const decoded = (text = '') =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What the browser would send of a form that was opened and not touched. */
function untouched(html: string, action: string): Record<string, string> {
  const start = html.search(new RegExp(`action="${action}["#]`))
  const form = html.slice(start, html.indexOf('</form>', start))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(tag) ?? []
    if (name === undefined || (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag))) continue
    fields[name] = decoded(/value="([^"]*)"/.exec(tag)?.[1])
  }
  for (const [, name = '', text] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g))
    fields[name] = decoded(text)
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = decoded(
      (/<option value="([^"]*)" selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options))?.[1],
    )
  return fields
}

test.each([
  ['a map'],
  ['a stage'],
  ['a barrier'],
  ['evidence'],
  ['a hypothesis'],
  ['a plan'],
  ['a rule'],
  ['settings'],
  ['a channel'],
  ['a connector'],
])('A second press on “save” of %s is not told as somebody else’s change', async (name) => {
  const path = pages[name] ?? ''
  const { csrf, ...fields } = untouched((await editor.get(path)).html, path)
  const [one, two] = [await editor.post(path, fields, csrf), await editor.post(path, fields, csrf)]
  expect([one.status, one.text]).toEqual([303, ''])
  expect([two.status, two.location]).toEqual([303, one.location])
})
