import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { firstDay, type Kept, refusal, rowsOf, running, start, startedAt } from '../support/resultRows.ts'
import { runtime, server } from '../support/runtime.ts'
import { startNode } from '../support/startNode.ts'
import { admin, made, type Story, tellStory } from '../support/story.ts'
import type { ImportedResults, ImportRecord, ListOf, Problem } from '../support/views.ts'

const english = { 'accept-language': 'en' }
const heading = 'date,variant,metric,n,sum'

const table = (story: Story, ...lines: string[]) =>
  [heading, ...lines].join('\n').replaceAll('visit', story.key('visit'))
const day = (control: number, treatment: number, date = start) => [
  `${date},control,visit,100,${control}`,
  `${date},treatment,visit,100,${treatment}`,
]
const post = (story: Story, file: string | Uint8Array, query = '', headers: Record<string, string> = {}) =>
  admin.post<ImportedResults>(`${story.path}/results/import${query}`, file, { ...english, ...headers })
const sums = (kept: Kept[]) => kept.map((row) => row.sum)
const importsOf = async (story: Story) =>
  made(await admin.get<ListOf<ImportRecord>>(`${story.path}/imports`)).items
const reverse = (id: string | undefined) =>
  admin.post<ImportRecord>(`/imports/${id}/reverse`, { reason: 'It was the wrong file' })

describe('importing a file of results', () => {
  test('records its rows, its analysis and itself in one write', async () => {
    const story = await running()
    const answer = made(await post(story, table(story, ...day(10, 14))))
    expect(answer).toMatchObject({
      format: 'rows',
      understood: 2,
      mode: 'daily',
      accepted: 2,
      replaced: 0,
      reported: 0,
      warnings: [],
    })
    expect((await story.analysis()).id).toBe(answer.analysisId)
    expect(sums(await rowsOf(story))).toEqual([10, 14])
    const [record] = await importsOf(story)
    expect(record).toMatchObject({
      id: answer.importId,
      kind: 'results',
      experimentId: story.experimentId,
      mapId: null,
      understood: 2,
      accepted: 2,
      revision: 1,
      reversedAt: null,
    })
    expect(record?.fileHash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(made(await admin.get<ImportRecord>(`/imports/${answer.importId}`))).toEqual(record)
  })

  test('as a dry run says all that would happen, and writes nothing', async () => {
    const story = await running()
    const answer = made(await post(story, table(story, ...day(10, 14)), '?dryRun=true'))
    expect(answer).toMatchObject({ format: 'rows', understood: 2, accepted: 2, replaced: 0 })
    expect(answer.firstRows).toEqual([
      { date: start, variant: 'control', metric: story.key('visit'), n: 100, sum: 10 },
      { date: start, variant: 'treatment', metric: story.key('visit'), n: 100, sum: 14 },
    ])
    expect([answer.importId, answer.analysisId]).toEqual([undefined, undefined])
    expect(await rowsOf(story)).toEqual([])
    expect(await importsOf(story)).toEqual([])
    expect((await admin.get(`${story.path}/analysis`)).status).toBe(404)
  })

  test.each(['', '?dryRun=true'])(
    'is refused whole, with every fault by line and column (%s)',
    async (query) => {
      const story = await running()
      const refused = await post(
        story,
        table(
          story,
          `${start},control,visit,100,10`,
          `${start},nobody,visit,100,10`,
          `2026-08-02,control,visit,100,10`,
          `${start},control,visit,100,11`,
          `2026-09-03,control,visit,100,111`,
        ),
        query,
      )
      expect(refusal(refused)).toEqual({
        status: 422,
        code: 'invalid',
        pointers: ['line 3, variant', 'line 4, date', 'line 5', 'line 6, sum'],
      })
      // How far the file was understood is said all the same.
      expect((refused.body as { import?: object }).import).toMatchObject({
        format: 'rows',
        understood: 5,
        mappingFrom: 'guessed',
        warnings: [],
      })
      expect(await rowsOf(story)).toEqual([])
      expect(await importsOf(story)).toEqual([])
    },
  )

  test('is refused where nobody knows the format, or nothing is in it', async () => {
    const story = await running()
    const unknown = await post(story, '{"colour": "red"}')
    expect(refusal(unknown)).toMatchObject({ status: 422, code: 'invalid', pointers: ['line 1'] })
    expect((unknown.body as unknown as Problem).errors?.[0]?.detail).toContain('not recognised')
    expect(refusal(await post(story, ''))).toMatchObject({ status: 422, pointers: ['line 1'] })
    expect(refusal(await post(story, 'PK\u0003\u0004…'))).toMatchObject({ status: 422 })
    expect((await post(story, '{}', '', { 'content-type': 'image/png' })).status).toBe(415)
  })

  test('names every fault of a mapping by its place in it', async () => {
    const story = await running()
    const mapping = (value: unknown) => `?mapping=${encodeURIComponent(JSON.stringify(value))}`
    const file = table(story, ...day(10, 14))
    expect(
      refusal(
        await post(story, file, mapping({ metrics: { visit: { colum: 'x', winsorize: 2 } }, size: 1 })),
      ),
    ).toEqual({
      status: 422,
      code: 'invalid',
      pointers: [
        '?mapping/metrics/visit/column',
        '?mapping/metrics/visit/winsorize',
        '?mapping/metrics/visit/colum',
        '?mapping/size',
      ],
    })
    expect(refusal(await post(story, file, '?mapping={'))).toMatchObject({ pointers: ['?mapping'] })
    expect(
      refusal(
        await post(
          story,
          file,
          mapping({ variants: { A: 'nobody' }, metrics: { 'no/such': { column: 'x' } } }),
        ),
      ),
    ).toMatchObject({ status: 422, pointers: ['?mapping/metrics/no~1such', '?mapping/variants/A'] })
  })

  test('is for started experiments, in their mode', async () => {
    const draft = await tellStory()
    expect(refusal(await post(draft, table(draft, ...day(1, 2))))).toMatchObject({ code: 'not_running' })
    const nobody = await admin.post('/experiments/exp_00000000000000000000000000/results/import', 'x')
    expect(nobody.status).toBe(404)
  })

  test('recognises the same file, and takes it again only where that is asked for', async () => {
    const story = await running()
    const file = table(story, ...day(10, 14))
    const first = made(await post(story, file))
    const again = made(await post(story, file))
    expect(again.known).toMatchObject({ importId: first.importId })
    expect([again.accepted, again.importId]).toEqual([undefined, undefined])
    expect(made(await post(story, file, '?dryRun=true')).known).toEqual(again.known)
    expect(await importsOf(story)).toHaveLength(1)
    const forced = made(await post(story, file, '?again=true'))
    expect(forced).toMatchObject({ accepted: 2, replaced: 2, known: { importId: first.importId } })
    expect(await importsOf(story)).toHaveLength(2)
    // Of another experiment nobody knows it.
    const other = await running()
    expect(made(await post(other, table(other, ...day(10, 14)))).known).toBeUndefined()
  })

  test('replays under an Idempotency-Key, and refuses another file under it', async () => {
    const story = await running()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const file = table(story, ...day(10, 14))
    const first = await post(story, file, '', key)
    const again = await post(story, file, '', key)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.body).toEqual(first.body)
    const other = await post(story, table(story, ...day(10, 15)), '', key)
    expect([other.status, (other.body as unknown as Problem).code]).toEqual([422, 'idempotency_mismatch'])
    expect(await importsOf(story)).toHaveLength(1)
  })

  test('reads files that come in many pieces', async () => {
    const story = await running()
    const rows = Array.from({ length: 40_000 }, (_, i) => `${start},control,visit,100,${i % 100},dim=${i}`)
    const file = new TextEncoder().encode(
      [`${heading},segment`, ...rows].join('\n').replaceAll('visit', story.key('visit')),
    )
    expect(file.length).toBeGreaterThan(1024 * 1024)
    const answer = made(await post(story, file))
    expect(answer).toMatchObject({ understood: 40_000, accepted: 40_000 })
  })
})

describe('the progress of an import', () => {
  test('can be read under the id that was chosen for it, and shows how it ended', async () => {
    const story = await running()
    const id = crypto.randomUUID()
    const file = table(story, ...day(10, 14))
    made(await post(story, file, `?progress=${id}`))
    const progress = made(await admin.get(`/imports/progress/${id}`))
    expect(progress).toMatchObject({
      id,
      experimentId: story.experimentId,
      status: 'done',
      bytesRead: file.length,
      totalBytes: file.length,
      cancelRequested: false,
    })
    // Too late: it stays as it is.
    expect(made(await admin.post(`/imports/progress/${id}/cancel`))).toEqual(progress)
    const failed = crypto.randomUUID()
    expect((await post(story, 'x', `?progress=${failed}`)).status).toBe(422)
    expect(made(await admin.get(`/imports/progress/${failed}`))).toMatchObject({ status: 'failed' })
    expect((await admin.get('/imports/progress/never-begun')).status).toBe(404)
    expect(refusal(await post(story, file, '?progress=short'))).toMatchObject({ pointers: ['?progress'] })
  })
})

describe('an import whose file comes slowly', () => {
  /** Sends a file piece by piece, as `pieces` gives them out. */
  const slowly = (story: Story, query: string, pieces: AsyncGenerator<string>, signal?: AbortSignal) => {
    const body = Readable.toWeb(Readable.from(pieces).map((text: string) => new TextEncoder().encode(text)))
    const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'text/csv' }
    const url = `${server.url}/api/v1${story.path}/results/import${query}`
    const options = { method: 'POST', headers, body, duplex: 'half', ...(signal ? { signal } : {}) }
    return fetch(url, options as RequestInit)
  }
  const status = async (id: string) =>
    (await admin.get<{ status?: string }>(`/imports/progress/${id}`)).body.status
  const untilBegun = async (id: string) => {
    while ((await status(id)) !== 'running') await pause(50)
  }

  test('ends where it is cancelled, and writes nothing', async () => {
    const story = await running()
    const id = crypto.randomUUID()
    const answer = await slowly(
      story,
      `?progress=${id}`,
      (async function* () {
        yield `${heading}\n`
        await untilBegun(id)
        expect(made(await admin.post(`/imports/progress/${id}/cancel`))).toMatchObject({
          cancelRequested: true,
        })
        for (const line of day(10, 14).join('\n').replaceAll('visit', story.key('visit'))) {
          if (line === '\n') await pause(1200)
          yield line
        }
      })(),
    )
    expect(refusal({ status: answer.status, body: await answer.json() })).toMatchObject({
      status: 409,
      code: 'cancelled',
    })
    expect(await status(id)).toBe('cancelled')
    expect(await rowsOf(story)).toEqual([])
    expect(await importsOf(story)).toEqual([])
  })

  test('leaves nothing behind where its sender breaks off', async () => {
    const story = await running()
    const id = crypto.randomUUID()
    const leaving = new AbortController()
    const lines = table(story, ...day(10, 14)).split('\n')
    const broken = slowly(
      story,
      `?progress=${id}`,
      (async function* () {
        for (const line of lines) yield `${line}\n`
        await untilBegun(id)
        leaving.abort()
        await pause(60_000, undefined, { ref: false })
      })(),
      leaving.signal,
    )
    await expect(broken).rejects.toThrow()
    await pause(300)
    expect(await rowsOf(story)).toEqual([])
    expect(await importsOf(story)).toEqual([])
    if (runtime === 'node') expect(await status(id)).toBe('failed')
    made(await post(story, lines.join('\n')))
  })
})

describe('reversing an import', () => {
  test('brings back what stood before, with an analysis of it', async () => {
    const story = await running()
    made(await post(story, table(story, ...day(10, 14))))
    const before = await story.analysis()
    const second = made(await post(story, table(story, ...day(20, 90), ...day(5, 5, '2026-09-02'))))
    const during = await story.analysis()
    const reversed = made(await reverse(second.importId))
    expect(reversed).toMatchObject({
      id: second.importId,
      reversalReason: 'It was the wrong file',
      reversal: { withdrawn: 4, restored: 2, revision: 3 },
    })
    expect(sums(await rowsOf(story))).toEqual([10, 14])
    const after = await story.analysis()
    expect(after.id).toBe(reversed.reversal?.analysisId)
    expect(after.metrics).toEqual(before.metrics)
    expect(after.asOf).toBe(before.asOf)
    expect((await story.analysis(`?id=${during.id}`)).metrics).toEqual(during.metrics)
    expect(refusal(await reverse(second.importId))).toMatchObject({ status: 409, code: 'conflict' })
  })

  test('leaves rows that were replaced since as they are, in whatever order imports are reversed', async () => {
    const story = await running()
    made(await story.send([{ date: start, variant: 'control', metric: 'visit', n: 100, sum: 1 }]))
    const a = made(
      await post(story, table(story, `${start},control,visit,100,2`, `${start},treatment,visit,100,2`)),
    )
    const b = made(await post(story, table(story, `${start},control,visit,100,3`)))
    expect(made(await reverse(a.importId)).reversal).toMatchObject({ withdrawn: 1, restored: 0 })
    expect(sums(await rowsOf(story))).toEqual([3])
    expect(made(await reverse(b.importId)).reversal).toMatchObject({ withdrawn: 1, restored: 1 })
    expect(sums(await rowsOf(story))).toEqual([1])
  })

  test('takes back what an earlier reversal brought back, where that was imported too', async () => {
    const story = await running()
    const a = made(await post(story, table(story, ...day(2, 2))))
    const b = made(await post(story, table(story, ...day(3, 3))))
    made(await reverse(b.importId))
    expect(sums(await rowsOf(story))).toEqual([2, 2])
    made(await reverse(a.importId))
    expect(await rowsOf(story)).toEqual([])
    // Nothing stands: the first batch chooses the mode again, and the file is not known any more.
    const again = made(await post(story, table(story, ...day(2, 2))))
    expect([again.known, again.accepted]).toEqual([undefined, 2])
    const other = await story.send([{ date: start, variant: 'control', metric: 'visit', n: 1, sum: 1 }])
    expect(made(other)).toMatchObject({ replaced: 1 })
  })
})

describe('the mapping of a file', () => {
  const users = (seed: number) =>
    [
      'Group;Came on;Visit',
      ...Array.from({ length: 40 }, (_, i) =>
        [i % 2 === 0 ? 'old' : 'new', '2026-09-02', (i + seed) % 4 === 0 ? 1 : 0].join(';'),
      ),
    ].join('\n')
  const mappingFor = (story: Story) => ({
    variant: 'Group',
    date: 'Came on',
    control: 'old',
    variants: { old: 'control', new: 'treatment' },
    metrics: { [story.key('visit')]: { column: 'Visit' } },
  })
  const query = (mapping: object) => `?mapping=${encodeURIComponent(JSON.stringify(mapping))}`

  test('is remembered for files of the same shape, as far as it fits the next experiment', async () => {
    const story = await running()
    const first = made(await post(story, users(0), query(mappingFor(story))))
    expect(first).toMatchObject({ format: 'per-user', mappingFrom: 'given', understood: 40 })
    expect(first.mapping).toMatchObject(mappingFor(story))
    const second = made(await post(story, users(1)))
    expect(second.mappingFrom).toBe('remembered')
    expect(second.mapping).toEqual(first.mapping)
    // Another experiment has other metrics: those are guessed, the columns are remembered.
    const other = await running()
    const dry = made(await post(other, users(2), '?dryRun=true'))
    expect(dry).toMatchObject({ mappingFrom: 'remembered', accepted: 2 })
    expect(dry.mapping).toMatchObject(mappingFor(other))
  })
})

describe('figures that a tool reports', () => {
  const fixture = readFileSync(
    new URL('../fixtures/imports/results/optimizely.json', import.meta.url),
    'utf8',
  )
  const asJson = { 'content-type': 'application/json' }

  test('are shown as reported, make no analysis, and no verdict rests on them', async () => {
    const story = await tellStory({
      startedAt,
      metrics: [
        { name: 'visit', role: 'primary' },
        { name: 'revenue', role: 'secondary', type: 'mean' },
      ],
    })
    made(await story.send(firstDay(14)))
    const before = await story.analysis()
    const mapping = {
      variants: { 5001: 'control', 5002: 'treatment' },
      metrics: { [story.key('revenue')]: { column: 'Revenue' } },
    }
    const query = `?mapping=${encodeURIComponent(JSON.stringify(mapping))}`
    const answer = made(await post(story, fixture, query, asJson))
    expect(answer).toMatchObject({ format: 'optimizely', accepted: 0, reported: 1 })
    expect(answer.analysisId).toBeUndefined()
    expect(await story.analysis()).toEqual(before)
    const shown = async () => made(await admin.get<ListOf<object>>(`${story.path}/reported`)).items
    expect(await shown()).toEqual([
      expect.objectContaining({
        by: 'Optimizely',
        variant: 'treatment',
        metric: story.key('revenue'),
        level: 0.9,
        importId: answer.importId,
      }),
    ])
    expect(await importsOf(story)).toEqual([expect.objectContaining({ revision: null, accepted: 1 })])
    // Not even where everything is computed anew.
    made(await story.send(firstDay(14)))
    expect((await story.analysis()).metrics).toEqual(before.metrics)
    expect((await story.analysis()).verdict).toEqual(before.verdict)
    expect(made(await reverse(answer.importId)).reversal).toEqual({})
    expect(await shown()).toEqual([])
  })
})

describe('reversing an import of evidence', () => {
  test('takes it off the map again', async () => {
    const story = await running()
    const file = 'stage,barrier,source,date\nCheckout,Too many steps,survey,2026-01-20\n'
    const imported = made(
      await admin.post<{ importId: string | null }>(`/maps/${story.mapId}/evidence/import`, file),
    )
    const list = async () =>
      made(await admin.get<ListOf<object>>(`/barriers/${story.barrierId}/evidence`)).items
    expect(await list()).toHaveLength(1)
    const [record] = made(await admin.get<ListOf<ImportRecord>>(`/maps/${story.mapId}/imports`)).items
    expect(record).toMatchObject({ id: imported.importId, kind: 'evidence', accepted: 1 })
    const { reversal } = made(await reverse(record?.id))
    expect(reversal?.removed).toHaveLength(1)
    expect(await list()).toEqual([])
    expect(refusal(await reverse(record?.id))).toMatchObject({ status: 409 })
  })
})

describe('reversing an import of a map or of a backlog', () => {
  test('archives the map, and removes ideas on which nothing hangs', async () => {
    const { map } = made(
      await admin.post<{ map: { id: string } }>('/maps/import', 'Stage,Barriers\nBuy,Long form\n'),
    )
    const [record] = made(await admin.get<ListOf<ImportRecord>>(`/maps/${map.id}/imports`)).items
    expect(made(await reverse(record?.id)).reversal).toEqual({ removed: [], archived: [map.id] })
    expect(made(await admin.get(`/maps/${map.id}`))).toMatchObject({ archived: true, version: 2 })
  })

  test('refuses where an experiment was started on an idea, and names it', async () => {
    const story = await running()
    const ideas = (name: string) =>
      [
        'idea,barrier,metric,reach,impact,confidence,effort',
        `${name},Too many steps,${story.key('visit')},1000,1,80%,2 weeks`,
      ].join('\n')
    const importing = async (name: string) =>
      made(await admin.post<{ importId: string }>(`/maps/${story.mapId}/backlog/import`, ideas(name)))
        .importId
    const idle = await importing('One page')
    expect(made(await reverse(idle)).reversal?.removed).toHaveLength(1)
    const tested = await importing('Two pages')
    const { items } = made(
      await admin.get<ListOf<{ id: string; change: string }>>(`/hypotheses?mapId=${story.mapId}`),
    )
    const idea = items.find(({ change }) => change === 'Two pages')
    const experiment = made(
      await admin.post<{ id: string }>('/experiments', {
        hypothesisId: idea?.id,
        name: 'Pages',
        variants: [
          { key: 'a', weight: 1, isControl: true },
          { key: 'b', weight: 1 },
        ],
        metrics: [{ key: story.key('visit'), role: 'primary' }],
        plan: {},
      }),
    )
    made(await admin.post(`/experiments/${experiment.id}/start`, { at: startedAt }))
    const refused = await reverse(tested)
    expect(refusal(refused)).toEqual({ status: 409, code: 'has_experiments', pointers: [`/${idea?.id}`] })
    expect((refused.body as unknown as Problem).errors?.[0]?.detail).toContain(experiment.id)
  })
})

test('A large file that is refused at its first bytes is answered, though its sender is still sending', async () => {
  const story = await running()
  const file = new Uint8Array(19 * 1024 * 1024).fill(65)
  file.set([0x50, 0x4b, 3, 4])
  for (let i = 0; i < 4; i += 1)
    expect(refusal(await post(story, file))).toEqual({ status: 422, code: 'invalid', pointers: ['line 1'] })
})

describe('the size of a file', () => {
  test('is limited, up front where its length is announced, with the way round', async () => {
    const small =
      runtime === 'node' ? await startNode({ env: { JOURNEYPROOF_IMPORT_LIMIT: '20971520' } }) : undefined
    const place = api(small?.url ?? server.url, server.adminToken)
    try {
      const story = await running()
      const file = new Uint8Array(20 * 1024 * 1024 + 1).fill(10)
      const path = small === undefined ? story.path : '/experiments/exp_00000000000000000000000000'
      const refused = await place.post<Problem>(`${path}/results/import`, file)
      expect(refusal(refused)).toMatchObject({ status: 413, code: 'too_large' })
      expect(refused.body.detail).toContain('with the server on Node')
      expect(refused.body.detail).toContain('daily totals')
    } finally {
      await small?.stop()
    }
  })

  if (runtime === 'node')
    test('may exceed what is held in memory, on Node', async () => {
      const lines = Array.from(
        { length: 1_000_000 },
        (_, i) => `user-${i},${i % 2 === 0 ? 'control' : 'treatment'},2026-09-02,${i % 7 === 0 ? 1 : 0}`,
      )
      const file = new TextEncoder().encode(['user,variant,date,bought', ...lines].join('\n'))
      expect(file.length).toBeGreaterThan(30 * 1024 * 1024)
      // That took seconds, in which the server has closed idle connections: a turn for this side to notice, before it writes to one.
      await pause(100)
      const story = await running()
      const mapping = { metrics: { [story.key('visit')]: { column: 'bought' } } }
      const query = `?mapping=${encodeURIComponent(JSON.stringify(mapping))}`
      expect(made(await post(story, file, query))).toMatchObject({ understood: 1_000_000, accepted: 2 })
      const rows = await rowsOf(story)
      expect(rows.filter((row) => row.metric !== null).map(({ n }) => n)).toEqual([500_000, 500_000])
    })
})
