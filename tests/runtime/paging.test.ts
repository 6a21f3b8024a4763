import { describe, expect, test } from 'vitest'
import { admin, dayOf, made, tellStory } from '../support/story.ts'
import type { Created, ListOf, Problem } from '../support/views.ts'

async function mapWithStages(count: number) {
  const map = made(await admin.post<Created>('/maps', { name: 'Long' }))
  const ids: string[] = []
  for (let i = 0; i < count; i += 1)
    ids.push(made(await admin.post<Created>(`/maps/${map.id}/stages`, { name: `Stage ${i}` })).id)
  return { path: `/maps/${map.id}/stages`, ids }
}

/** Every item of a list, page by page. */
async function walk<Item>(
  path: string,
  limit: number,
  between: (page: number) => Promise<void> = async () => {},
) {
  const pages: Item[][] = []
  let cursor: string | null = null
  do {
    const query: string = `?limit=${limit}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
    const page: ListOf<Item> = made(await admin.get<ListOf<Item>>(`${path}${query}`))
    pages.push(page.items)
    cursor = page.nextCursor
    await between(pages.length)
  } while (cursor !== null && pages.length < 100)
  return pages
}

describe('a list', () => {
  test.each([1, 2, 3, 7, 8, 200])('in pages of %d loses and doubles nothing', async (limit) => {
    const { path, ids } = await mapWithStages(7)
    const pages = await walk<Created>(path, limit)
    expect(pages.flat().map((stage) => stage.id)).toEqual(ids)
    for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit)
    expect(pages).toHaveLength(Math.ceil(7 / limit))
  })

  test('holds 50 where no limit is given', async () => {
    const { path } = await mapWithStages(52)
    const first = made(await admin.get<ListOf<Created>>(path))
    expect(first.items).toHaveLength(50)
    const rest = made(await admin.get<ListOf<Created>>(`${path}?cursor=${first.nextCursor}`))
    expect([rest.items.length, rest.nextCursor]).toEqual([2, null])
  })

  test('keeps its place while rows come and go between the pages', async () => {
    const { path, ids } = await mapWithStages(6)
    let late = ''
    const pages = await walk<Created>(path, 2, async (page) => {
      if (page !== 1) return
      made(await admin.delete(`/stages/${ids[0]}`, { 'if-match': '"v1"' }))
      made(await admin.delete(`/stages/${ids[1]}`, { 'if-match': '"v1"' }))
      late = made(await admin.post<Created>(path, { name: 'Late' })).id
    })
    expect(pages.flat().map((stage) => stage.id)).toEqual([...ids, late])
  })

  test('of nothing is an empty page without a cursor', async () => {
    const { path } = await mapWithStages(0)
    expect(made(await admin.get(path))).toEqual({ items: [], nextCursor: null })
  })

  test.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=ten',
    'limit=1.5',
    'limit=',
    'cursor=made-up',
    'cursor=',
    'page=2',
  ])('refuses ?%s by name', async (query) => {
    const refused = await admin.get<Problem>(`/maps?${query}`)
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual([`?${query.split('=')[0]}`])
  })

  test('takes only a cursor of its own kind: one of another list is refused, not guessed at', async () => {
    const story = await tellStory({ startedAt: '2026-09-01T00:00:00Z' })
    const made1 = { metric: 'visit', date: '2026-09-01', n: 10, sum: 1 }
    made(
      await story.send([
        { ...made1, variant: 'control' },
        { ...made1, variant: 'treatment' },
      ]),
    )
    const ofMaps = made(await admin.get<ListOf<Created>>('/maps?limit=1')).nextCursor
    const ofResults = made(await admin.get<ListOf<object>>(`${story.path}/results?limit=1`)).nextCursor
    expect(ofResults).not.toBeNull()
    for (const [path, cursor] of [
      [`${story.path}/analyses`, ofMaps],
      [`${story.path}/analyses`, ofResults],
      [`${story.path}/results`, ofMaps],
      [`/maps/${story.mapId}/backlog`, ofMaps],
    ]) {
      const refused = await admin.get<Problem>(`${path}?cursor=${encodeURIComponent(cursor ?? '')}`)
      expect([refused.status, refused.body.errors?.map((fault) => fault.pointer)], path ?? '').toEqual([
        422,
        ['?cursor'],
      ])
    }
  })

  test('of an unknown parent is 404', async () => {
    expect((await admin.get('/maps/map_nowhere/stages')).status).toBe(404)
    expect((await admin.get('/stages/stg_nowhere/barriers')).status).toBe(404)
    expect((await admin.get('/barriers/bar_nowhere/evidence')).status).toBe(404)
    expect((await admin.get('/experiments/exp_nowhere/results')).status).toBe(404)
  })
})

test('result rows and analyses are paged like everything else', async () => {
  const start = '2026-09-01'
  const story = await tellStory({ startedAt: `${start}T00:00:00Z` })
  for (let day = 1; day <= 5; day += 1)
    made(
      await story.send(
        ['control', 'treatment'].map((variant) => ({
          date: dayOf(start, day),
          variant,
          metric: 'visit',
          n: 100 + day,
          sum: 10,
        })),
        { exposures: [{ date: dayOf(start, day), variant: 'control', n: 100 + day }] },
      ),
    )
  const rows = (
    await walk<{ date: string; variant: string; metric: string | null; n: number }>(
      `${story.path}/results`,
      4,
    )
  ).flat()
  expect(rows).toHaveLength(15)
  expect(new Set(rows.map((row) => `${row.date} ${row.variant} ${row.metric}`)).size).toBe(15)
  expect(rows.filter((row) => row.metric === null).map((row) => row.n)).toEqual([101, 102, 103, 104, 105])
  const revisions = (await walk<{ revision: number }>(`${story.path}/analyses`, 2)).flat()
  expect(revisions.map((analysis) => analysis.revision)).toEqual([5, 4, 3, 2, 1])
})
