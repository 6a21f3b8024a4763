import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Deployment
let editor: Visitor
let russian: Visitor
let mapPath: string
let barrierPath: string

beforeAll(async () => {
  place = await deployment()
  editor = await visitor(place.deps, adminToken)
  russian = await visitor(place.deps, adminToken, 'ru')
  const map = await editor.post('/new-map', { name: 'Shop', period: 'week', locale: 'en', currency: 'EUR' })
  mapPath = map.location ?? ''
})
afterAll(() => place.close())

describe('forms of the board', () => {
  test('a stage is added with all that was typed', async () => {
    const stage = {
      name: 'Search',
      goal: 'Find it',
      emotionScore: '-1',
      touchpoints: 'Web: front page\r\nApp\r\n',
      opportunities: 'Better words\nFilters',
      momentOfTruth: 'yes',
      entrants: '1200',
      completions: '300',
      medianMinutes: '2.5',
    }
    const impossible = await russian.post(`${mapPath}/new-stage`, { ...stage, completions: '1300' })
    expect(impossible.status).toBe(422)
    expect(impossible.text).toContain('На этапе «Search» дальше прошло больше (1 300), чем вошло (1 200)')
    expect(impossible.html).toContain('value="1300"')
    const worded = await russian.post(`${mapPath}/new-stage`, {
      ...stage,
      entrants: 'много',
      emotionScore: '3',
    })
    expect(worded.text).toContain('«Сколько людей входит в неделю»')
    expect(worded.text).toContain('«Оценка эмоций»')

    const made = await editor.post(`${mapPath}/new-stage`, stage)
    expect(made.status).toBe(303)
    expect(made.location).toMatch(new RegExp(`^${mapPath}\\?changed=(stg_\\w+)\\.1#\\1$`))
    const { text } = await editor.get(mapPath)
    for (const part of [
      'Find it',
      'Web : front page',
      'App',
      'Filters',
      'moment of truth',
      '25.0%',
      '2.5 min',
    ])
      expect(text).toContain(part)
  })

  test('a barrier is added to a stage', async () => {
    const { html } = await editor.get(mapPath)
    const path = /\/stages\/stg_\w+\/new-barrier/.exec(html)?.[0] ?? ''
    const typed = { title: 'Too many results', type: 'usability', affectedShare: '120' }
    const again = await editor.post(path, typed)
    expect(again.status).toBe(422)
    expect(again.text).toContain('must be a percentage from 0 to 100')
    expect(again.html).toContain('<option value="usability" selected="">')
    const made = await editor.post(path, { ...typed, affectedShare: '14' })
    barrierPath = made.location ?? ''
    const { text } = await editor.get(barrierPath)
    expect(text).toContain('People hit a week 168')
    expect(text).toContain('Type usability')
  })

  test('evidence is added once, observations and claims told apart', async () => {
    const path = `${barrierPath}/new-evidence`
    const typed = { source: 'survey', date: '2026-11-01', kind: 'observation', externalId: 'S-1' }
    const wrong = await editor.post(path, { ...typed, sampleSize: '10', affected: '20', 'claim/lift': '5' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('More were hit (20) than asked or seen (10)')
    expect(wrong.text).toContain('A claimed lift is given for evidence that is no claim.')
    const claim = { ...typed, kind: 'claim', externalId: '', 'claim/lift': '-150', 'claim/baseline': '' }
    expect((await editor.post(path, claim)).text).toContain('must be a percentage above −100')
    expect((await editor.post(path, { ...typed, date: 'yesterday' })).text).toContain(
      '“Date” is not in the form',
    )

    const right = { ...typed, sampleSize: '200', affected: '50', quote: 'Call me: +7 916 555-01-23' }
    expect(await editor.post(path, right)).toMatchObject({ status: 303, location: barrierPath })
    expect((await editor.post(path, right)).text).toContain('nothing was stored')
    await editor.post(path, { ...claim, 'claim/lift': '35', 'claim/baseline': '14' })
    const { text } = await editor.get(barrierPath)
    expect(text).toContain('People hit a week 300')
    expect(text).toContain('survey 1 50 of 200 (25.0%)')
    expect(text).toContain('Call me: [phone number]')
    expect(text).toContain('Claimed, not proven: +35.0%')
  })

  test('a hypothesis is added with a metric of its own, and the next one with that metric', async () => {
    const path = `${barrierPath}/new-hypothesis`
    const typed = {
      change: 'we sort by what sold',
      because: 'people look at the first three',
      metric: '',
      'new/key': 'orders',
      'new/name': 'Orders',
      'new/type': 'proportion',
      'new/goodDirection': 'increase',
      'estimates/lift/low': '1',
      'estimates/lift/likely': '7',
      'estimates/lift/high': '14',
      'estimates/effortWeeks/low': '1',
      'estimates/effortWeeks/likely': '2',
      'estimates/effortWeeks/high': '3',
      owner: 'Search team',
    }
    const upsideDown = await russian.post(path, {
      ...typed,
      'estimates/lift/low': '20',
      'estimates/effortWeeks/low': '0',
      'new/key': '',
      'new/name': '',
    })
    expect(upsideDown.status).toBe(422)
    expect(upsideDown.text).toContain('нижняя граница не больше вероятного значения')
    expect(upsideDown.text).toContain('нижняя граница должна быть больше 0')
    expect(upsideDown.text).toContain('Не хватает поля «Название».')
    expect(upsideDown.text, 'A new metric is chosen').not.toContain('«То улучшится эта метрика»')
    expect((await place.get<{ items: unknown[] }>('/metrics')).body.items).toEqual([])

    expect(await editor.post(path, typed)).toMatchObject({ status: 303, location: barrierPath })
    const taken = await editor.post(path, typed)
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('There is a metric with this key already')
    await editor.post(path, { ...typed, change: 'we show fewer', metric: 'orders' })
    const { body } = await place.get<{ items: { estimates: object; metric: string }[] }>('/hypotheses')
    expect(body.items).toHaveLength(2)
    expect(body.items[0]?.estimates).toEqual({
      lift: { low: 0.01, likely: 0.07, high: 0.14 },
      effortWeeks: { low: 1, likely: 2, high: 3 },
    })
    const named = {
      ...typed,
      change: 'we say why',
      'new/key': '',
      'new/name': 'Доля оплат',
      baseline: '21 %',
    }
    expect((await russian.post(path, { ...named, baseline: 'одна пятая' })).text).toContain('Её значение')
    await russian.post(path, named)
    const { items } = (await place.get<{ items: { metric: string; baseline: object }[] }>('/hypotheses')).body
    expect(items.at(-1)).toMatchObject({ metric: 'доля_оплат', baseline: { value: 0.21 } })
    const { text } = await editor.get(barrierPath)
    expect(text).toContain('has a hypothesis')
    expect(text).toContain('we show fewer')
    expect((await editor.get(mapPath)).text).toContain('3 hypotheses')
  })
})
