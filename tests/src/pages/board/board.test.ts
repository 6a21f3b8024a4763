import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Deployment
let editor: Visitor
let viewer: Visitor
let russian: Visitor
let map: { id: string; stages: { id: string }[]; barriers: { id: string; title: string }[] }

beforeAll(async () => {
  place = await deployment()
  const tokenOf = async (role: string) =>
    (await place.post<{ token: string }>('/tokens', { name: role, role })).body.token
  editor = await visitor(place.deps, await tokenOf('editor'))
  viewer = await visitor(place.deps, await tokenOf('viewer'))
  russian = await visitor(place.deps, adminToken, 'ru')
  const { body } = await place.post<{ id: string }>('/maps', {
    name: 'Доставка <b>еды</b>',
    locale: 'ru',
    persona: { name: 'Анна', age: 31, motives: ['успеть'] },
    goal: 'Поднять конверсию',
  })
  const stage = async (fields: object) =>
    (await place.post<{ id: string }>(`/maps/${body.id}/stages`, fields)).body
  const stages = [
    await stage({ name: 'Выбор', entrants: 1000, emotionScore: 1, emotion: 'Интерес', momentOfTruth: true }),
    await stage({ name: 'Заказ', entrants: 400, completions: 300, emotionScore: -2, medianMinutes: 4.5 }),
    await stage({ name: 'Ожидание', touchpoints: [{ channel: 'Чат', label: 'Поддержка' }] }),
  ]
  const barrier = async (stageId: string | undefined, fields: object) =>
    (await place.post<{ id: string; title: string }>(`/stages/${stageId}/barriers`, fields)).body
  const barriers = [
    await barrier(stages[0]?.id, { title: 'Цена видна поздно', type: 'price', affectedShare: 0.2 }),
    await barrier(stages[1]?.id, { title: '<script>alert(1)</script> & «кавычки»' }),
    await barrier(stages[2]?.id, { title: 'Тишина в чате' }),
  ]
  map = { id: body.id, stages, barriers }
  await place.post(`/barriers/${barriers[0]?.id}/evidence`, [
    { source: 'analytics', date: '2026-10-12', sampleSize: 500, affected: 80 },
    { source: 'support', date: '2026-10-13', quote: 'Пишите <i>мне</i>: a@b.example', sentiment: -0.5 },
    { source: 'social', date: '2026-10-14', kind: 'claim', claim: { lift: 0.35, baseline: 0.14 } },
    { source: 'telegram', date: '2026-10-15', kind: 'claim', claim: { lift: 0.22 } },
  ])
})
afterAll(() => place.close())

const barrierPath = (i = 0) => `/barriers/${map.barriers[i]?.id}`

describe('the board', () => {
  test('shows stages with conversion, emotions, numbers, and barriers with state and reach, each with its source', async () => {
    const { status, text, html } = await viewer.get(`/maps/${map.id}`)
    expect(status).toBe(200)
    expect(text).toContain('Анна, age 31')
    expect(text).toContain('Выбор moment of truth')
    expect(text).toContain('600 lost, 60.0% largest loss 40.0% go on (400) from who enters the next stage')
    expect(text).toContain('100 lost, 25.0% 75.0% go on (300) from its own figures')
    expect(text).toContain('Median time 4.5 min')
    expect(html).toContain('<bdi>Чат</bdi>: <bdi>Поддержка</bdi>')
    expect(text).toContain(
      'Цена видна поздно open 160 people a month measured 2 pieces of evidence, 2 claims, no hypothesis',
    )
    expect(text).toContain('400 people a month assumed no evidence')
    expect(text).toContain('Whom it hits is not counted.')
    expect(html).toContain('<title>Emotion at “Заказ”: −2</title>')
    expect(html).toContain('d="M50 86C25 86 12.5 72.5 0 59"')
    for (const path of ['backlog', 'proven']) expect(html).toContain(`href="/maps/${map.id}/${path}"`)
  })

  test('escapes what people wrote', async () => {
    for (const path of [`/maps/${map.id}`, barrierPath(0), barrierPath(1), '/']) {
      const { html } = await editor.get(path)
      expect(html).not.toMatch(/<script>alert|<b>еды|<i>мне/)
    }
    expect((await viewer.get(barrierPath(1))).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; «')
  })

  test('shows editors what they may add, and viewers nothing that would be refused', async () => {
    const controls = ['new-stage', 'new-barrier', 'new-evidence', 'new-hypothesis']
    for (const path of [`/maps/${map.id}`, barrierPath()])
      for (const control of controls) expect((await viewer.get(path)).html).not.toContain(control)
    const shown = (await editor.get(`/maps/${map.id}`)).html + (await editor.get(barrierPath())).html
    for (const control of controls) expect(shown).toContain(control)
    expect((await viewer.get(`${barrierPath()}/new-evidence`)).status).toBe(403)
    expect((await viewer.post(`/maps/${map.id}/new-stage`, { name: 'x' })).status).toBe(403)
  })

  test('carries no inline script or style, and asks no other host', async () => {
    for (const path of ['/', `/maps/${map.id}`, barrierPath(), `${barrierPath()}/new-hypothesis`]) {
      const { html } = await editor.get(path)
      expect(html).not.toMatch(
        /<script(?! defer="" src="\/assets\/)|<style| style=| on[a-z]+="|(?:src|href)="(?:https?:)?\/\//,
      )
    }
  })

  test('says that there is nothing where there is nothing', async () => {
    expect((await viewer.get('/maps/map_none')).status).toBe(404)
    expect((await viewer.get('/barriers/bar_none')).status).toBe(404)
  })
})

describe('the page of a barrier', () => {
  test('shows evidence by source, quotes, and claims as claimed, with the test that would prove them', async () => {
    const { text } = await viewer.get(barrierPath())
    expect(text).toContain('People hit a month 160 likely between')
    expect(text).toContain('measured: 80 of 500, analytics, newest of 12 October 2026')
    expect(text).toContain('analytics 1 80 of 500 (16.0%) 12 October 2026')
    expect(text).toContain('Пишите <i>мне</i>: [e-mail]')
    expect(text).toContain('Claimed, not proven: +35.0% without a control group')
    expect(text).toMatch(/To prove it, a test needs [\d,]+ people per variant/)
    expect(text).toContain('baseline needed')
  })

  test('shows hypotheses with all their tests, losers included', async () => {
    await place.post('/metrics', {
      key: 'orders',
      name: 'Orders',
      type: 'proportion',
      goodDirection: 'increase',
    })
    const { body: hypothesis } = await place.post<{ id: string }>('/hypotheses', {
      barrierIds: [map.barriers[2]?.id],
      change: 'Отвечать за минуту',
      metric: 'orders',
      estimates: {
        lift: { low: 0.01, likely: 0.05, high: 0.1 },
        effortWeeks: { low: 1, likely: 2, high: 3 },
      },
      owner: 'Поддержка',
    })
    const { body: run } = await place.post<{ id: string }>('/experiments', {
      hypothesisId: hypothesis.id,
      name: 'Быстрые ответы',
      variants: [
        { key: 'a', weight: 1, isControl: true },
        { key: 'b', weight: 1 },
      ],
      metrics: [{ key: 'orders', role: 'primary' }],
      plan: {},
    })
    await place.post(`/experiments/${run.id}/start`, { at: '2026-10-01T00:00:00Z' })
    await place.post(`/experiments/${run.id}/results`, {
      mode: 'cumulative',
      rows: [
        { date: '2026-10-14', variant: 'a', metric: 'orders', n: 10_000, sum: 2000 },
        { date: '2026-10-14', variant: 'b', metric: 'orders', n: 10_000, sum: 1500 },
      ],
    })
    await place.post(`/experiments/${run.id}/decision`, { decision: 'rollBack', reason: 'хуже' })
    const { text, html } = await viewer.get(barrierPath(2))
    expect(text).toContain('tested, not moved')
    expect(text).toContain('+1.0% to +10.0%, likely +5.0% (by Поддержка)')
    expect(text).toMatch(
      /Быстрые ответы Running since 1 October 2026 harmful since 14 October 2026 computed from the data up to 14 October 2026/,
    )
    expect(text).toContain('b: −25.0% measured (')
    expect(text).toMatch(/UTC \S+ roll it back Быстрые ответы harmful хуже/)
    expect(text).toContain('Put on the map as “Тишина в чате”')
    expect(html).toContain(`href="/experiments/${run.id}"`)
    const maps = await viewer.get('/')
    expect(maps.text).toContain('3 stages, 1 hypothesis')
    expect(maps.text).toMatch(/open: 2 (.* )?tested, not moved: 1/)
    expect(maps.text).toMatch(
      /Running tests .*Быстрые ответы Доставка <b>еды<\/b> harmful 14 — 14 October 2026/,
    )
    const card = await viewer.get(`/maps/${map.id}`)
    expect(card.html).toContain(`<a href="/experiments/${run.id}">1 test did harm</a>`)
    expect((await russian.get(`/maps/${map.id}`)).text).toContain('1 тест навредил')
  })

  test('tells of a treatment that did harm where the best result is another', async () => {
    const { body: hypothesis } = await place.post<{ id: string }>('/hypotheses', {
      barrierIds: [map.barriers[0]?.id],
      change: 'Показать цену сразу',
      metric: 'orders',
      estimates: {
        lift: { low: 0.01, likely: 0.05, high: 0.1 },
        effortWeeks: { low: 1, likely: 2, high: 3 },
      },
    })
    const keys = ['a', 'b', 'c']
    const { body: run } = await place.post<{ id: string }>('/experiments', {
      hypothesisId: hypothesis.id,
      name: 'Цена сразу',
      variants: keys.map((key) => ({ key, weight: 1, isControl: key === 'a' })),
      metrics: [{ key: 'orders', role: 'primary' }],
      plan: {},
    })
    await place.post(`/experiments/${run.id}/start`, { at: '2026-10-01T00:00:00Z' })
    await place.post(`/experiments/${run.id}/results`, {
      mode: 'cumulative',
      rows: [2000, 2500, 1500].map((sum, i) => ({
        ...{ date: '2026-10-14', variant: keys[i], metric: 'orders' },
        ...{ n: 10_000, sum },
      })),
    })
    const { text, html } = await viewer.get(`/maps/${map.id}`)
    expect(text).toMatch(/Best result: proven , \+25\.0% \([^)]+\); shrunken \S+ 1 test did harm/)
    expect(html).toContain(`<a href="/experiments/${run.id}">1 test did harm</a>`)

    const { text: board, html: cards } = await viewer.get(`/maps/${map.id}`)
    expect(board).toContain('1 test did harm')
    expect(cards).toMatch(new RegExp(`<a href="/experiments/${run.id}">1 test did harm</a>`))
    expect((await russian.get(`/maps/${map.id}`)).text).toContain('1 тест навредил')
  })
})

test('a Russian page has Russian words only, but for names', async () => {
  const names =
    /\b(?:CSV|JSONL?|Markdown|Mermaid|journey|Miro|Excel|API|CRM|Telegram|EUR|RUB|RICE|order_completed|orders|Orders|ana_\w+|UTC|b|i|script|alert)\b|\[e-mail\]/g
  const paths = [`/maps/${map.id}`, barrierPath(), barrierPath(2), '/', '/import', '/new-map']
  const forms = [`/maps/${map.id}/new-stage`, `/stages/${map.stages[0]?.id}/new-barrier`]
  const more = [`${barrierPath()}/new-evidence`, `${barrierPath()}/new-hypothesis`]
  for (const path of [...paths, ...forms, ...more]) {
    const { text, status } = await russian.get(path)
    expect(status, path).toBe(200)
    expect(text.replace(names, '').match(/[a-z]{2,}/gi) ?? [], path).toEqual([])
  }
  const preview = await russian.post('/import/preview', {
    file: new File([readFileSync('docs/examples/food-delivery.ru.csv')], 'x.csv'),
  })
  expect(preview.text.match(/[a-z]{2,}/gi) ?? []).toEqual([])
})
