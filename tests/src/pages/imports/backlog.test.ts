import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { foodMap } from './foodMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
  const metric = { key: 'order_rate', name: 'Orders', type: 'proportion', goodDirection: 'increase' }
  await place.post('/metrics', metric)
})
afterEach(() => place.close())

const ideas = [
  'Идея;Барьер;Метрика;Влияние;Уверенность;Трудозатраты (человеко-недели)',
  'Платить через СБП;Один способ оплаты;order_rate;2;80%;3',
  'Показать оператора;;;1;50%;2',
].join('\n')

describe('importing ideas on a page', () => {
  test('shows what each row would become before anything is stored, and stores it on a press', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const seen = await editor.post(`${path}/import-backlog/preview`, { table: ideas })
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Read as a list of ideas: 2 ideas understood.')
    expect(seen.text).toContain('Would be made 1')
    expect(seen.text).toContain('Left out 1')
    expect(seen.text).toContain('2 Платить через СБП Один способ оплаты Orders')
    expect(seen.text).toContain('Показать оператора It names no barrier.')
    expect((await editor.get(`${path}/backlog`)).text).not.toContain('Платить через СБП')

    const press = () =>
      editor.post(`${path}/import-backlog`, { carried: hidden(seen, 'carried') }, hidden(seen, 'csrf'))
    const [made, twice] = await Promise.all([press(), press()])
    expect([made.status, twice.location]).toEqual([303, made.location])
    const told = await editor.get(made.location ?? '')
    expect(told.text).toContain('Taken in: 1 hypothesis.')
    expect(told.text).toContain('Платить через СБП')
    expect((await editor.get(`${path}/backlog`)).text).toContain('Платить через СБП')
  })

  test('takes what rows leave out from the mapping', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const mapping = { mapped: 'yes', barrier, metric: 'order_rate' }
    const seen = await editor.post(`${path}/import-backlog/preview`, { table: ideas, ...mapping })
    expect(seen.text).toContain('Would be made 2')
    expect(seen.html).toContain(`<option value="${barrier}" selected`)
    const carried = { carried: hidden(seen, 'carried'), ...mapping }
    const made = await editor.post(`${path}/import-backlog`, carried)
    expect((await editor.get(made.location ?? '')).text).toContain('Taken in: 2 hypotheses.')
    const again = await editor.post(`${path}/import-backlog`, carried)
    expect(again.status).toBe(422)
    expect(again.text).toContain('There is nothing to make from this file.')
  })

  test('asks for the unit that a file doesn’t say, and goes on with the answer', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken, 'ru')
    const table = ideas.replace(' (человеко-недели)', '')
    const refused = await editor.post(`${path}/import-backlog/preview`, { table })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Сначала нужно уточнить, что в файле')
    expect(refused.text).toContain('Строка 1, столбец 6: ')
    expect(refused.html).toContain('<option value="Трудозатраты" selected')
    const carried = hidden(refused, 'carried')
    const answered = { carried, mapped: 'yes', effortUnit: 'weeks' }
    const seen = await editor.post(`${path}/import-backlog/preview`, answered)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Будет создано 1')
    expect(seen.html).toContain('<option value="weeks" selected')
  })

  test('says what is wrong with a mapping, and keeps it', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const wrong = { 'lift/low': '9', 'lift/likely': '5', 'lift/high': '1', weeksPerPoint: '-1' }
    const form = { table: ideas, mapped: 'yes', ...wrong }
    for (const way of ['/preview', '']) {
      const seen = await editor.post(`${path}/import-backlog${way}`, form)
      expect(seen.status).toBe(422)
      expect(seen.text).toContain('“Lift” needs low ≤ likely ≤ high.')
      expect(seen.html).toContain('value="9"')
      expect(seen.html).toContain('aria-invalid="true"')
    }
    const none = await editor.post(`${path}/import-backlog/preview`, { table: '' })
    expect(none.text).toContain('Choose a file or paste a table.')
  })
})
