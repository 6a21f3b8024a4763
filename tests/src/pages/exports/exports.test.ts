import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Visitor, visitor } from '../board/visitor.ts'

let place: Deployment
let viewer: Visitor
let russian: Visitor
let pages: { map: string; experiment: string }

/** Makes a thing through the API. */
async function make(path: string, body: object): Promise<string> {
  const answer = await place.post<{ id: string }>(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.id
}

beforeAll(async () => {
  place = await deployment()
  const { body } = await place.post<{ token: string }>('/tokens', { name: 'viewer', role: 'viewer' })
  viewer = await visitor(place.deps, body.token)
  russian = await visitor(place.deps, adminToken, 'ru')
  const metric = 'paid'
  const map = await make('/maps', { name: 'Доставка' })
  const stage = await make(`/maps/${map}/stages`, { name: 'Заказ', entrants: 900 })
  const barrier = await make(`/stages/${stage}/barriers`, { title: 'Медленно' })
  await make('/metrics', { key: metric, name: 'Paid', type: 'proportion', goodDirection: 'increase' })
  const hypothesisId = await make('/hypotheses', {
    barrierIds: [barrier],
    change: '=Fewer steps',
    metric,
    estimates: {
      lift: { low: 0.01, likely: 0.05, high: 0.1 },
      effortWeeks: { low: 1, likely: 2, high: 4 },
    },
  })
  const experiment = await make('/experiments', {
    hypothesisId,
    name: 'Fewer steps; really?',
    variants: [
      { key: 'control', weight: 1, isControl: true },
      { key: 'one', weight: 1 },
    ],
    metrics: [{ key: metric, role: 'primary' }],
    plan: { minDays: 1 },
  })
  await make(`/experiments/${experiment}/start`, { at: '2026-11-01T00:00:00Z' })
  await make(`/experiments/${experiment}/results`, {
    mode: 'daily',
    rows: ['control', 'one'].map((variant) => ({ date: '2026-11-02', variant, metric, n: 100, sum: 10 })),
  })
  pages = { map: `/maps/${map}`, experiment: `/experiments/${experiment}` }
})
afterAll(() => place.close())

const links = (html: string): string[] =>
  [...html.slice(html.indexOf('class="exports"')).matchAll(/href="([^"]*export\?[^"]*)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  )

describe('the exports of a page', () => {
  test('are links that a viewer can follow, to files with a name', async () => {
    const found = await Promise.all(
      [pages.map, `${pages.map}/backlog`, pages.experiment].map(async (path) =>
        links((await viewer.get(path)).html),
      ),
    )
    expect(found.map((list) => list.length)).toEqual([7, 2, 4])
    for (const href of found.flat()) {
      const file = await viewer.get(href)
      expect([href, file.status]).toEqual([href, 200])
      expect(file.html).not.toContain('<!doctype')
      expect(file.html.length).toBeGreaterThan(20)
    }
  })

  test('are in the language of the reader, with texts guarded against formulas', async () => {
    expect((await russian.get(pages.map)).text).toContain('Экспорт Карта: JSON , CSV , Markdown')
    const { html } = await russian.get(`${pages.map}/backlog/export?format=csv`)
    expect(html).toContain('Гипотеза;Обоснование')
    expect(html).toContain(";'=Fewer steps;")
  })

  test('in a form that there is not, or of nothing, are told in the frame', async () => {
    for (const path of [
      `${pages.map}/export?format=xls`,
      `${pages.map}/export`,
      '/maps/map_0/export?format=csv',
    ]) {
      const { status, html } = await viewer.get(path)
      expect([path, status]).toEqual([path, 404])
      expect(html).toContain('<!doctype')
    }
  })

  test('are not for strangers', async () => {
    const stranger = await visitor(place.deps, 'no token')
    const { status, location } = await stranger.get(`${pages.map}/export?format=csv`)
    expect(status).toBe(303)
    expect(location).toContain('/sign-in')
  })
})
