import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { admin, made, steady, tellStory, unique } from '../support/story.ts'
import type { Barrier, Created, ImportedMap, ListOf, Problem } from '../support/views.ts'

interface Input {
  value: number | null
  low?: number
  high?: number
  source: string
  detail: string
  typed?: number
}
interface Ranked {
  hypothesisId: string
  rank: number
  score: number | null
  state: string
  contested: boolean
  change: string
  barriers: string[]
  reason: { code: string; params: { input: string } } | null
  inputs: { reach: Input; impact: Input; confidence: Input; effort: Input }
  why: string
}

interface Framework {
  id: string
  formula: string
  unit: string
  explanation: string
  inputs: { properties: object }
}

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url)))

async function foodBacklog() {
  const imported = made(await admin.post<ImportedMap>('/maps/import', fixture('food-delivery.ru.csv')))
  made(await admin.post(`/maps/${imported.map.id}/evidence/import`, fixture('evidence.ru.csv')))
  const barrier = (title: string) => imported.barriers.find((one) => one.title === title)?.id ?? ''
  const metric = unique('order')
  made(
    await admin.post('/metrics', {
      key: metric,
      name: 'Order',
      type: 'proportion',
      goodDirection: 'increase',
    }),
  )
  const hypothesis = async (change: string, barrierIds: string[], estimates: object) =>
    made(await admin.post<Created>('/hypotheses', { barrierIds, change, metric, estimates, owner: 'Mara' }))
      .id
  const backlog = async (query = '', headers = { 'accept-language': 'en' }) =>
    made(
      await admin.get<ListOf<Ranked> & { framework: string }>(
        `/maps/${imported.map.id}/backlog${query}`,
        headers,
      ),
    )
  return { map: imported.map, barrier, metric, hypothesis, backlog }
}
const lift = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })
const weeks = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })

describe('the backlog by RICE', async () => {
  const { map, barrier, hypothesis, backlog } = await foodBacklog()
  const wallets = await hypothesis('Wallets', [barrier('Один способ оплаты')], {
    lift: lift(0.06),
    effortWeeks: weeks(6),
    confidence: 0.9,
  })
  const people = await hypothesis('People in the chat', [barrier('Чат отвечает шаблоном')], {
    lift: lift(0.03),
    effortWeeks: weeks(1),
  })
  const oneTap = await hypothesis('Rating in one tap', [barrier('Форма отзыва из семи экранов')], {
    lift: lift(0.12),
    effortWeeks: weeks(12),
  })

  test('ranks by reach * impact * confidence / effort, as computed by hand', async () => {
    const { framework, items } = await backlog()
    expect(framework).toBe('rice')
    expect(items.map((item) => [item.rank, item.hypothesisId])).toEqual([
      [1, oneTap],
      [2, people],
      [3, wallets],
    ])
    const [first, second, third] = items.map((item) => item.score)
    // 12,120 enter the stage; 7,752 of 9,120 seen were hit: 10,302 people. A lift of 12 % is 3; analytics .8; 12 weeks are 3 months.
    expect(first).toBeCloseTo((10_302 * 3 * 0.8) / 3, 8)
    // 12,760 enter, nobody counted the hit: all. A lift of 3 % is 1; no evidence is .3; a week counts as half a month.
    expect(second).toBeCloseTo((12_760 * 1 * 0.3) / 0.5, 8)
    // 2,916 of 18,230 are hit. A lift of 6 % is 2; analytics .8; 6 weeks are 1.5 months.
    expect(third).toBeCloseTo((2_916 * 2 * 0.8) / 1.5, 8)
  })

  test('says of every input what it is, where it comes from and between which bounds', async () => {
    const item = (await backlog()).items.find((one) => one.hypothesisId === wallets)
    expect(item).toMatchObject({
      change: 'Wallets',
      barriers: ['Один способ оплаты'],
      state: 'idea',
      contested: false,
      inputs: {
        reach: { source: 'measured' },
        impact: { value: 2, low: 1, high: 3, source: 'estimated' },
        confidence: { value: 0.8, source: 'measured', typed: 0.9 },
        effort: { value: 1.5, low: 0.75, high: 3, source: 'estimated' },
      },
    })
    const { reach, impact, confidence, effort } = item?.inputs ?? {}
    // The 80 % Wilson interval of 2,916 in 18,230.
    const [n, p, z] = [18_230, 2_916 / 18_230, 1.28155]
    const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
    const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
    expect(reach?.value).toBeCloseTo(2_916, 8)
    expect(reach?.low).toBeCloseTo(n * (middle - half), 6)
    expect(reach?.high).toBeCloseTo(n * (middle + half), 6)
    expect(reach?.detail).toMatch(/18,230.*analytics|analytics.*18,230/s)
    expect(impact?.detail).toContain('Mara')
    expect(confidence?.detail).toContain('analytics')
    expect(effort?.detail).toContain('6')
  })

  test('says what is only assumed', async () => {
    const item = (await backlog()).items.find((one) => one.hypothesisId === people)
    expect(item?.inputs).toMatchObject({
      reach: { value: 12_760, source: 'assumed' },
      confidence: { value: 0.3, source: 'assumed' },
    })
  })

  test('explains itself in Russian too', async () => {
    const [english, russian] = [await backlog(), await backlog('', { 'accept-language': 'ru' })]
    const details = (items: Ranked[]) =>
      items.flatMap((item) => Object.values(item.inputs)).map((one) => one.detail)
    expect(details(russian.items)).toHaveLength(12)
    for (const detail of details(russian.items)) expect(detail).toMatch(/[а-яё]{4}/i)
    expect(russian.items.map((item) => item.score)).toEqual(english.items.map((item) => item.score))
  })

  test('comes in pages that keep the ranks', async () => {
    const ranks: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: ListOf<Ranked> = await backlog(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ranks.push(...page.items.map((item) => item.rank))
      cursor = page.nextCursor
    }
    expect(ranks).toEqual([1, 2, 3])
  })

  test('moves when evidence comes in', async () => {
    const before = (await backlog()).items.find((one) => one.hypothesisId === people)
    made(
      await admin.post(`/barriers/${barrier('Чат отвечает шаблоном')}/evidence`, {
        source: 'crm',
        date: '2026-10-20',
        sampleSize: 1000,
        affected: 100,
      }),
    )
    const after = (await backlog()).items.find((one) => one.hypothesisId === people)
    expect([before?.rank, after?.rank]).toEqual([2, 3])
    expect(after?.score).toBeCloseTo((1_276 * 1 * 0.5) / 0.5, 8)
    expect(after?.inputs.reach.source).toBe('measured')
    expect(after?.inputs.confidence).toMatchObject({ value: 0.5, source: 'measured' })
  })

  test('leaves archived hypotheses out', async () => {
    made(await admin.patch(`/hypotheses/${oneTap}`, { archived: true }, { 'if-match': '"v1"' }))
    expect((await backlog()).items.map((item) => item.hypothesisId)).toEqual([wallets, people])
  })

  test('of an unknown framework or map is refused', async () => {
    const refused = await admin.get<Problem>(`/maps/${map.id}/backlog?framework=guess`)
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '?framework'])
    expect((await admin.get('/maps/map_nowhere/backlog')).status).toBe(404)
  })
})

describe('reach', () => {
  test('takes the typed estimate where nobody counted the stage, and is missing where nobody guessed', async () => {
    const { map, metric, hypothesis, backlog } = await foodBacklog()
    const stage = made(await admin.post<Created>(`/maps/${map.id}/stages`, { name: 'Возврат' }))
    const { id } = made(await admin.post<Barrier>(`/stages/${stage.id}/barriers`, { title: 'Долго' }))
    expect(metric).toBeTruthy()
    const guessed = await hypothesis('Guessed', [id], {
      lift: lift(0.04),
      effortWeeks: weeks(4),
      reach: { low: 100, likely: 200, high: 400 },
    })
    const unknown = await hypothesis('Unknown', [id], { lift: lift(0.5), effortWeeks: weeks(1) })
    const { items } = await backlog()
    expect(items.map((item) => item.hypothesisId)).toEqual([guessed, unknown])
    expect(items[0]?.score).toBeCloseTo((200 * 1 * 0.3) / 1, 9)
    expect(items[0]?.inputs.reach).toMatchObject({ value: 200, low: 100, high: 400, source: 'estimated' })
    expect(items[1]).toMatchObject({
      score: null,
      reason: { code: 'input_missing', params: { input: 'reach' } },
      inputs: { reach: { value: null } },
    })
  })

  test('is what was counted, with the typed estimate kept beside it', async () => {
    const { barrier, hypothesis, backlog } = await foodBacklog()
    await hypothesis('Typed', [barrier('Один способ оплаты')], {
      lift: lift(0.05),
      effortWeeks: weeks(4),
      reach: { low: 4000, likely: 5000, high: 6000 },
    })
    const { reach } = (await backlog()).items[0]?.inputs ?? {}
    expect(reach).toMatchObject({ source: 'measured', typed: 5000 })
    expect(reach?.value).toBeCloseTo(2_916, 8)
  })

  test('of two barriers of one stage counts the people that both hit once', async () => {
    const { barrier, hypothesis, backlog } = await foodBacklog()
    const [one, two] = [barrier('Один способ оплаты'), barrier('Промокод не применяется без объяснения')]
    made(await admin.patch(`/barriers/${two}`, { affectedShare: 0.5 }, { 'if-match': '"v1"' }))
    await hypothesis('Both', [one, two], { lift: lift(0.05), effortWeeks: weeks(4) })
    const [item] = (await backlog()).items
    const share = 2_916 / 18_230
    expect(item?.inputs.reach.value).toBeCloseTo(18_230 * (1 - (1 - share) * 0.5), 6)
    expect(item?.inputs.reach.source).toBe('estimated')
  })
})

test('a test that proved something on the barrier raises the confidence of the next one to 1', async () => {
  const start = '2026-09-01'
  const story = await tellStory({ startedAt: `${start}T00:00:00Z`, plan: { sampleSizePerVariant: 20_000 } })
  const next = made(
    await admin.post<Created>('/hypotheses', {
      barrierIds: [story.barrierId],
      change: 'No step at all',
      metric: story.key('visit'),
      estimates: { lift: lift(0.05), effortWeeks: weeks(4) },
    }),
  )
  const confidence = async () => {
    const { items } = made(await admin.get<ListOf<Ranked>>(`/maps/${story.mapId}/backlog`))
    return items.find((item) => item.hypothesisId === next.id)?.inputs.confidence
  }
  expect(await confidence()).toMatchObject({ value: 0.3, source: 'assumed' })
  made(
    await story.send([
      ...steady(start, [1, 8], { variant: 'control', n: 1000, sum: 100 }),
      ...steady(start, [1, 8], { variant: 'treatment', n: 1000, sum: 130 }),
    ]),
  )
  expect(await confidence()).toMatchObject({ value: 1, source: 'measured' })
})

test('the registry of frameworks says what each needs, in what unit it scores and why', async () => {
  const frameworks = async (language: string) =>
    made(await admin.get<ListOf<Framework>>('/frameworks', { 'accept-language': language })).items
  const [rice] = await frameworks('en')
  expect(rice).toMatchObject({ id: 'rice', formula: 'reach * impact * confidence / effort' })
  expect(Object.keys(rice?.inputs.properties ?? {})).toEqual(['reach', 'impact', 'confidence', 'effort'])
  for (const field of ['unit', 'explanation'] as const) {
    expect(rice?.[field], field).toEqual(expect.any(String))
    expect((await frameworks('ru'))[0]?.[field], field).toMatch(/[а-яё]{3}/)
  }
})

describe('the frameworks', async () => {
  const { map, barrier, hypothesis, backlog } = await foodBacklog()
  const estimates = { lift: lift(0.06), effortWeeks: weeks(2) }
  const wallets = await hypothesis('Wallets', [barrier('Один способ оплаты')], estimates)
  const people = await hypothesis('People in the chat', [barrier('Чат отвечает шаблоном')], estimates)
  const patch = async (path: string, body: object) => {
    const { version } = made(await admin.get<{ version: number }>(path))
    return admin.patch<Problem>(path, body, { 'if-match': `"v${version}"` })
  }

  test('are listed with inputs, unit, formula and explanation, in either language', async () => {
    const listed = async (language: string) =>
      made(await admin.get<ListOf<Framework>>('/frameworks', { 'accept-language': language })).items
    const [english, russian] = [await listed('en'), await listed('ru')]
    expect(english.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rice', 'ice', 'pie', 'pxl', 'wsjf', 'weighted', 'value', 'evsi']),
    )
    for (const [i, { formula, unit, explanation }] of english.entries()) {
      expect([formula, unit, explanation].every((text) => text.length > 3)).toBe(true)
      expect(russian[i]?.explanation).toMatch(/[а-я]/)
    }
  })

  test('all rank a backlog, and what nobody has rated stands last with the reason', async () => {
    for (const { id } of made(await admin.get<ListOf<Framework>>('/frameworks')).items) {
      const { framework, items } = await backlog(`?framework=${id}`)
      expect([framework, items.length]).toEqual([id, 2])
      for (const { score, reason } of items) expect(score === null).toBe(reason !== null)
    }
    const { items } = await backlog('?framework=wsjf')
    expect(items[0]?.reason).toEqual({ code: 'input_missing', params: { input: 'businessValue' } })
  })

  test('score by what people have rated', async () => {
    const ratings = {
      wsjf: { businessValue: 8, timeCriticality: 5, riskOpportunity: 3, jobSize: 4 },
      ice: { confidence: 9 },
    }
    made(await patch(`/hypotheses/${people}`, { ratings }))
    const [first] = (await backlog('?framework=wsjf')).items
    expect(first).toMatchObject({ hypothesisId: people, score: 4, scores: { wsjf: 4, weighted: null } })
    const [byIce] = (await backlog('?framework=ice')).items.filter((item) => item.hypothesisId === people)
    expect(byIce?.inputs.confidence).toMatchObject({ value: 3, typed: 9 })
    expect(made(await admin.get<object>(`/hypotheses/${people}`))).toMatchObject({ ratings })
    made(await patch(`/hypotheses/${people}`, { ratings: null }))
    expect((await backlog('?framework=wsjf')).items[0]?.score).toBeNull()
  })

  test("are the map's own where none is asked for, by its own settings", async () => {
    const criteria = [{ key: 'fit', name: 'Strategic fit', weight: 2 }]
    const ranking = { framework: 'weighted', criteria }
    made(await patch(`/maps/${map.id}`, { ranking }))
    made(await patch(`/hypotheses/${wallets}`, { ratings: { weighted: { fit: 7 } } }))
    const { framework, items } = await backlog()
    expect([framework, items.map((item) => item.score)]).toEqual(['weighted', [7, null]])
    expect(items[1]?.why).toContain('Strategic fit')
    const weighted = async (query: string) =>
      made(await admin.get<ListOf<Framework>>(`/frameworks${query}`)).items.find(
        ({ id }) => id === 'weighted',
      )
    expect(Object.keys((await weighted(`?mapId=${map.id}`))?.inputs.properties ?? {})).toEqual(['fit'])
    expect((await weighted(''))?.inputs.properties).toEqual({})
    const unknown = await admin.get<Problem>('/frameworks?mapId=map_nowhere')
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '?mapId'])
    expect(made(await admin.get<object>(`/maps/${map.id}`))).toMatchObject({ ranking })
    const exported = made(await admin.get<object>(`/maps/${map.id}/export?format=json`))
    expect(exported).toMatchObject({ ranking })
    const copy = made(await admin.post<ImportedMap>('/maps/import', exported))
    expect(made(await admin.get<object>(`/maps/${copy.map.id}`))).toMatchObject({ ranking })
    made(await patch(`/maps/${map.id}`, { ranking: null }))
    expect((await backlog()).framework).toBe('rice')
  })

  test('say why each hypothesis stands where it stands, in either language', async () => {
    const [english, russian] = [await backlog(), await backlog('', { 'accept-language': 'ru' })]
    expect(english.items[0]?.why).toMatch(/^Place 1 of 2 by RICE, with a score of .*Below it stands “/)
    expect(russian.items[0]?.why).toMatch(/^Место 1 из 2 в рейтинге «RICE», балл: .*Ниже стоит «/)
  })

  test('flag an estimate that a measurement contradicts', async () => {
    const estimated = { ...estimates, reach: { low: 1, likely: 2, high: 3 } }
    made(await patch(`/hypotheses/${wallets}`, { estimates: estimated }))
    const item = (await backlog()).items.find((one) => one.hypothesisId === wallets)
    expect(item?.inputs.reach).toMatchObject({ source: 'measured', typed: 2, contradicts: true })
    expect(item?.inputs.reach.detail).toContain('The typed 2 contradicts the measurement')
  })
})
