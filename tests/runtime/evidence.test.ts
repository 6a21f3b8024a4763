import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { admin, made, unique } from '../support/story.ts'
import type {
  Barrier,
  Created,
  Evidence,
  ImportedEvidence,
  ImportedMap,
  ListOf,
  MapView,
  Problem,
} from '../support/views.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url)))
const importing = async (name: string) => made(await admin.post<ImportedMap>('/maps/import', fixture(name)))
const view = async (id: string) => made(await admin.get<MapView>(`/maps/${id}`))

describe('importing evidence', () => {
  const food = async () => {
    const { map } = await importing('food-delivery.ru.csv')
    const barriers = (await view(map.id)).stages.flatMap((stage) => stage.barriers)
    const barrier = (title: string) => barriers.find((one) => one.title === title)?.id ?? ''
    const evidence = async (title: string) =>
      made(await admin.get<ListOf<Evidence>>(`/barriers/${barrier(title)}/evidence`)).items
    const send = (query = '') =>
      admin.post<ImportedEvidence>(`/maps/${map.id}/evidence/import${query}`, fixture('evidence.ru.csv'))
    return { map, barriers, barrier, evidence, send }
  }

  test('binds each row to its barrier and drops what the map knows by external id', async () => {
    const { evidence, send } = await food()
    const first = await send()
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ created: 7, duplicates: 1, unmatched: [] })
    const payment = await evidence('Один способ оплаты')
    expect(payment.map((item) => item.externalId)).toEqual(['T-1001', 'T-1002', 'S-7', 'A-3'])
    expect(payment[0]).toMatchObject({ source: 'support', sentiment: -0.8, affected: 1, sampleSize: null })
    expect((await send()).body).toMatchObject({ created: 0, duplicates: 8 })
    expect(await evidence('Один способ оплаты')).toHaveLength(4)
  })

  test('masks e-mail addresses and phone numbers in quotes', async () => {
    const { evidence, send } = await food()
    made(await send())
    const [payment] = await evidence('Один способ оплаты')
    const [waiting] = await evidence('Статус не меняется 15 минут')
    expect(payment?.quote).toContain('Не могу оплатить картой мужа')
    expect(payment?.quote).not.toMatch(/916|555|01-23/)
    expect(waiting?.quote).toContain('Ждал час')
    expect(waiting?.quote).not.toMatch(/ivan|petrov|example|@/)
  })

  test('measures the reach of the barrier: analytics before surveys', async () => {
    const { barrier, send } = await food()
    made(await send())
    const payment = made(await admin.get<Barrier>(`/barriers/${barrier('Один способ оплаты')}`))
    expect(payment.reach?.value).toBeCloseTo(2916, 9)
    expect(payment.reach?.low).toBeGreaterThan(2800)
    expect(payment.reach?.high).toBeLessThan(3000)
  })

  test('as a dry run counts and writes nothing', async () => {
    const { evidence, send } = await food()
    expect((await send('?dryRun=true')).body).toMatchObject({ created: 7, duplicates: 1 })
    expect(await evidence('Один способ оплаты')).toEqual([])
    expect((await send()).body).toMatchObject({ created: 7, duplicates: 1 })
  })

  test('names the rows that fit no barrier, and takes the others', async () => {
    const { map, evidence } = await food()
    const table = [
      'external_id;date;stage;barrier;source;sample_size;affected',
      'X-1;2026-10-02;Заказ;Один способ оплаты;survey;10;3',
      'X-2;2026-10-02;Заказ;Такого барьера нет;survey;10;3',
      'X-3;2026-10-02;;;survey;10;3',
    ].join('\n')
    const answer = made(await admin.post<ImportedEvidence>(`/maps/${map.id}/evidence/import`, table))
    expect(answer).toMatchObject({ created: 1, duplicates: 0 })
    expect(answer.unmatched).toEqual([
      { line: 3, stage: 'Заказ', barrier: 'Такого барьера нет', reason: 'unknown_title' },
      { line: 4, reason: 'unnamed' },
    ])
    expect(await evidence('Один способ оплаты')).toMatchObject([{ sampleSize: 10, affected: 3 }])
  })

  test('as JSON lines binds by the id of the barrier too', async () => {
    const { map, barrier, evidence } = await food()
    const line = {
      barrierId: barrier('Чат отвечает шаблоном'),
      source: 'crm',
      date: '2026-10-01',
      affected: 4,
    }
    const answer = made(
      await admin.post<ImportedEvidence>(`/maps/${map.id}/evidence/import`, `${JSON.stringify(line)}\n`, {
        'content-type': 'application/x-ndjson',
      }),
    )
    expect(answer).toMatchObject({ created: 1, unmatched: [] })
    expect(await evidence('Чат отвечает шаблоном')).toMatchObject([{ source: 'crm', affected: 4 }])
  })

  test('shows claims as claimed, not proven, with the sample size that would prove one with a baseline', async () => {
    const { map } = await importing('saas-demo.en.csv')
    const answer = made(
      await admin.post<ImportedEvidence>(`/maps/${map.id}/evidence/import`, fixture('claims.json'), {
        'content-type': 'application/json',
      }),
    )
    expect(answer).toMatchObject({ created: 1 })
    expect(answer.unmatched).toHaveLength(2)
    const barrier = (await view(map.id)).stages
      .flatMap((stage) => stage.barriers)
      .find((one) => one.title === 'Nobody answers questions on the page')
    const [claim] = made(await admin.get<ListOf<Evidence>>(`/barriers/${barrier?.id}/evidence`)).items
    // .14 against .189 at alpha .05 and power .8: 897.4 in each arm by the pooled z test.
    expect(claim).toMatchObject({
      kind: 'claim',
      proof: { status: 'claimedNotProven', ok: true, perVariant: 898, total: 1796 },
    })
  })
})

describe('evidence', () => {
  async function barrier() {
    const map = made(await admin.post<MapView>('/maps', { name: unique('map') }))
    const stage = made(
      await admin.post<{ id: string }>(`/maps/${map.id}/stages`, { name: 'Pay', entrants: 1000 }),
    )
    return made(await admin.post<Barrier>(`/stages/${stage.id}/barriers`, { title: 'Slow' })).id
  }
  const survey = { source: 'survey', date: '2026-10-01', sampleSize: 40, affected: 10 }

  test('comes one at a time or many at once, and is listed on its barrier', async () => {
    const id = await barrier()
    expect((await admin.post(`/barriers/${id}/evidence`, { ...survey, externalId: 'a' })).body).toEqual({
      created: 1,
      duplicates: 0,
    })
    const many = [survey, { ...survey, externalId: 'a' }, { ...survey, externalId: 'b' }]
    expect((await admin.post(`/barriers/${id}/evidence`, many)).body).toEqual({ created: 2, duplicates: 1 })
    const items = made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items
    expect(items.map((item) => item.externalId)).toEqual(['a', null, 'b'])
    expect(made(await admin.get<Barrier>(`/barriers/${id}`)).reach?.value).toBe(250)
  })

  test('that several send at once under one external id is kept once', async () => {
    const id = await barrier()
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => admin.post(`/barriers/${id}/evidence`, { ...survey, externalId: 'race' })),
    )
    expect(answers.map((answer) => [answer.status, answer.body.created]).sort()).toEqual([
      [201, 0],
      [201, 0],
      [201, 0],
      [201, 1],
    ])
    expect(made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items).toHaveLength(1)
  })

  test('is read, changed under its version with its quote masked again, and deleted', async () => {
    const id = await barrier()
    made(await admin.post(`/barriers/${id}/evidence`, survey))
    const [item] = made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items
    const path = `/evidence/${item?.id}`
    expect((await admin.patch(path, { affected: 20 })).status).toBe(428)
    const patched = made(
      await admin.patch<Evidence>(
        path,
        { affected: 20, quote: 'Mail anna@example.com' },
        { 'if-match': '"v1"' },
      ),
    )
    expect(patched).toMatchObject({ affected: 20, version: 2 })
    expect(made(await admin.get<Evidence>(path)).quote).not.toContain('anna@example.com')
    expect(made(await admin.get<Barrier>(`/barriers/${id}`)).reach?.value).toBe(500)
    expect((await admin.delete(path, { 'if-match': '"v2"' })).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
  })

  test('that contradicts itself is refused whole, every fault by its place', async () => {
    const id = await barrier()
    const refused = await admin.post<Problem>(`/barriers/${id}/evidence`, [
      survey,
      { ...survey, affected: 41 },
      { ...survey, kind: 'claim' },
    ])
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer)).toEqual(['/1/affected', '/2/claim'])
    expect(made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items).toEqual([])
  })

  test('of the kind claim says how many days would prove it at the traffic of its stage, and what to expect until then', async () => {
    const id = await barrier()
    const claim = { kind: 'claim', source: 'crm', date: '2026-10-01', claim: { lift: 0.35, baseline: 0.14 } }
    made(await admin.post(`/barriers/${id}/evidence`, [claim, { ...claim, claim: { lift: 0.35 } }]))
    const [known, without] = made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items
    // 1,796 people, 1,000 a month: 54.7 days.
    expect(known?.proof).toMatchObject({ ok: true, total: 1796, days: 55, untestable: false })
    expect(without?.proof).toMatchObject({ ok: false, reason: 'baseline_needed' })
    for (const { proof } of [known, without].filter((one) => one !== undefined)) {
      const { estimate = 1, prior = { mean: 0, sd: 0 } } = proof?.expected ?? {}
      const kept = prior.sd ** 2 / (prior.sd ** 2 + 0.12 ** 2)
      expect(estimate).toBeCloseTo(kept * 0.35 + (1 - kept) * prior.mean, 12)
    }
  })

  test('of the kind claim measures nothing', async () => {
    const id = await barrier()
    made(
      await admin.post(`/barriers/${id}/evidence`, {
        ...survey,
        source: 'analytics',
        kind: 'claim',
        claim: { lift: 0.22 },
      }),
    )
    const [claim] = made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items
    expect(claim?.proof).toMatchObject({ status: 'claimedNotProven', ok: false, reason: 'baseline_needed' })
    expect(made(await admin.get<Barrier>(`/barriers/${id}`)).reach?.value).toBe(1000)
  })
})

describe('binding evidence that names no barrier', () => {
  const board = async () => {
    const map = made(await admin.post<Created>('/maps', { name: unique('Shop') }))
    const stage = made(await admin.post<Created>(`/maps/${map.id}/stages`, { name: 'Оплата' }))
    const barrier = async (title: string) =>
      made(await admin.post<Created>(`/stages/${stage.id}/barriers`, { title })).id
    const card = await barrier('Card is refused')
    const refund = await barrier('Refund takes weeks')
    const rule = (body: object) => admin.post<Created>(`/maps/${map.id}/evidence-rules`, body)
    const send = (text: string, query = '') =>
      admin.post<ImportedEvidence>(`/maps/${map.id}/evidence/import${query}`, csv(text))
    const of = async (id: string) => made(await admin.get<ListOf<Evidence>>(`/barriers/${id}/evidence`)).items
    return { map, card, refund, rule, send, of }
  }
  const csv = (text: string) => new TextEncoder().encode(text)
  const tickets = [
    'Created,Ticket,Description,Tags',
    '2026-11-01,T-1,"My card was declined, twice","billing, vip"',
    '2026-11-02,T-2,Where is my money?,"refund"',
    '2026-11-03,T-3,The site is slow,',
  ].join('\n')

  test('goes by saved rules in their order; a preview says which row goes where and why, and writes nothing', async () => {
    const { card, refund, rule, send, of } = await board()
    made(await rule({ name: 'Cards', barrierId: card, keywords: ['card'] }))
    const second = made(await rule({ name: 'Refunds', barrierId: refund, labels: ['refund', 'billing'] }))
    const preview = made(await send(tickets, '?dryRun=true&source=support'))
    expect(preview).toMatchObject({
      created: 2,
      importId: null,
      unmatched: [{ line: 4, reason: 'unnamed' }],
      bound: [
        { line: 2, barrierId: card, barrier: 'Card is refused', by: 'rule' },
        { line: 3, barrierId: refund, by: 'rule', ruleId: second.id },
      ],
    })
    expect(await of(card)).toEqual([])
    const done = made(await send(tickets, '?source=support'))
    expect(done.importId).toMatch(/^imp_/)
    expect(await of(card)).toMatchObject([{ externalId: 'T-1', source: 'support' }])
    const again = made(await send(tickets, '?source=support'))
    expect(again).toMatchObject({ created: 0, duplicates: 2, importId: null, known: { id: done.importId } })
  })

  test('needs a source and, without rules, a column for the barrier', async () => {
    const { card, rule, send } = await board()
    const unruled = await send(tickets, '?source=support')
    expect(unruled.status).toBe(422)
    made(await rule({ name: 'Cards', barrierId: card, keywords: ['card'] }))
    const unsourced = await send(tickets)
    expect(unsourced.status).toBe(422)
    expect((unsourced.body as unknown as Problem).errors).toHaveLength(3)
  })

  test('takes a title that is almost that of a barrier, and says so', async () => {
    const { card, send, of } = await board()
    const text =
      'Date,Source,Barrier,Text\n2026-11-01,review,Card refused,Again!\n2026-11-01,review,Something else,No'
    const { created, unmatched, warnings } = made(await send(text))
    expect({ created, unmatched }).toMatchObject({
      created: 1,
      unmatched: [{ line: 3, reason: 'unknown_title' }],
    })
    expect(warnings).toMatchObject([{ line: 2, detail: expect.stringContaining('“Card is refused”') }])
    expect(await of(card)).toHaveLength(1)
  })

  test('keeps the same words of the same day once, although no row has an id; equal counts are kept', async () => {
    const { send } = await board()
    const words = '2026-11-01,review,Card is refused,Again!,,'
    const counts = '2026-11-01,survey,Card is refused,,100,7'
    const text = ['Date,Source,Barrier,Text,Sample size,Affected', words, words, counts, counts].join('\n')
    expect(made(await send(text))).toMatchObject({ created: 3, duplicates: 1 })
  })
})

test('a map says what it lacks, in the language of the reader', async () => {
  const map = made(await admin.post<Created>('/maps', { name: unique('Shop') }))
  made(await admin.post(`/maps/${map.id}/stages`, { name: 'Оплата' }))
  const report = (locale: string) =>
    admin.get<{ findings: object[] }>(`/maps/${map.id}/completeness?locale=${locale}`)
  expect(made(await report('en'))).toMatchObject({
    stages: { total: 1, counted: 0 },
    barriers: { total: 0, withEvidence: 0, measured: 0 },
    findings: [{ code: 'stage_not_counted', detail: 'Nobody has counted how many enter “Оплата”.' }],
  })
  expect(made(await report('ru')).findings).toMatchObject([
    { detail: 'Никто не посчитал, сколько людей входит на этап «Оплата».' },
  ])
})
