import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import type { Created } from '../../../support/views.ts'
import { hidden, visitor } from './visitor.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function opened() {
  await place.post('/maps', { name: 'Another' })
  const { body } = await place.post<Created>('/maps', {
    name: 'Shop',
    currency: 'EUR',
    ranking: { framework: 'ice' },
  })
  const editor = await visitor(place.deps, adminToken)
  const path = `/maps/${body.id}`
  const typed = {
    ...{ name: 'Shop & Co', goal: 'To buy', segment: '', period: 'week', locale: 'ru', currency: 'RUB' },
    ...{ 'persona/name': 'Olga', 'persona/age': '34', 'persona/traits': 'hurried\r\n\r\n careful ' },
    ...{ 'persona/motives': '', 'persona/needs': '' },
  }
  return { editor, path, typed }
}

describe('the form of a map', () => {
  test('changes what it is called and whose journey it is, and leaves its ranking alone', async () => {
    const { editor, path, typed } = await opened()
    const version = hidden(await editor.get(`${path}/edit`), 'version')
    expect((await editor.post(`${path}/edit`, { ...typed, version })).location).toBe(path)
    expect((await place.get(path)).body).toMatchObject({
      ...{ name: 'Shop & Co', goal: 'To buy', segment: null, period: 'week', locale: 'ru', currency: 'RUB' },
      persona: { name: 'Olga', age: 34, traits: ['hurried', 'careful'] },
      ranking: { framework: 'ice' },
    })
    expect((await editor.get(`${path}/edit`)).html).toContain('hurried\ncareful</textarea>')
  })

  test('shows both versions where somebody else was faster, and names what is wrong', async () => {
    const { editor, path, typed } = await opened()
    await place.patch(path, { name: 'Store' }, 1)
    const told = await editor.post(`${path}/edit`, { ...typed, version: '1' })
    expect(told.status).toBe(412)
    expect(told.text).toContain('Name Store Shop & Co')
    expect(told.html).toContain('value="Shop &amp; Co"')
    expect((await editor.post(`${path}/edit`, { ...typed, version: hidden(told, 'version') })).status).toBe(
      303,
    )
    const wrong = { ...typed, name: '', currency: 'euros', 'persona/name': '', version: '3' }
    const refused = await editor.post(`${path}/edit`, wrong)
    expect(refused.status).toBe(422)
    for (const field of ['name', 'currency', 'persona-name']) expect(refused.html).toContain(`#f-${field}"`)
  })

  test('puts it away, where it can be found and taken back', async () => {
    const { editor, path } = await opened()
    await editor.post(`${path}/archive`, {})
    expect((await editor.get('/')).text).toContain('Put away: 1 Shop')
    const board = await editor.get(path)
    expect(board.text).toContain('Take the map back')
    expect(board.html).not.toContain(`${path}/edit"`)
    await editor.post(`${path}/archive`, { archived: 'no' })
    expect((await place.get(path)).body).toMatchObject({ archived: false })
  })
})
