import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stages as stageTable } from '../../../../db/schema/maps.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Shown, type Visitor, visitor } from './visitor.ts'

const day = 86_400

let place: Deployment
let editor: Visitor
let map: string
let stages: string[]
let barrier: string

beforeAll(async () => {
  place = await deployment()
  editor = await visitor(place.deps, adminToken)
  const make = async (path: string, body: object) => (await place.post<{ id: string }>(path, body)).body.id
  const mapId = await make('/maps', { name: 'Shop' })
  map = `/maps/${mapId}`
  stages = []
  for (const name of ['Search', 'Basket', 'Payment']) stages.push(await make(`${map}/stages`, { name }))
  barrier = await make(`/stages/${stages[0]}/barriers`, { title: 'Too many results' })
})
afterAll(() => place.close())

const order = async (path = map) =>
  [...(await editor.get(path)).html.matchAll(/<h3 id="name-stg_\w+">([^<]+)</g)]
    .map(([, name]) => name)
    .join(' ')
const stageOfBarrier = async () => (await place.get<{ stageId: string }>(`/barriers/${barrier}`)).body.stageId
const versionOf = async (id: string) => {
  const kind = id.startsWith('stg') ? 'stages' : 'barriers'
  return (await place.get<{ version: number }>(`/${kind}/${id}`)).body.version
}
const changed = ({ location }: Shown) => /changed=([\w.]+)/.exec(location ?? '')?.[1] ?? ''
const undo = (change: string, more: Record<string, string> = {}) =>
  editor.post(`${map}/undo`, { change, ...more })

describe('work on the board', () => {
  test('a barrier is moved to a stage, told of, taken back, and moved again by taking that back', async () => {
    const moved = await editor.post(`${map}/move`, {
      go: `${barrier}.1 ${stages[1]}`,
      filters: 'state=open&other=1',
    })
    expect(moved.location).toBe(`${map}?state=open&changed=${barrier}.2#${barrier}`)
    expect(await stageOfBarrier()).toBe(stages[1])
    const shown = await editor.get(`${map}?changed=${barrier}.2`)
    expect(shown.text).toContain('The barrier “Too many results” was moved to “Basket”. Undo')

    const back = await undo(`${barrier}.2`)
    expect(changed(back)).toBe(`${barrier}.3`)
    expect(await stageOfBarrier()).toBe(stages[0])
    expect(await undo(`${barrier}.2`)).toMatchObject({ status: 303, location: map })
    await undo(`${barrier}.3`)
    expect(await stageOfBarrier()).toBe(stages[1])
    await undo(`${barrier}.4`)
  })

  test('a barrier that was changed meanwhile is not moved: both versions are shown, to choose between', async () => {
    const seen = await versionOf(barrier)
    await place.patch(`/barriers/${barrier}`, { description: 'On telephones' }, seen)
    const refused = await editor.post(`${map}/move`, { go: `${barrier}.${seen} ${stages[2]}` })
    expect(refused.status).toBe(412)
    expect(refused.text).toContain('Stage Search Payment')
    expect(refused.html).toContain(`value="${barrier}.${seen + 1} ${stages[2]}"`)
    expect(await stageOfBarrier()).toBe(stages[0])
    await editor.post(`${map}/move`, { go: `${barrier}.${seen + 1} ${stages[2]}` })
    expect(await stageOfBarrier()).toBe(stages[2])
    await editor.post(`${map}/move`, { go: `${barrier}.${seen + 2} ${stages[0]}` })
  })

  test('a barrier goes to no stage of another map, and one that stays where it is is not changed', async () => {
    const other = (await place.post<{ id: string }>('/maps', { name: 'Other' })).body.id
    const away = (await place.post<{ id: string }>(`/maps/${other}/stages`, { name: 'Away' })).body.id
    const version = await versionOf(barrier)
    expect((await editor.post(`${map}/move`, { go: `${barrier}.${version} ${away}` })).status).toBe(422)
    await editor.post(`${map}/move`, { go: `${barrier}.${version} ${stages[0]}` })
    expect(await versionOf(barrier)).toBe(version)
    expect((await editor.post(`${map}/move`, { go: 'nonsense' })).status).toBe(404)
  })

  test('a stage takes the place of another one; those between make room, and taking it back moves all of them', async () => {
    const [first, , last] = stages
    const seen = stages.join(' ')
    const moved = await editor.post(`${map}/move`, { go: `${last}.1 ${first}`, order: seen })
    expect(await order()).toBe('Payment Search Basket')
    expect((await editor.get(`${map}?changed=${changed(moved)}`)).text).toContain(
      'The stage “Payment” was moved to place 1.',
    )
    const late = await editor.post(`${map}/move`, { go: `${first}.1 ${last}`, order: seen })
    expect(late.status).toBe(412)
    expect(late.text).toContain('Payment → Search → Basket Basket → Payment → Search')
    await undo(changed(moved))
    expect(await order()).toBe('Search Basket Payment')
  })

  test('a stage is edited in all its fields; what is left empty is cleared', async () => {
    const path = `/stages/${stages[1]}/edit`
    const version = String(await versionOf(stages[1] ?? ''))
    const typed = { name: 'Cart', goal: 'Buy', entrants: '10', completions: '20', version }
    const impossible = await editor.post(path, typed)
    expect(impossible.status).toBe(422)
    expect(impossible.html).toContain('value="20"')
    const saved = await editor.post(path, { ...typed, completions: '5', opportunities: 'Fewer steps' })
    expect((await editor.get(`${map}?changed=${changed(saved)}`)).text).toContain(
      'The stage “Cart” was changed.',
    )
    expect((await editor.get(map)).text).toContain('Fewer steps')
    const nameless = await editor.post(path, { ...typed, name: '', version: String(Number(version) + 1) })
    expect(nameless.status).toBe(422)

    const late = await editor.post(path, { ...typed, completions: '5', name: 'Trolley' })
    expect(late.status).toBe(412)
    expect(late.text).toContain('Name Cart Trolley')
    expect(late.text).toContain('Opportunities Fewer steps')
    await editor.post(path, { name: 'Trolley', version: String(Number(version) + 1) })
    const { body } = await place.get<Record<string, unknown>>(`/stages/${stages[1]}`)
    expect(body).toMatchObject({ name: 'Trolley', goal: null, entrants: null, opportunities: [] })
  })

  test('taking back what was changed again since asks first, and then puts back what was before', async () => {
    const path = `/barriers/${barrier}/edit`
    const version = await versionOf(barrier)
    const edit = async (title: string, seen: number) =>
      editor.post(path, { title, affectedShare: '12.5', type: 'usability', version: String(seen) })
    const first = await edit('Far too many results', version)
    await edit('Way too many results', version + 1)
    const asked = await undo(changed(first))
    expect(asked.status).toBe(412)
    expect(asked.text).toContain('What stops the customer Way too many results Too many results')
    const over = /name="over" value="(\d+)"/.exec(asked.html)?.[1] ?? ''
    await undo(changed(first), { over })
    const { body } = await place.get<Record<string, unknown>>(`/barriers/${barrier}`)
    expect(body).toMatchObject({
      title: 'Too many results',
      affectedShare: null,
      type: null,
      version: version + 3,
    })
  })

  test('a barrier is added on the board with its title alone; taking that back puts it into the archive', async () => {
    const added = await editor.post(`/stages/${stages[0]}/quick-barrier`, { title: 'No filters' })
    const shown = await editor.get(`${map}?changed=${changed(added)}`)
    expect(shown.text).toContain('The barrier “No filters” was added.')
    await undo(changed(added))
    const without = await editor.get(map)
    expect(without.text).toContain('In the archive: 1 No filters at “Search” Take out of the archive')
    expect((await editor.post(`/stages/${stages[0]}/quick-barrier`, { title: '' })).status).toBe(422)
  })

  test('a stage is put into the archive and taken out again', async () => {
    const put = await editor.post(`/stages/${stages[2]}/archive`, {})
    expect(await order()).toBe('Search Trolley')
    expect((await editor.get(`${map}?changed=${changed(put)}`)).text).toContain('was put into the archive')
    await editor.post(`/stages/${stages[2]}/archive`, { archived: 'no' })
    expect(await order()).toBe('Search Trolley Payment')
  })

  test('nobody takes back what is no change of this map, and viewers take back nothing', async () => {
    expect((await undo(`${barrier}.999`)).status).toBe(404)
    expect((await editor.post('/maps/map_other/undo', { change: `${barrier}.1` })).status).toBe(404)
    const { token } = (await place.post<{ token: string }>('/tokens', { name: 'v', role: 'viewer' })).body
    const viewer = await visitor(place.deps, token)
    for (const [path, fields] of [
      [`${map}/undo`, { change: `${barrier}.1` }],
      [`${map}/move`, { go: `${barrier}.1 ${stages[1]}` }],
      [`/barriers/${barrier}/archive`, {}],
    ] as const)
      expect((await viewer.post(path, fields)).status, path).toBe(403)
    expect((await viewer.get(`${map}?changed=${barrier}.2`)).html).not.toContain('/undo')
  })
})

describe('the board as of a date', () => {
  test('shows what was there then, to be read only, and leads to the changes beside it', async () => {
    place.pass(2 * day)
    const version = await versionOf(barrier)
    await editor.post(`${map}/move`, { go: `${barrier}.${version} ${stages[1]}` })
    await place.post(`/barriers/${barrier}/evidence`, { source: 'survey', date: '2026-11-01' })
    place.pass(2 * day)
    await place.post(`/stages/${stages[2]}/barriers`, { title: 'Card refused' })

    const now = await editor.get(map)
    expect(now.text).toContain('Card refused')
    expect(now.html).toContain('data-dates="2026-11-21 2026-11-23 2026-11-25"')
    const then = await editor.get(`${map}?asOf=2026-11-24`)
    expect(then.text).toContain('As it was at the end of 24 November 2026')
    expect(then.text).not.toContain('Card refused')
    expect(then.text).toContain('1 piece of evidence')
    expect(then.html).toContain(`href="${map}?asOf=2026-11-23"`)
    expect(then.html).not.toMatch(/id="move"|new-barrier|\/edit"/)
    const before = await editor.get(`${map}?asOf=2026-11-22`)
    expect(before.text).toMatch(/Search.*Too many results.*no evidence.*Trolley/)
    expect((await editor.get(`${map}?asOf=2026-11-20`)).text).toContain(
      'This map was not there yet on 20 November 2026.',
    )
    for (const nothing of ['2026-11-25', '2027-01-01', '2026-13-01', 'x'])
      expect((await editor.get(`${map}?asOf=${nothing}`)).text, nothing).toContain('Card refused')
  })

  test('shows the verdicts that stood then', async () => {
    await place.post('/metrics', { key: 'paid', name: 'Paid', type: 'proportion', goodDirection: 'increase' })
    const make = async (path: string, body: object) => (await place.post<{ id: string }>(path, body)).body.id
    const hypothesis = await make('/hypotheses', {
      barrierIds: [barrier],
      change: 'we sort by what sold',
      metric: 'paid',
      estimates: { lift: { low: 0, likely: 0.05, high: 0.1 }, effortWeeks: { low: 1, likely: 2, high: 3 } },
    })
    const run = await make('/experiments', {
      hypothesisId: hypothesis,
      name: 'Sorted by sales',
      variants: [
        { key: 'a', weight: 1, isControl: true },
        { key: 'b', weight: 1 },
      ],
      metrics: [{ key: 'paid', role: 'primary' }],
      plan: {},
    })
    await place.post(`/experiments/${run}/start`, { at: '2026-10-01T00:00:00Z' })
    place.pass(day)
    const results = (sum: number) =>
      place.post(`/experiments/${run}/results`, {
        mode: 'cumulative',
        rows: [
          { date: '2026-11-14', variant: 'a', metric: 'paid', n: 10_000, sum: 2000 },
          { date: '2026-11-14', variant: 'b', metric: 'paid', n: 10_000, sum },
        ],
      })
    await results(2500)
    place.pass(day)
    const now = await editor.get(map)
    expect(now.text).toMatch(/Best result: proven , \+25\.0% \(\+[\d.]+% to \+[\d.]+%\); shrunken \+/)
    expect(now.text).toContain('With a proven improvement 1 of')
    expect((await editor.get(`${map}?asOf=2026-11-25`)).text).toContain('Too many results being tested')
    const proven = await editor.get(`${map}?asOf=2026-11-26`)
    expect(proven.text).toContain('Too many results proven')
    expect(proven.text).toContain('Best result: proven')
  })
})

describe('filters', () => {
  test('leave the barriers that fit all of them, and stay in the links', async () => {
    await place.post(`/barriers/${barrier}/evidence`, {
      source: 'support',
      date: '2026-11-02',
      product: 'App',
      channel: 'chat',
      segment: 'new',
    })
    for (const [query, shown] of [
      ['product=App', true],
      ['channel=chat&source=support', true],
      ['segment=new&state=proven', true],
      ['source=support&state=open', false],
      ['product=Web', false],
      ['state=', true],
    ] as const)
      expect((await editor.get(`${map}?${query}`)).html.includes(`id="${barrier}"`), query).toBe(shown)
    const { text, html } = await editor.get(`${map}?source=support&asOf=2026-11-26`)
    expect(text).toContain('0 of 2 barriers shown. Show all barriers')
    expect(html).toContain(`href="${map}?source=support&amp;asOf=2026-11-25"`)
    expect(html).toContain(`href="${map}?asOf=2026-11-26"`)
  })
})

test('a barrier is not taken back to a stage that is not there any more', async () => {
  const { id } = (await place.post<{ id: string }>(`${map}/stages`, { name: 'Detour' })).body
  const moved = (await place.post<{ id: string }>(`/stages/${id}/barriers`, { title: 'Lost' })).body.id
  const change = changed(await editor.post(`${map}/move`, { go: `${moved}.1 ${stages[0]}` }))
  await place.deps.db.delete(stageTable).where(eq(stageTable.id, id))
  expect((await undo(change)).status).toBe(409)
})
