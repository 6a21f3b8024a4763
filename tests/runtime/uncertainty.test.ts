import { describe, expect, test } from 'vitest'
import { admin, made, unique } from '../support/story.ts'
import type { Created } from '../support/views.ts'

interface Entry {
  hypothesisId: string
  rank: number
  score: number | null
  inputs: Record<string, { value: number | null; source: string; detail: string }>
  rankInterval?: [number, number]
  pBest?: number
  pTop3?: number
  regret?: number
  flip?: { input: string; end: string; value: number; rank: number } | null
  reason: { code: string; params: object } | null
  advice: {
    advice: string | null
    text: string
    reason: { code: string } | null
    figures: {
      ship: number
      test: { value: number; weeks: number; evsi: number; evpi: number } | null
    } | null
  }
}

async function backlogOfThree() {
  const key = unique('order')
  made(
    await admin.post('/metrics', {
      key,
      name: 'Order',
      type: 'proportion',
      goodDirection: 'increase',
      valuePerUnit: { amount: 30, currency: 'EUR' },
    }),
  )
  const ranking = { weekCost: 1500, framework: 'evsi' }
  const map = made(await admin.post<Created>('/maps', { name: unique('Map'), period: 'week', ranking }))
  const hypothesis = async (change: string, entrants: number, likely: number, effort: number) => {
    const stage = made(await admin.post<Created>(`/maps/${map.id}/stages`, { name: change, entrants }))
    const barrier = made(await admin.post<Created>(`/stages/${stage.id}/barriers`, { title: change }))
    const estimates = {
      lift: { low: 0, likely, high: 3 * likely },
      effortWeeks: { low: effort / 2, likely: effort, high: 2 * effort },
    }
    const body = { barrierIds: [barrier.id], change, metric: key, estimates, baseline: { value: 0.1 } }
    return made(await admin.post<Created>('/hypotheses', body)).id
  }
  const ids = {
    large: await hypothesis('Large', 40_000, 0.06, 2),
    middle: await hypothesis('Middle', 20_000, 0.06, 3),
    small: await hypothesis('Small', 300, 0.05, 4),
  }
  const backlog = async (query = '', headers = {}) =>
    made(
      await admin.get<{ framework: string; simulatedAt: string | null; items: Entry[] }>(
        `/maps/${map.id}/backlog${query}`,
        headers,
      ),
    )
  return { ids, backlog }
}

describe('a backlog', () => {
  test('says how sure its order is and what would change it, the same every time', async () => {
    const { ids, backlog } = await backlogOfThree()
    const { items, simulatedAt } = await backlog('?framework=rice')
    expect(simulatedAt).toMatch(/^20/)
    const [first] = items
    expect(first).toMatchObject({ hypothesisId: ids.large, rank: 1, rankInterval: [1, expect.any(Number)] })
    expect(items.reduce((sum, { pBest }) => sum + (pBest ?? 0), 0)).toBeCloseTo(1, 9)
    expect(items.map(({ pTop3 }) => pTop3)).toEqual([1, 1, 1])
    expect(first?.regret).toBeLessThan(items[1]?.regret ?? 0)
    expect(first?.flip).toEqual({ input: 'impact', end: 'low', value: 0.25, rank: 2 })
    expect((await backlog('?framework=rice')).items).toEqual(items)
  })

  test('ranks by what tests are worth, and advises in the language of the reader', async () => {
    const { ids, backlog } = await backlogOfThree()
    const { framework, items } = await backlog('', { 'accept-language': 'en' })
    expect(framework).toBe('evsi')
    expect(items.map(({ hypothesisId }) => hypothesisId)).toEqual([ids.large, ids.middle, ids.small])
    const [large, , small] = items
    if (!large?.advice.figures?.test) throw new Error('no figures')
    const { test: figures } = large.advice.figures
    expect(large.score).toBeCloseTo(figures.value / figures.weeks, 6)
    expect(figures.evsi).toBeLessThan(figures.evpi)
    expect(large.advice.text).toMatch(/€/)
    expect(small).toMatchObject({
      score: null,
      reason: { code: 'test_too_long' },
      advice: { advice: 'untestable', reason: null },
    })
    expect(small?.pBest).toBeUndefined()
    const russian = await backlog('', { 'accept-language': 'ru' })
    expect(russian.items[2]?.advice.text).toMatch(/^Проверить тестом нельзя: тест занял бы/)
  })

  test('charges no building of what a test has been started with, and leaves the advice to the test', async () => {
    const { ids, backlog } = await backlogOfThree()
    const before = (await backlog()).items.find(({ hypothesisId }) => hypothesisId === ids.large)
    const { metric } = made(await admin.get<{ metric: string }>(`/hypotheses/${ids.large}`))
    const experiment = made(
      await admin.post<Created>('/experiments', {
        hypothesisId: ids.large,
        name: 'Large',
        variants: [
          { key: 'old', weight: 1, isControl: true },
          { key: 'new', weight: 1 },
        ],
        metrics: [{ key: metric, role: 'primary' }],
        plan: {},
      }),
    )
    const entry = async (locale: string) =>
      (await backlog('', { 'accept-language': locale })).items.find(
        ({ hypothesisId }) => hypothesisId === ids.large,
      )
    expect((await entry('en'))?.score).toBe(before?.score)
    made(await admin.post(`/experiments/${experiment.id}/start`, { at: '2026-10-12' }))
    const [english, russian] = [await entry('en'), await entry('ru')]
    expect(english?.score).toBeGreaterThan(before?.score ?? Number.NaN)
    expect(english?.inputs.effort).toEqual({
      value: 0,
      source: 'measured',
      detail: 'A test with the change was started on 12 October 2026: nothing is left to be built',
    })
    expect(english?.advice).toEqual({
      advice: null,
      text: 'No advice: it is being tested',
      reason: { code: 'already_tested', params: { status: 'testing' } },
      figures: null,
    })
    expect(russian?.advice.text).toBe('Совета нет: идёт тест')
  })

  test('advises nothing where the money is not known', async () => {
    const { ids, backlog } = await backlogOfThree()
    const id = ids.large
    made(await admin.patch(`/hypotheses/${id}`, { baseline: null }, { 'if-match': '"v1"' }))
    const entry = (await backlog('?framework=rice')).items.find(({ hypothesisId }) => hypothesisId === id)
    expect(entry?.advice).toMatchObject({ advice: null, reason: { code: 'input_missing' }, figures: null })
  })
})
