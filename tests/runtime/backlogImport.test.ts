import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { admin, made, unique } from '../support/story.ts'
import type { Created, Hypothesis, ImportedMap, ListOf, Problem } from '../support/views.ts'

const read = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))
const example = (name: string) => read(`../../docs/examples/${name}`)
const fixture = (name: string) => read(`../fixtures/imports/backlog/${name}`)
const english = { 'accept-language': 'en' }

interface Imported {
  format: string
  created: number
  duplicates: number
  unmatched: { line: number; change: string; barrier?: string; reason: string }[]
  warnings: { line?: number; code: string; detail: string }[]
  mapping: Record<string, unknown>
  importId: string | null
  known: { id: string } | null
  proposals?: { change: string; barrierIds: string[]; metric: string }[]
}

const importing = async (map: string, file: object | string, query = {}) => {
  const search = new URLSearchParams(query).toString()
  return made(await admin.post<Imported>(`/maps/${map}/backlog/import?${search}`, file, english))
}
const hypotheses = async (map: string) =>
  made(await admin.get<ListOf<Hypothesis>>(`/hypotheses?mapId=${map}&limit=200`)).items

async function newMap(name: string): Promise<string> {
  return made(await admin.post<ImportedMap>('/maps/import', example(name))).map.id
}

describe('importing a backlog', () => {
  beforeAll(async () => {
    for (const key of ['demo_rate', 'signup_rate', 'order_rate'])
      await admin.post('/metrics', { key, name: key, type: 'proportion', goodDirection: 'increase' })
  })

  test('makes hypotheses of a RICE sheet, says what it assumed, and can be reversed', async () => {
    const map = await newMap('saas-demo.en.csv')
    const preview = await importing(map, fixture('rice.en.csv'), { dryRun: 'true' })
    expect([preview.created, preview.importId, preview.proposals?.length]).toEqual([3, null, 3])
    expect(await hypotheses(map)).toEqual([])

    const done = await importing(map, fixture('rice.en.csv'))
    expect(done).toMatchObject({ format: 'ideas', created: 3, duplicates: 0, unmatched: [], known: null })
    expect(done.warnings.map(({ code }) => code)).toContain('similar_barrier')
    const made3 = await hypotheses(map)
    expect(made3.map(({ change }) => change).sort()).toEqual([
      'Chat on the booking page',
      'Say the difference in one line',
      'Show prices',
    ])
    const backlog = made(await admin.get<ListOf<{ inputs: object }>>(`/maps/${map}/backlog`))
    expect(backlog.items).toHaveLength(3)

    const again = await importing(map, fixture('rice.en.csv'))
    expect(again).toMatchObject({ created: 0, duplicates: 3, importId: null, known: { id: done.importId } })
    made(await admin.post(`/imports/${done.importId}/reverse`, { reason: 'the wrong sheet' }))
    expect(await hypotheses(map)).toEqual([])
    expect((await importing(map, fixture('rice.en.csv'))).created).toBe(3)
  })

  test('takes labels of a Jira export for barriers and metrics, and names what fits nothing', async () => {
    const map = await newMap('saas-demo.en.csv')
    const done = await importing(map, fixture('jira.csv'))
    expect(done).toMatchObject({ format: 'jira', created: 2, unmatched: [] })
    expect(done.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['barrier_by_label', 'metric_by_label', 'done_left_out', 'effort_converted']),
    )
    const elsewhere = await newMap('mobile-game.en.csv')
    const { created, unmatched } = await importing(elsewhere, fixture('jira.csv'), { dryRun: 'true' })
    expect(created).toBe(0)
    expect(unmatched.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown_title'],
      [6, 'unnamed'],
    ])
  })

  test('remembers the mapping that was given for files with the same headings', async () => {
    const map = await newMap('food-delivery.ru.csv')
    const heading = unique('Примечание')
    const file = (idea: string) =>
      `Гипотеза;Барьер;Метрика;Влияние;Лёгкость;${heading}\n${idea};Один способ оплаты;order_rate;8;5;\n`
    const refused = await admin.post<Problem>(`/maps/${map}/backlog/import`, file('СБП'), english)
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toHaveLength(2)
    const mapping = JSON.stringify({
      lift: { low: 0, likely: 0.02, high: 0.05 },
      effortWeeks: { low: 1, likely: 2, high: 4 },
    })
    expect((await importing(map, file('СБП'), { mapping })).created).toBe(1)
    const next = await importing(map, file('Кошельки'))
    expect(next.created).toBe(1)
    expect(next.warnings[0]?.code).toBe('mapping_remembered')
    const [first] = await hypotheses(map)
    expect(first).toMatchObject({ ratings: { ice: { impact: 8, ease: 5 } } })
  })

  test('refuses what has no unit by its line and column, in the language of the reader', async () => {
    const map = await newMap('saas-demo.en.csv')
    const file = 'Idea,Barrier,Metric,Lift,Effort\na,b,c,5%,3'
    const refused = await admin.post<Problem>(`/maps/${map}/backlog/import`, file, {
      'accept-language': 'ru',
    })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.[0]).toMatchObject({ pointer: 'line 1, column 5' })
    expect(refused.body.errors?.[0]?.detail).toMatch(/человеко-недели/)
    expect(await hypotheses(map)).toEqual([])
  })
})

describe('exporting', () => {
  test('a backlog as CSV and JSON, which come back as the same hypotheses', async () => {
    const map = await newMap('saas-demo.en.csv')
    await importing(map, fixture('rice.en.csv'))
    for (const format of ['csv', 'json'] as const) {
      const file = await admin.get<string | object>(
        `/maps/${map}/backlog/export?format=${format}&framework=ice`,
      )
      expect(file.headers.get('content-disposition')).toMatch(new RegExp(`\\.ice\\.${format}$`))
      const { created, duplicates } = await importing(map, file.body, { dryRun: 'true' })
      expect([created, duplicates]).toEqual([0, 3])
    }
  })

  test('rows of results as CSV, which give another experiment the same rows', async () => {
    const { runs, rowsOf } = await twoRuns()
    const [from, to] = runs
    const file = await admin.get<string>(`/experiments/${from}/results/export`)
    expect(file.headers.get('content-type')).toContain('text/csv')
    made(await admin.post(`/experiments/${to}/results?mode=daily`, file.body))
    expect(await rowsOf(to)).toEqual(await rowsOf(from))
    expect((await rowsOf(to)).length).toBe(6)

    const lines = await admin.get<string>(`/experiments/${from}/analyses/export`)
    const analyses = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string })
    const latest = made(await admin.get<{ id: string }>(`/experiments/${from}/analysis`, english))
    expect(analyses.at(-1)?.id).toBe(latest.id)
    const table = await admin.get<string>(`/experiments/${from}/analyses/export?format=csv`)
    expect(table.body).toContain(latest.id)
    expect((await admin.get(`/experiments/${from}/analyses/export?format=xml`)).status).toBe(422)
    expect((await admin.get('/maps/map_0/results/export')).status).toBe(404)
  })
})

/** Two experiments alike, the first of which has rows of every kind: exposures, a breakdown and one that was withdrawn. */
async function twoRuns() {
  const { map, stages } = made(await admin.post<ImportedMap>('/maps/import', 'Stage,Barriers\nBuy,slow\n'))
  const barrier = made(await admin.get<{ stages: { barriers: Created[] }[] }>(`/maps/${map.id}`)).stages[0]
    ?.barriers[0]
  expect(stages).toHaveLength(1)
  const metric = unique('visit')
  const spend = unique('spend')
  made(
    await admin.post('/metrics', {
      key: metric,
      name: metric,
      type: 'proportion',
      goodDirection: 'increase',
    }),
  )
  made(await admin.post('/metrics', { key: spend, name: spend, type: 'mean', goodDirection: 'increase' }))
  const range = { low: 0.01, likely: 0.02, high: 0.05 }
  const hypothesis = made(
    await admin.post<Created>('/hypotheses', {
      barrierIds: [barrier?.id],
      change: 'Faster',
      metric,
      estimates: { lift: range, effortWeeks: { low: 1, likely: 2, high: 3 } },
    }),
  )
  const run = async (): Promise<string> => {
    const { id } = made(
      await admin.post<Created>('/experiments', {
        hypothesisId: hypothesis.id,
        name: 'Faster',
        variants: [
          { key: 'a', weight: 1, isControl: true },
          { key: 'b', weight: 1 },
        ],
        metrics: [
          { key: metric, role: 'primary' },
          { key: spend, role: 'secondary' },
        ],
        plan: { minDays: 1 },
      }),
    )
    made(await admin.post(`/experiments/${id}/start`, { at: '2026-01-01T12:00:00Z' }))
    return id
  }
  const runs: [string, string] = [await run(), await run()]
  const place = (variant: string) => ({ date: '2026-01-02', variant })
  made(
    await admin.post(`/experiments/${runs[0]}/results`, {
      mode: 'daily',
      exposures: [{ ...place('a'), n: 1000 }],
      rows: [
        { ...place('a'), metric, n: 1000, sum: 100 },
        { ...place('b'), metric, n: 990, sum: 120 },
        { ...place('b'), metric, segment: 'os==iOS; "new"', n: 400, sum: 60 },
        { ...place('a'), metric: spend, n: 1000, mean: 1 / 3, variance: 1.234 },
        { ...place('b'), metric: spend, void: true },
      ],
    }),
  )
  const rowsOf = async (id: string) =>
    made(await admin.get<ListOf<Record<string, unknown>>>(`/experiments/${id}/results?limit=200`)).items.map(
      ({ revision: _, ...row }) => row,
    )
  return { runs, rowsOf }
}
