import { afterAll, describe, expect, test } from 'vitest'
import { admin, made, tellStory } from '../support/story.ts'
import type { Analysis, Problem, Started } from '../support/views.ts'

interface Settings {
  timeZone: string
  locale: string
  currency: string
  digest: { nextTests: number }
  version: number
}
interface MapMade {
  id: string
  currency: string
}
const read = () => admin.get<Settings>('/settings')
const change = async (patch: object) =>
  admin.patch<Settings>('/settings', patch, { 'if-match': (await read()).headers.get('etag') ?? '' })

const { timeZone, locale, currency, digest } = made(await read())
afterAll(async () => {
  made(await change({ timeZone, locale, currency, digest }))
})

describe('the settings', () => {
  test('are changed under their version and read back', async () => {
    const before = await read()
    expect((await admin.patch<Problem>('/settings', { locale: 'ru' })).status).toBe(428)
    const changed = made(await change({ digest: { nextTests: 5 } }))
    expect(changed).toMatchObject({ digest: { nextTests: 5 }, version: before.body.version + 1 })
    const after = await read()
    expect(after.body).toEqual(changed)
    expect(after.headers.get('etag')).toBe(`"v${changed.version}"`)
    const stale = await admin.patch(
      '/settings',
      { locale: 'ru' },
      { 'if-match': before.headers.get('etag') ?? '' },
    )
    expect(stale.status).toBe(412)
  })

  test('refuse a time zone that is none and a locale that nobody speaks here, all by name', async () => {
    const refused = await admin.patch<Problem>(
      '/settings',
      { timeZone: 'Mars/Olympus', locale: 'fr', currency: 'euro', colour: 'red' },
      { 'if-match': (await read()).headers.get('etag') ?? '' },
    )
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer).sort()).toEqual([
      '/colour',
      '/currency',
      '/locale',
      '/timeZone',
    ])
  })

  test('set the currency of maps that are made or imported without one, or lose theirs, and of no other', async () => {
    const stands = made(await admin.post<MapMade>('/maps', { name: 'Before' }))
    expect(made(await change({ currency: 'RUB' })).currency).toBe('RUB')
    const after = made(await admin.post<MapMade>('/maps', { name: 'After' }))
    const dollars = made(await admin.post<MapMade>('/maps', { name: 'Own', currency: 'USD' }))
    const file = '# Imported\n\n| Stage |\n|---|\n| Look |\n'
    const imported = made(
      await admin.post<{ map: MapMade }>('/maps/import', file, { 'content-type': 'text/markdown' }),
    )
    expect([after, dollars, imported.map].map((map) => map.currency)).toEqual(['RUB', 'USD', 'RUB'])
    expect(made(await admin.get<MapMade>(`/maps/${stands.id}`)).currency).toBe(stands.currency)
    const reset = await admin.patch<MapMade>(
      `/maps/${dollars.id}`,
      { currency: null },
      { 'if-match': '"v1"' },
    )
    expect(made(reset).currency).toBe('RUB')
  })

  test('set the language of readers who name none, and the day on which a start falls', async () => {
    made(await change({ locale: 'ru', timeZone: 'Asia/Tokyo' }))
    const story = await tellStory()
    const started = made(await admin.post<Started>(`${story.path}/start`, { at: '2026-09-01T20:00:00Z' }))
    expect(started.startDate).toBe('2026-09-02')
    const row = { date: '2026-09-01', variant: 'control', metric: 'visit', n: 10, sum: 1 }
    expect((await story.send([row])).status).toBe(422)
    made(await story.send([{ ...row, date: '2026-09-02' }]))
    const reasons = (analysis: Analysis) => analysis.verdict.reasons.map((reason) => reason.detail).join()
    expect(reasons(await story.analysis())).toMatch(/[а-яё]{4}/)
    expect(reasons(await story.analysis('?locale=en'))).not.toMatch(/[а-яё]{4}/)
  })
})
