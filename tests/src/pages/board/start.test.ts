import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importMap } from '../../../../src/importers/maps/index.ts'
import { examples } from '../../../../src/pages/board/example/examples.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from './visitor.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const file = (name: string) =>
  new File([readFileSync(new URL(`../../../../docs/examples/${name}`, import.meta.url))], name)
const tokenOf = async (role: string) =>
  (await place.post<{ token: string }>('/tokens', { name: role, role })).body.token

describe('an empty installation', () => {
  test('offers an editor three ways to begin, and a viewer none that would be refused', async () => {
    const editor = await (await visitor(place.deps, await tokenOf('editor'))).get('/')
    for (const path of ['/import/preview', '/examples', '/new-map'])
      expect(editor.html).toContain(`action="${path}"`)
    const reader = await visitor(place.deps, await tokenOf('viewer'))
    const viewer = await reader.get('/')
    expect(viewer.text).toContain('There are no maps yet. An editor can import one')
    expect(viewer.html.match(/<form method="post"/g)).toHaveLength(1)
    expect((await reader.post('/examples', {})).status).toBe(403)
    expect((await reader.get('/import')).status).toBe(403)
  })

  test('loads the examples by one button, once', async () => {
    const editor = await visitor(place.deps, adminToken)
    expect(await editor.post('/examples', {})).toMatchObject({ status: 303, location: '/' })
    await editor.post('/examples', {})
    const { html, text } = await editor.get('/')
    for (const { name } of examples) expect(html.split(`>${name}</a>`)).toHaveLength(2)
    expect(text).toMatch(/Mobile game 4 stages, 0 hypotheses First session 50,055 a month, 55.5% open: 4/)
    expect(text).toMatch(/Доставка еды 5 stages, 0 hypotheses Осознание .*open: 9/)
  })

  test.each(examples)('carries $file as it stands among the examples', ({ file: name, text }) => {
    const original = importMap(new Uint8Array(readFileSync(`docs/examples/${name}`)))
    const carried = importMap(new TextEncoder().encode(text))
    expect(carried.stages).toEqual(original.stages)
    expect(carried.map).toEqual(original.map)
    expect(carried.faults).toEqual([])
  })

  test('begins with an empty map, or says what is wrong and keeps what was typed', async () => {
    const editor = await visitor(place.deps, adminToken)
    const typed = { name: '', period: 'week', locale: 'ru', currency: 'eur' }
    const again = await editor.post('/new-map', typed)
    expect(again.status).toBe(422)
    expect(again.text).toContain('“Name” is missing.')
    expect(again.html).toContain('value="eur"')
    expect(again.html).toContain('href="#f-currency"')
    const made = await editor.post('/new-map', { ...typed, name: 'Наша карта', currency: 'EUR' })
    expect(made.status).toBe(303)
    const map = await editor.get(made.location ?? '')
    expect(map.text).toContain('Наша карта')
    expect(map.text).toContain('people a week, money in EUR')
    expect(map.text).toContain('This map has no stages yet.')
  })
})

describe('importing a map', () => {
  test('shows what was understood and every warning with its line before anything is stored', async () => {
    const editor = await visitor(place.deps, adminToken)
    const preview = await editor.post('/import/preview', { file: file('mobile-game.en.csv') })
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('4 stages, 4 barriers, 0 pieces of evidence. Nothing is stored yet.')
    expect(preview.text).toContain('Line 1, column 9: The column “Owner” is not known')
    expect(preview.text).toContain('Tutorial cannot be skipped')
    expect((await place.get<{ items: unknown[] }>('/maps')).body.items).toEqual([])

    const carried = hidden(preview, 'carried')
    const unnamed = await editor.post('/import', { carried, name: ' ' })
    expect(unnamed.status).toBe(422)
    expect(unnamed.text).toContain('“Name of the map” is')
    const stored = await editor.post('/import', { carried: hidden(unnamed, 'carried'), name: 'Our game' })
    expect(stored.status).toBe(303)
    const map = await editor.get(stored.location ?? '')
    expect(map.text).toContain('Our game')
    expect(map.text).toContain('A forced pause (gate) stops play at level 30')
  })

  test('keeps line breaks within cells and a Russian table as they are', async () => {
    const editor = await visitor(place.deps, adminToken, 'ru')
    const preview = await editor.post('/import/preview', { file: file('food-delivery.ru.csv') })
    expect(preview.text).toContain('5 этапов, 9 барьеров, 0 свидетельств')
    const stored = await editor.post('/import', { carried: hidden(preview, 'carried'), name: 'Доставка' })
    const { text } = await editor.get(stored.location ?? '')
    expect(text).toContain('Не верит обещанию «за 20 минут»')
    expect(text).toContain('Сумма доставки видна только в корзине')
  })

  test('refuses a file with its faults and their lines, and stores nothing', async () => {
    const editor = await visitor(place.deps, adminToken, 'ru')
    const bad = await editor.post('/import/preview', { file: new File(['Что,Где\n1,2\n'], 'x.csv') })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('Строка 1')
    expect(bad.text).toContain('Этап')
    const json = JSON.stringify({ name: 'x', stages: [{ name: 'a', entrants: 'many' }] })
    const pointed = await editor.post('/import/preview', { file: new File([json], 'x.json') })
    expect(pointed.text).toContain('/stages/0/entrants')
    expect((await editor.post('/import/preview', {})).text).toContain('Выберите файл.')
    const tampered = await editor.post('/import', { carried: '%%%', name: 'x' })
    expect(tampered.status).toBe(422)
    expect((await place.get<{ items: unknown[] }>('/maps')).body.items).toEqual([])
  })

  test('does nothing for a form that is not of the session', async () => {
    const editor = await visitor(place.deps, adminToken)
    expect((await editor.post('/examples', {}, 'guessed')).status).toBe(403)
    expect((await place.get<{ items: unknown[] }>('/maps')).body.items).toEqual([])
  })
})
