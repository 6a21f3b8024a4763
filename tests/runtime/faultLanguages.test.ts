import { afterAll, describe, expect, test } from 'vitest'
import { admin, made } from '../support/story.ts'
import type { Created, Problem } from '../support/views.ts'

const setLocale = async (locale: string) => {
  const { version } = made(await admin.get<Created>('/settings'))
  made(await admin.patch('/settings', { locale }, { 'if-match': `"v${version}"` }))
}
const refused = async (headers: Record<string, string> = {}, query = '') => {
  const body = { name: '', period: 'year', more: 1 }
  const { body: problem } = await admin.post<Problem>(`/maps${query}`, body, headers)
  const { title, detail, code, errors = [] } = problem
  return { title, detail, code, faults: errors.map((fault) => [fault.pointer, fault.detail]).sort() }
}
const english = {
  title: 'Some of the input is invalid',
  detail: '3 faults in the input',
  code: 'invalid',
  faults: [
    ['/more', 'is not a known field'],
    ['/name', 'must not be empty'],
    ['/period', 'must be one of: week, month'],
  ],
}
const russian = {
  title: 'Часть введённого использовать нельзя',
  detail: '3 ошибки во введённом',
  code: 'invalid',
  faults: [
    ['/more', 'такого поля нет'],
    ['/name', 'не может быть пустым'],
    ['/period', 'должно быть одним из: week, month'],
  ],
}

describe('what is wrong with a request', () => {
  afterAll(() => setLocale('en'))

  test('is told in the language that the request prefers, and in English where it says nothing', async () => {
    expect(await refused()).toEqual(english)
    expect(await refused({ 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' })).toEqual(russian)
    expect(await refused({ 'accept-language': 'en' })).toEqual(english)
  })

  test('is told in the language that the query names, whatever the program prefers', async () => {
    const path = '/maps/map_nobody/backlog?locale=ru'
    const { body } = await admin.get<Problem>(path, { 'accept-language': 'en' })
    expect([body.code, body.detail]).toEqual(['not_found', 'map_nobody не существует'])
    const nowhere = await admin.get<Problem>('/nothing?locale=ru')
    expect(nowhere.body.detail).toBe('По адресу /api/v1/nothing ничего нет')
  })

  test('is told in the language of the deployment where nobody names one', async () => {
    await setLocale('ru')
    expect(await refused()).toEqual(russian)
    expect(await refused({ 'accept-language': 'en' })).toEqual(english)
    expect((await admin.get<Problem>('/maps/map_nobody')).body.detail).toBe('map_nobody не существует')
    await setLocale('en')
    expect(await refused()).toEqual(english)
  })
})
