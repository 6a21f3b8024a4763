import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { admin, made } from '../support/story.ts'
import type { ImportedMap, ListOf, MapView, Problem } from '../support/views.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url)))
const importing = async (name: string, query = '') =>
  made(await admin.post<ImportedMap>(`/maps/import${query}`, fixture(name)))
const view = async (id: string) => made(await admin.get<MapView>(`/maps/${id}`))
const english = { 'accept-language': 'en' }

async function countMaps(): Promise<number> {
  let count = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page: ListOf<MapView> = made(await admin.get<ListOf<MapView>>(`/maps?limit=200${query}`))
    count += page.items.length
    cursor = page.nextCursor
  }
  return count
}

describe('importing a map', () => {
  test.each([
    ['food-delivery.ru.csv', 5, 9, 'ru'],
    ['saas-demo.en.csv', 5, 8, 'en'],
    ['mobile-game.en.csv', 4, 4, 'en'],
    ['course-school.transposed.ru.csv', 5, 4, 'ru'],
    ['free-trial.en.csv', 3, 3, 'en'],
    ['retail-email.en.csv', 3, 3, 'en'],
  ])('%s makes %d stages and %d barriers, which stand on the map', async (name, stages, barriers, locale) => {
    const imported = await importing(name, `?name=${encodeURIComponent(name)}`)
    expect(imported.map).toMatchObject({ name, locale, version: 1 })
    expect([imported.stages.length, imported.barriers.length]).toEqual([stages, barriers])
    const map = await view(imported.map.id)
    expect(map.name).toBe(name)
    expect(map.stages.map((stage) => stage.id)).toEqual(imported.stages.map((stage) => stage.id))
    const onMap = map.stages.flatMap((stage) => stage.barriers)
    expect(onMap.map((barrier) => barrier.title).sort()).toEqual(
      imported.barriers.map((barrier) => barrier.title).sort(),
    )
    expect(onMap.every((barrier) => barrier.state === 'open')).toBe(true)
  })

  test('reads the figures of a Russian table, with spaces in its thousands', async () => {
    const { map } = await importing('food-delivery.ru.csv')
    const { stages } = await view(map.id)
    expect(stages.map(({ name, entrants, completions }) => [name, entrants, completions])).toEqual([
      ['Осознание', 61_400, 38_200],
      ['Исследование', 38_200, 18_230],
      ['Заказ', 18_230, 12_760],
      ['Ожидание доставки', 12_760, 12_120],
      ['Получение и отзыв', 12_120, 4_368],
    ])
    expect(stages[2]?.conversion).toEqual({ share: 12_760 / 18_230, source: 'completions' })
    expect(stages[2]?.barriers.map((barrier) => [barrier.title, barrier.reach?.value])).toEqual([
      ['Один способ оплаты', 18_230],
      ['Промокод не применяется без объяснения', 18_230],
    ])
  })

  test('keeps a column it does not know as a note on each stage, and warns of it by line and column', async () => {
    const imported = made(
      await admin.post<ImportedMap>('/maps/import', fixture('mobile-game.en.csv'), english),
    )
    expect((await view(imported.map.id)).stages.map((stage) => stage.notes)).toEqual(
      ['Marketing', 'Game design', 'Game design', 'Monetisation'].map((value) => [{ label: 'Owner', value }]),
    )
    expect(imported.warnings[0]).toMatchObject({ line: 1, column: 9, code: 'unknown_column_kept' })
    expect(imported.warnings[0]?.detail).toContain('“Owner”')
  })

  test('warns in the language of the reader', async () => {
    const russian = { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' }
    const imported = made(
      await admin.post<ImportedMap>('/maps/import?dryRun=true', fixture('mobile-game.en.csv'), russian),
    )
    expect(imported.warnings).toHaveLength(5)
    for (const { detail } of imported.warnings) expect(detail).toMatch(/[а-яё]{4}/)
  })

  test('works completions out of a conversion and says so', async () => {
    const imported = await importing('retail-email.en.csv')
    expect(imported.stages.map((stage) => stage.completions)).toEqual([null, 6784, 367])
    expect(imported.stages[0]?.conversion).toEqual({ share: 1, source: 'nextEntrants' })
    expect(imported.warnings.map((warning) => warning.code)).toEqual([
      'completions_from_conversion',
      'completions_from_conversion',
    ])
  })

  test('as a dry run says what would be made and makes nothing', async () => {
    const before = await countMaps()
    const answer = await admin.post<ImportedMap>('/maps/import?dryRun=true', fixture('saas-demo.en.csv'))
    expect([answer.body.stages.length, answer.body.barriers.length]).toEqual([5, 8])
    expect(await countMaps()).toBe(before)
    expect((await admin.get(`/maps/${answer.body.map.id}`)).status).toBe(404)
    await importing('saas-demo.en.csv')
    expect(await countMaps()).toBe(before + 1)
  })

  test('refuses a table without stages and keeps nothing of it', async () => {
    const before = await countMaps()
    const refused = await admin.post<Problem>('/maps/import', 'colour,size\nred,4\n', english)
    expect(refused.status).toBe(422)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(refused.body.errors?.[0]?.detail).toContain('No stages found')
    expect(await countMaps()).toBe(before)
  })
})

describe('maps of other tools', () => {
  const outside = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../fixtures/imports/maps/${name}`, import.meta.url)))

  test.each([
    ['miro.frames.json', 'application/json', 'miro', 3, 3],
    ['miro.grid.ru.json', 'application/json', 'miro', 3, 4],
    ['journey.mmd', 'text/vnd.mermaid', 'mermaid', 3, 0],
    ['journey.ru.md', 'text/plain', 'mermaid', 2, 0],
    ['table.md', 'text/markdown', 'markdown', 3, 4],
  ])('%s as %s is read as %s: %d stages, %d barriers', async (name, type, format, stages, barriers) => {
    const file = outside(name)
    const imported = made(await admin.post<ImportedMap>('/maps/import', file, { 'content-type': type }))
    expect([imported.stages.length, imported.barriers.length]).toEqual([stages, barriers])
    expect(imported).toMatchObject({ format, known: null })
    const map = await view(imported.map.id)
    expect(map.stages.map((stage) => stage.name)).toEqual(imported.stages.map((stage) => stage.name))

    const again = made(
      await admin.post<ImportedMap>('/maps/import?dryRun=true', file, { 'content-type': type }),
    )
    expect(again).toMatchObject({ importId: null, known: { id: imported.importId } })
    made(await admin.post(`/imports/${imported.importId}/reverse`, { reason: 'not this board' }))
    expect(await view(imported.map.id)).toMatchObject({ archived: true })
  })
})

describe('exporting a map', () => {
  /** What a map holds, without what is given anew to every map. */
  const withoutIds = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (name, inner: unknown) =>
        /^(id|.*Id|hypothesisIds|version|createdAt|updatedAt)$/.test(name) ? undefined : inner,
      ),
    )

  test('as JSON imports back to the same map, its evidence and figures included', async () => {
    const { map } = await importing('food-delivery.ru.csv', '?name=Food')
    made(await admin.post(`/maps/${map.id}/evidence/import`, fixture('evidence.ru.csv')))
    const persona = { name: 'Анна', age: 34, needs: ['вовремя'] }
    made(
      await admin.patch(
        `/maps/${map.id}`,
        { persona, goal: 'Меньше брошенных корзин', currency: 'RUB', period: 'week' },
        { 'if-match': '"v1"' },
      ),
    )
    const file = await admin.get<object>(`/maps/${map.id}/export?format=json`)
    expect(file.headers.get('content-type')).toContain('application/json')
    const again = made(await admin.post<ImportedMap>('/maps/import', file.body))
    expect(again.warnings).toEqual([])
    expect(again.map.id).not.toBe(map.id)
    const [before, after] = [await view(map.id), await view(again.map.id)]
    expect(after).toMatchObject({ name: 'Food', currency: 'RUB', period: 'week', persona })
    expect(withoutIds(after)).toEqual(withoutIds(before))
    expect((await admin.get<object>(`/maps/${again.map.id}/export`)).body).toEqual(file.body)
  })

  test('keeps what is archived archived, in JSON', async () => {
    const { map, stages, barriers } = await importing('saas-demo.en.csv', '?name=Demo')
    const archive = { archived: true }
    made(await admin.patch(`/stages/${stages[4]?.id}`, archive, { 'if-match': '"v1"' }))
    made(await admin.patch(`/barriers/${barriers[0]?.id}`, archive, { 'if-match': '"v1"' }))
    const file = await admin.get<object>(`/maps/${map.id}/export`)
    const again = made(await admin.post<ImportedMap>('/maps/import', file.body))
    expect(withoutIds(await view(again.map.id))).toEqual(withoutIds(await view(map.id)))
  })

  test('as CSV imports back with the same stages, barriers and figures', async () => {
    const { map } = await importing('food-delivery.ru.csv', '?name=Food')
    const file = await admin.get<string>(`/maps/${map.id}/export?format=csv`)
    expect(file.headers.get('content-type')).toContain('text/csv')
    const again = made(await admin.post<ImportedMap>('/maps/import?name=Food', file.body))
    expect(withoutIds(await view(again.map.id))).toEqual(withoutIds(await view(map.id)))
  })

  test('as Markdown imports back with the same stages, barriers and figures', async () => {
    const { map } = await importing('food-delivery.ru.csv', '?name=Food')
    const { body } = await admin.get<string>(`/maps/${map.id}/export?format=md`)
    const markdown = { 'content-type': 'text/markdown' }
    const again = made(await admin.post<ImportedMap>('/maps/import', body, markdown))
    expect(again).toMatchObject({ format: 'markdown', warnings: [] })
    expect(withoutIds(await view(again.map.id))).toEqual(withoutIds(await view(map.id)))
  })

  test('as Markdown is a table for people, named after the map', async () => {
    const { map } = await importing('saas-demo.en.csv', '?name=Demo%20booking')
    const file = await admin.get<string>(`/maps/${map.id}/export?format=md`)
    expect(file.headers.get('content-type')).toContain('text/markdown')
    expect(file.headers.get('content-disposition')).toContain('Demo%20booking.md')
    expect(file.body).toContain('Form asks for eleven fields')
    expect((await admin.get(`/maps/${map.id}/export?format=pdf`)).status).toBe(422)
  })
})
