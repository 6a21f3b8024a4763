import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** An editor with a test that runs since the first of November. */
async function running(language: 'en' | 'ru' = 'en') {
  const ids = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const path = (await editor.post(`/hypotheses/${ids.hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  return { ...ids, editor, path }
}

describe('planning a test', () => {
  test('says everything that is wrong, at its field, and keeps what was typed', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const again = await editor.post(`/hypotheses/${hypothesis}`, {
      ...plan,
      name: '',
      key1: 'a/b',
      key3: 'four',
      margin: 'much',
      days: '1.5',
    })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Name of the test : must not be empty')
    expect(again.text).toContain('Treatment 1, Key : may hold letters, digits')
    expect(again.text).toContain('Minimum days : must be a whole number')
    expect(again.html).toContain('href="#plan-margin"')
    expect(again.html).toContain('value="a/b"')
    expect((await place.get<{ items: unknown[] }>('/experiments')).body.items).toEqual([])
  })

  test('names a treatment by its number on the form, where one before it was left out', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken, 'ru')
    const again = await editor.post(`/hypotheses/${hypothesis}`, { ...plan, key3: 'four' })
    expect(again.text).toContain('Тестовый вариант 3, Ключ : уже есть')
  })

  test('asks for a guardrail where only its margin was given, together with all else', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { ...plan, guardrail: '', key1: 'four', method: 'fixed', size: '' }
    const { html, text } = await editor.post(`/hypotheses/${hypothesis}`, typed)
    expect(text).toContain('Margin of the guardrail, % : belongs to a guardrail: choose one')
    expect(html.match(/<a href="#plan-(key1|size|margin)"/g)).toHaveLength(3)
  })

  test('makes a draft that can be discarded, until it is started', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const draft = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
    expect((await editor.get(draft)).html).toContain('value="discard"')
    const gone = await editor.post(draft, { form: 'discard' })
    expect(gone).toMatchObject({ status: 303, location: `/hypotheses/${hypothesis}` })
    expect((await editor.get(draft)).status).toBe(404)
    const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
    await editor.post(path, { form: 'start', date: '2026-11-01' })
    expect((await editor.get(path)).html).not.toContain('value="discard"')
    expect((await editor.post(path, { form: 'discard' })).status).toBe(409)
  })

  test('asks for the planned size where the method decides at it', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const again = await editor.post(`/hypotheses/${hypothesis}`, { ...plan, method: 'fixed', size: '' })
    expect(again.text).toContain(
      'Planned people in the control : is required: this method decides by its planned size',
    )
  })

  test('plans what was typed: percentages as fractions, commas and spaces as people write them', async () => {
    const { path } = await running()
    const { body } = await place.get<Record<string, unknown>>(path)
    expect(body).toMatchObject({
      plan: { method: 'sequential', sampleSizePerVariant: 20_000, minimumEffect: 0.05, minDays: 7 },
      metrics: [
        { key: 'paid', role: 'primary', margin: null },
        { key: 'kept', role: 'guardrail', margin: 0.025 },
      ],
      variants: [
        { key: 'four', isControl: true },
        { key: 'one', name: 'One "step"', isControl: false },
      ],
      startDate: '2026-11-01',
    })
  })
})

describe('recording results', () => {
  test('names every row of a table that cannot be used, keeps the table and records nothing of it', async () => {
    const { editor, path } = await running('ru')
    const rows = [
      'date,variant,metric,n,sum',
      '2026-11-01,four,paid,100,20',
      '2026-11-01,five,paid,100,20',
      '2026-11-30,one,paid,100,120',
      '2026-11-02,one,paid,many,1',
    ]
    const again = await editor.post(path, { form: 'file', mode: 'daily', table: rows.join('\n') })
    expect(again.status).toBe(422)
    expect(again.text).toContain('строка 5, n должно быть числом')
    expect(again.html).toContain('2026-11-01,five,paid,100,20')
    const rest = await editor.post(path, { form: 'file', mode: 'daily', table: rows.slice(0, 4).join('\n') })
    expect(rest.text).toContain('строка 3, variant в тесте нет варианта five')
    expect(rest.text).toContain('строка 4, date ещё в будущем')
    expect(rest.text).toContain('строка 4, sum конверсий (120) больше, чем людей (100)')
    expect((await editor.get(path)).text).toContain('Результатов пока нет.')
  })

  test('takes a file, shows its rows in pages, and offers no other mode from then on', async () => {
    const { editor, path } = await running()
    expect((await editor.get(path)).html.match(/<select id="(day|file)-mode"/g)).toHaveLength(2)
    const file = new File([table(14, 0.2)], 'results.csv', { type: 'text/csv' })
    expect(await editor.post(path, { form: 'file', mode: 'daily', file })).toMatchObject({ status: 303 })
    const first = await editor.get(path)
    expect(first.html).not.toContain('id="day-mode"')
    const next = /href="([^"]*after=[^"]*)"/.exec(first.html)?.[1] ?? ''
    const second = await editor.get(next.replaceAll('&amp;', '&').replace(/#.*/, ''))
    const rowsOf = (html: string) => html.match(/<th scope="row">\d+ November 2026<\/th><td>(?:one|four)/g)
    expect(rowsOf(first.html)).toHaveLength(50)
    expect(rowsOf(second.html)).toHaveLength(6)
  })

  test('asks for what a variant with people did', async () => {
    const { editor, path } = await running()
    const again = await editor.post(path, { form: 'day', mode: 'daily', date: '2026-11-01', 'n-0': '10' })
    expect(again.text).toContain(
      'four, Orders paid, how many of them did : is required for a proportion metric given as sums',
    )
    const empty = await editor.post(path, { form: 'day', mode: 'daily', date: '2026-11-01' })
    expect(empty.text).toContain('there is nothing to record')
  })

  test('takes amounts by their sum and the sum of their squares', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { ...plan, guardrail: 'spend', margin: '' }
    const path = (await editor.post(`/hypotheses/${hypothesis}`, typed)).location ?? ''
    await editor.post(path, { form: 'start', date: '2026-11-01' })
    const day = { form: 'day', mode: 'daily', date: '2026-11-02', 'n-0': '100', 'sum-0-0': '20' }
    const sums = { 'sum-0-1': '1 250,5', 'sumSquares-0-1': '20000' }
    const again = await editor.post(path, { ...day, ...sums, 'sumSquares-0-1': '2' })
    expect(again.text).toContain('four, Money spent, sum of squares : contradicts the sum')
    expect((await editor.post(path, { ...day, ...sums })).status).toBe(303)
    const { body } = await place.get<{ items: object[] }>(`${path}/results`)
    expect(body.items).toContainEqual(
      expect.objectContaining({ variant: 'four', metric: 'spend', n: 100, sum: 1250.5, sumSquares: 20_000 }),
    )
  })
})

describe('what others see', () => {
  test('a viewer reads everything and is shown no form that writes but signing out', async () => {
    const { map, hypothesis, editor, path } = await running()
    await editor.post(path, { form: 'file', mode: 'daily', table: table(3, 0.2) })
    const { body } = await place.post<{ token: string }>('/tokens', { name: 'reader', role: 'viewer' })
    const viewer = await visitor(place.deps, body.token)
    for (const page of [path, `/hypotheses/${hypothesis}`, `/maps/${map}/backlog`, `/maps/${map}/proven`]) {
      const { status, html } = await viewer.get(page)
      expect(status).toBe(200)
      expect(html.match(/<form method="post"[^>]*>/g)).toEqual(['<form method="post" action="/sign-out">'])
      expect(html).not.toMatch(/hypotheses\/\w+#plan/)
    }
    expect((await viewer.post(path, { form: 'stop' })).status).toBe(403)
    expect((await viewer.post(`/hypotheses/${hypothesis}`, plan)).status).toBe(403)
  })

  test('what people typed stays text, and no page holds style or script of its own', async () => {
    const { map, hypothesis, editor, path } = await running()
    await editor.post(path, { form: 'file', mode: 'daily', table: table(14, 0.24) })
    await editor.post(path, { form: 'decision', decision: 'ship', reason: '</td><script>alert(2)</script>' })
    await editor.post(path, { form: 'fault', reason: '<script>alert(3)</script>' })
    for (const page of [path, `/hypotheses/${hypothesis}`, `/maps/${map}/backlog`, `/maps/${map}/proven`]) {
      const { html } = await editor.get(page)
      expect(html).toContain('one &lt;script&gt;alert(1)&lt;/script&gt; step')
      expect(html).not.toMatch(/<script>|<i>many| style="| on\w+="/)
    }
  })

  test('there is nothing where nothing is, and no form that nobody made', async () => {
    const { editor, path } = await running()
    for (const page of [
      '/experiments/exp_none',
      '/hypotheses/hyp_none',
      '/maps/map_none/backlog',
      '/maps/map_none/proven',
    ])
      expect((await editor.get(page)).status).toBe(404)
    await editor.post(path, { form: 'file', mode: 'daily', table: table(3, 0.2) })
    expect((await editor.get(`${path}?analysis=ana_none`)).status).toBe(404)
    expect((await editor.post(path, { form: 'constructor' })).status).toBe(400)
  })
})
