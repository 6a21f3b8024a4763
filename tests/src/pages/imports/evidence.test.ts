import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { foodMap } from './foodMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const example = new URL('../../../../docs/examples/evidence.ru.csv', import.meta.url)
const file = () => new File([readFileSync(example)], 'evidence.ru.csv')
const tickets = [
  'id;created;text;labels',
  '1;2026-10-02;Не могу заплатить картой, звоните +7 916 555-01-23;billing',
  '2;2026-10-03;Где мой заказ?;',
].join('\n')

describe('importing evidence on a page', () => {
  test('shows where each row would go before anything is stored, and stores it on a press', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const seen = await editor.post(`${path}/import-evidence/preview`, { file: file() })
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Would be added 7')
    expect(seen.text).toContain('Known already 1')
    expect(seen.text).toContain('Add 7 pieces of evidence')
    expect(seen.text).toContain('Один способ оплаты its title')
    expect(seen.text).not.toContain('916 555')
    expect((await editor.get(`/barriers/${barrier}`)).text).not.toContain('почему нет СБП')

    const made = await editor.post(`${path}/import-evidence`, { carried: hidden(seen, 'carried') })
    expect(made.status).toBe(303)
    const told = await editor.get(made.location ?? '')
    expect(told.text).toContain('Taken in: 7 pieces of evidence.')
    expect(told.text).toContain('1 row of the file was left out')
    expect(told.html).toContain(`href="/barriers/${barrier}#evidence"`)
    expect((await editor.get(`/barriers/${barrier}`)).text).toContain('почему нет СБП')
  })

  test('stores it once, however often it is pressed', async () => {
    const { id, path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const seen = await editor.post(`${path}/import-evidence/preview`, { file: file() })
    const press = () =>
      editor.post(`${path}/import-evidence`, { carried: hidden(seen, 'carried') }, hidden(seen, 'csrf'))
    const [one, two] = await Promise.all([press(), press()])
    expect([one.status, two.location]).toEqual([303, one.location])
    const { items } = (await place.get<{ items: { kind: string }[] }>(`/maps/${id}/imports`)).body
    expect(items.filter(({ kind }) => kind === 'evidence')).toHaveLength(1)
  })

  test('places nothing with a barrier that was archived, or whose stage was', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const table = 'barrier;source;date;affected\nОдин способ оплаты;survey;2026-10-02;5'
    const look = () => editor.post(`${path}/import-evidence/preview`, { table })
    const found = async () => (await look()).text.includes('Один способ оплаты its title')
    expect(await found()).toBe(true)
    await place.patch(`/barriers/${barrier}`, { archived: true }, 1)
    expect(await found()).toBe(false)
    await place.patch(`/barriers/${barrier}`, { archived: false }, 2)
    expect(await found()).toBe(true)
    const { stageId } = (await place.get<{ stageId: string }>(`/barriers/${barrier}`)).body
    await place.patch(`/stages/${stageId}`, { archived: true }, 1)
    expect(await found()).toBe(false)
  })

  test('takes a file that came in before only where that is ticked', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const rows = { table: 'barrier;source;date;affected\nОдин способ оплаты;survey;2026-10-02;5' }
    await editor.post(`${path}/import-evidence`, rows)
    const again = await editor.post(`${path}/import-evidence`, rows)
    expect(again.status).toBe(422)
    expect(again.text).toContain('This very file was taken in on')
    expect(again.text).toContain('Say that you want to take it in again.')
    const carried = { carried: hidden(again, 'carried'), source: '' }
    expect(await editor.post(`${path}/import-evidence`, { ...carried, again: 'yes' })).toMatchObject({
      status: 303,
    })
  })

  test('places rows that name no barrier by rules, says by which, and leads from the others to a new rule', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const refused = await editor.post(`${path}/import-evidence/preview`, {
      table: tickets,
      source: 'support',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nothing can be taken from this file')
    expect(refused.text).toContain('Line 1: No barriers found')
    expect(refused.html).toContain('Где мой заказ?;</textarea>')
    expect(refused.html).toContain('<option value="support" selected')

    await editor.post(`${path}/evidence-rules`, {
      name: 'Оплата',
      barrierId: barrier,
      keywords: 'плат, заплат',
      labels: '',
      channel: '',
    })
    const seen = await editor.post(`${path}/import-evidence/preview`, { table: tickets, source: 'support' })
    expect(seen.text).toContain('the rule “Оплата”')
    expect(seen.text).toContain('It names no barrier, and no rule fits.')
    expect(seen.html).toContain(`${path}/evidence-rules?try=`)
    const carried = { carried: hidden(seen, 'carried'), source: 'support' }
    expect((await editor.post(`${path}/import-evidence`, carried)).status).toBe(303)
  })

  test('says every fault with its place, and that nothing was given', async () => {
    const { path } = await foodMap(place)
    const reader = await visitor(place.deps, adminToken, 'ru')
    const wrong = 'barrier;source;date\nОдин способ оплаты;survey;вчера\nОдин способ оплаты;survey;'
    const seen = await reader.post(`${path}/import-evidence/preview`, { table: wrong })
    expect(seen.text).toContain('Строка 2, столбец 3: ')
    expect(seen.text).toContain('Строка 3, столбец 3: ')
    const none = await reader.post(`${path}/import-evidence/preview`, { table: ' ' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('Выберите файл или вставьте таблицу.')
  })

  test('is for editors', async () => {
    const { path } = await foodMap(place)
    const token = (await place.post<{ token: string }>('/tokens', { name: 'viewer', role: 'viewer' })).body
    const viewer = await visitor(place.deps, token.token)
    expect((await viewer.get(`${path}/import-evidence`)).status).toBe(403)
    expect((await viewer.post(`${path}/import-evidence`, { table: tickets })).status).toBe(403)
  })

  test('tells that a map without barriers has no place for evidence yet', async () => {
    const map = (await place.post<{ id: string }>('/maps', { name: 'Empty' })).body
    const editor = await visitor(place.deps, adminToken)
    for (const page of ['import-evidence', 'import-backlog', 'evidence-rules'])
      expect((await editor.get(`/maps/${map.id}/${page}`)).text).toContain('This map has no barriers yet')
  })
})
