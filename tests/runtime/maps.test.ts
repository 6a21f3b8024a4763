import { describe, expect, test } from 'vitest'
import { admin, made, tellStory } from '../support/story.ts'
import type { Barrier, Created, ListOf, MapView, Problem, Stage } from '../support/views.ts'

const persona = { name: 'Anna', age: 34, traits: ['busy'], motives: ['time'], needs: ['a clear price'] }

async function newMap(...stages: object[]) {
  const map = made(await admin.post<Created>('/maps', { name: 'A map' }))
  const created: Stage[] = []
  for (const stage of stages) created.push(made(await admin.post<Stage>(`/maps/${map.id}/stages`, stage)))
  return { path: `/maps/${map.id}`, id: map.id, stages: created }
}
const view = async (path: string) => made(await admin.get<MapView>(path))
const atVersion = (version: number) => ({ 'if-match': `"v${version}"` })

describe('a map', () => {
  test('is made with its defaults and read back with an ETag', async () => {
    const answer = await admin.post<MapView>('/maps', { name: '  Loan  ', persona, goal: 'Cut churn' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"v1"')
    expect(answer.body).toMatchObject({
      name: 'Loan',
      persona,
      goal: 'Cut churn',
      locale: 'en',
      currency: 'EUR',
      period: 'month',
      version: 1,
    })
    expect(answer.body.id).toMatch(/^map_/)
    const read = await admin.get<MapView>(`/maps/${answer.body.id}`)
    expect(read.headers.get('etag')).toBe('"v1"')
    expect(read.body).toEqual({ ...answer.body, stages: [] })
  })

  test('changes what the patch names, clears what it sets to null and leaves the rest', async () => {
    const map = made(await admin.post<MapView>('/maps', { name: 'Loan', goal: 'Cut churn', segment: 'new' }))
    const patched = await admin.patch<MapView>(
      `/maps/${map.id}`,
      { name: 'Credit', goal: null, period: 'week' },
      atVersion(1),
    )
    expect(patched.status).toBe(200)
    expect(patched.headers.get('etag')).toBe('"v2"')
    expect(await view(`/maps/${map.id}`)).toMatchObject({
      name: 'Credit',
      goal: null,
      segment: 'new',
      period: 'week',
      version: 2,
    })
  })

  test('is not changed or deleted without If-Match (428), nor at a version that has passed (412)', async () => {
    const map = made(await admin.post<MapView>('/maps', { name: 'Loan' }))
    const path = `/maps/${map.id}`
    made(await admin.patch(path, { name: 'Second' }, atVersion(1)))
    for (const answer of [await admin.patch<Problem>(path, { name: 'x' }), await admin.delete<Problem>(path)])
      expect([answer.status, answer.body.code]).toEqual([428, 'version_required'])
    for (const answer of [
      await admin.patch<Problem>(path, { name: 'x' }, atVersion(1)),
      await admin.delete<Problem>(path, atVersion(1)),
    ])
      expect([answer.status, answer.body.code]).toEqual([412, 'stale_version'])
    expect(await view(path)).toMatchObject({ name: 'Second', version: 2 })
  })

  test('lets one of two writers who saw the same version through', async () => {
    const map = made(await admin.post<MapView>('/maps', { name: 'Loan' }))
    const path = `/maps/${map.id}`
    const names = ['a', 'b', 'c', 'd', 'e']
    const answers = await Promise.all(names.map((name) => admin.patch<MapView>(path, { name }, atVersion(1))))
    const winners = answers.filter((answer) => answer.status === 200)
    expect(winners).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(4)
    expect(await view(path)).toMatchObject({ name: winners[0]?.body.name, version: 2 })
  })

  test('without a started experiment is deleted with all it holds', async () => {
    const { mapId, stageId, barrierId, hypothesisId, experimentId } = await tellStory()
    expect((await admin.delete(`/maps/${mapId}`, atVersion(1))).status).toBe(204)
    for (const path of [
      `/maps/${mapId}`,
      `/stages/${stageId}`,
      `/barriers/${barrierId}`,
      `/hypotheses/${hypothesisId}`,
      `/experiments/${experimentId}`,
    ])
      expect((await admin.get(path)).status, path).toBe(404)
  })

  test('that holds a started experiment is archived instead, and so is all on the way to it', async () => {
    const story = await tellStory({ startedAt: '2026-09-01T00:00:00Z' })
    const { mapId, stageId, barrierId, hypothesisId, experimentId } = story
    const holders = [
      `/maps/${mapId}`,
      `/stages/${stageId}`,
      `/barriers/${barrierId}`,
      `/hypotheses/${hypothesisId}`,
      `/experiments/${experimentId}`,
    ]
    for (const path of holders) {
      const { version } = made(await admin.get<Created>(path))
      const refused = await admin.delete<Problem>(path, atVersion(version))
      expect([refused.status, refused.body.code], path).toEqual([409, 'has_experiments'])
      expect((await admin.patch(path, { archived: true }, atVersion(version))).status, path).toBe(200)
      expect(made(await admin.get<{ archived: boolean }>(path)).archived, path).toBe(true)
    }
  })
})

describe('the stages of a map', () => {
  const funnel = [
    { name: 'Visit', entrants: 1000, completions: 250, emotionScore: -1 },
    { name: 'Compare', entrants: 200, touchpoints: [{ channel: 'Site', label: 'Prices' }] },
    { name: 'Pay', entrants: 50, momentOfTruth: true },
    { name: 'Use', opportunities: ['Show the first result'] },
  ]

  test('stand in their order, each with a conversion that says where it comes from', async () => {
    const { path } = await newMap(...funnel)
    const { stages } = await view(path)
    expect(stages.map(({ name, conversion }) => [name, conversion])).toEqual([
      ['Visit', { share: 0.25, source: 'completions' }],
      ['Compare', { share: 0.25, source: 'nextEntrants' }],
      ['Pay', { share: null, source: null }],
      ['Use', { share: null, source: null }],
    ])
    expect(stages[1]).toMatchObject({ touchpoints: [{ channel: 'Site', label: 'Prices' }] })
  })

  test('show the same conversion alone, in a list and on the map', async () => {
    const { path, stages } = await newMap(...funnel)
    const onMap = (await view(path)).stages.map(({ barriers: _, ...stage }) => stage)
    const listed = made(await admin.get<ListOf<Stage>>(`${path}/stages`)).items
    expect(listed).toEqual(onMap)
    for (const [i, stage] of stages.entries())
      expect(made(await admin.get<Stage>(`/stages/${stage.id}`))).toEqual(onMap[i])
  })

  test('are put into another order as a whole, and the conversions follow', async () => {
    const { path, stages } = await newMap(...funnel)
    const [visit, compare, pay, use] = stages.map((stage) => stage.id)
    const ordered = await admin.put<ListOf<Stage>>(`${path}/stage-order`, {
      stageIds: [visit, pay, compare, use],
    })
    expect(ordered.status).toBe(200)
    const after = (await view(path)).stages
    expect(after.map((stage) => stage.name)).toEqual(['Visit', 'Pay', 'Compare', 'Use'])
    expect(after[1]?.conversion).toEqual({ share: 4, source: 'nextEntrants' })
    expect(after.map((stage) => stage.version)).toEqual([1, 2, 2, 1])
    expect(ordered.body.items.map((stage) => stage.id)).toEqual(after.map((stage) => stage.id))
  })

  test('take no order that leaves one out, names one twice or names a foreign one; all of it is said', async () => {
    const { path, stages } = await newMap(...funnel)
    const [visit, compare] = stages.map((stage) => stage.id)
    const refused = await admin.put<Problem>(`${path}/stage-order`, {
      stageIds: [visit, visit, compare, 'stg_of_others'],
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual([
      '/stageIds/1',
      '/stageIds/3',
      '/stageIds',
    ])
    expect((await view(path)).stages.map((stage) => stage.name)).toEqual(['Visit', 'Compare', 'Pay', 'Use'])
  })

  test('never have more completions than entrants, by a patch neither', async () => {
    const { path, id, stages } = await newMap({ name: 'Visit', entrants: 100 })
    const tooMany = await admin.post<Problem>(`/maps/${id}/stages`, {
      name: 'x',
      entrants: 5,
      completions: 6,
    })
    expect([tooMany.status, tooMany.body.errors?.[0]?.pointer]).toEqual([422, '/completions'])
    const patched = await admin.patch<Problem>(`/stages/${stages[0]?.id}`, { completions: 101 }, atVersion(1))
    expect([patched.status, patched.body.errors?.[0]?.pointer]).toEqual([422, '/completions'])
    expect((await view(path)).stages).toMatchObject([{ entrants: 100, completions: null }])
  })

  test('are deleted with their barriers, unless a hypothesis hangs on these alone', async () => {
    const { path, stages } = await newMap({ name: 'Visit' }, { name: 'Pay' })
    made(await admin.post(`/stages/${stages[0]?.id}/barriers`, { title: 'Slow' }))
    expect((await admin.delete(`/stages/${stages[0]?.id}`, atVersion(1))).status).toBe(204)
    expect((await view(path)).stages.map((stage) => stage.name)).toEqual(['Pay'])
    const { stageId } = await tellStory()
    const refused = await admin.delete<Problem>(`/stages/${stageId}`, atVersion(1))
    expect([refused.status, refused.body.code]).toEqual([409, 'has_dependents'])
  })
})

describe('a barrier', () => {
  test('stands on its stage with the people it reaches, by its own estimate of the share', async () => {
    const { path, stages } = await newMap({ name: 'Pay', entrants: 2000 })
    const made201 = await admin.post<Barrier>(`/stages/${stages[0]?.id}/barriers`, {
      title: 'One way to pay',
      type: 'payment',
      affectedShare: 0.35,
      segment: 'families',
      touchpoint: 'Form',
    })
    expect([made201.status, made201.headers.get('etag')]).toEqual([201, '"v1"'])
    const [onMap] = (await view(path)).stages[0]?.barriers ?? []
    expect(onMap).toMatchObject({
      id: made201.body.id,
      title: 'One way to pay',
      type: 'payment',
      segment: 'families',
      state: 'open',
      hypothesisIds: [],
      reach: { value: 700, low: 700, high: 700, entrants: 2000 },
    })
    expect(made(await admin.get<Barrier>(`/barriers/${made201.body.id}`))).toEqual(onMap)
  })

  test('has no reach where nobody counted who enters its stage', async () => {
    const { stages } = await newMap({ name: 'Pay' })
    const barrier = made(await admin.post<Barrier>(`/stages/${stages[0]?.id}/barriers`, { title: 'Slow' }))
    expect(barrier.reach).toBeNull()
  })

  test('changes and goes under its version', async () => {
    const { stages } = await newMap({ name: 'Pay', entrants: 100 })
    const barrier = made(await admin.post<Barrier>(`/stages/${stages[0]?.id}/barriers`, { title: 'Slow' }))
    const path = `/barriers/${barrier.id}`
    expect((await admin.patch(path, { affectedShare: 0.5 })).status).toBe(428)
    const patched = made(await admin.patch<Barrier>(path, { affectedShare: 0.5 }, atVersion(1)))
    expect(patched).toMatchObject({ version: 2, reach: { value: 50 } })
    expect((await admin.delete(path, atVersion(1))).status).toBe(412)
    expect((await admin.delete(path, atVersion(2))).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
  })

  test('that the only hypothesis addresses stays; one of two may go', async () => {
    const { barrierId, stageId, hypothesisId } = await tellStory()
    const refused = await admin.delete<Problem>(`/barriers/${barrierId}`, atVersion(1))
    expect([refused.status, refused.body.code]).toEqual([409, 'has_dependents'])
    const other = made(await admin.post<Created>(`/stages/${stageId}/barriers`, { title: 'Other' }))
    made(
      await admin.patch(`/hypotheses/${hypothesisId}`, { barrierIds: [barrierId, other.id] }, atVersion(1)),
    )
    expect((await admin.delete(`/barriers/${barrierId}`, atVersion(1))).status).toBe(204)
    const left = made(await admin.get<{ barrierIds: string[] }>(`/hypotheses/${hypothesisId}`))
    expect(left.barrierIds).toEqual([other.id])
  })
})
