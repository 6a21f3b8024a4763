import { describe, expect, test } from 'vitest'
import { api } from '../support/client.ts'
import { server } from '../support/runtime.ts'
import { admin, made, steady, tellStory, unique } from '../support/story.ts'
import type { Created, ListOf, MapView, Problem, Recorded } from '../support/views.ts'

const key = () => ({ 'idempotency-key': unique('key') })
const replayed = (answer: { headers: Headers }) => answer.headers.get('idempotency-replayed')

async function mapsNamed(name: string): Promise<number> {
  let count = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page: ListOf<MapView> = made(await admin.get<ListOf<MapView>>(`/maps?limit=200${query}`))
    count += page.items.filter((map) => map.name === name).length
    cursor = page.nextCursor
  }
  return count
}

describe('a POST with an Idempotency-Key', () => {
  test('is done once: the same request again replays the answer and says so', async () => {
    const headers = key()
    const name = unique('once')
    const first = await admin.post<Created>('/maps', { name }, headers)
    const second = await admin.post<Created>('/maps', { name }, headers)
    expect([first.status, replayed(first)]).toEqual([201, null])
    expect([second.status, replayed(second)]).toEqual([201, 'true'])
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('etag')).toBe('"v1"')
    expect(await mapsNamed(name)).toBe(1)
  })

  test('with another body is refused', async () => {
    const headers = key()
    made(await admin.post('/maps', { name: 'First' }, headers))
    const name = unique('second')
    const refused = await admin.post<Problem>('/maps', { name }, headers)
    expect([refused.status, refused.body.code]).toEqual([422, 'idempotency_mismatch'])
    expect(await mapsNamed(name)).toBe(0)
  })

  test('is another request on another path or under another token', async () => {
    const headers = key()
    const [one, two] = [await tellStory(), await tellStory()]
    const barrier = { title: 'Slow' }
    const first = made(await admin.post<Created>(`/stages/${one.stageId}/barriers`, barrier, headers))
    const second = await admin.post<Created>(`/stages/${two.stageId}/barriers`, barrier, headers)
    expect([second.status, replayed(second)]).toEqual([201, null])
    const { token } = made(
      await admin.post<{ token: string }>('/tokens', { name: 'Another', role: 'editor' }),
    )
    const third = await api(server.url, token).post<Created>(
      `/stages/${one.stageId}/barriers`,
      barrier,
      headers,
    )
    expect([third.status, replayed(third)]).toEqual([201, null])
    expect(new Set([first.id, second.body.id, third.body.id]).size).toBe(3)
  })

  test('under way is 409 for whoever sends it meanwhile, and happens once', async () => {
    const start = '2026-09-01'
    const story = await tellStory({ startedAt: `${start}T00:00:00Z` })
    let waited = 0
    let round = 0
    // Whether two requests meet is up to the machine: it is tried until they do.
    while (waited === 0 && round < 40) {
      round += 1
      const rows = story.named(steady(start, [round, round], { variant: 'control', n: 10, sum: 1 }))
      const headers = key()
      const send = () => admin.post<Problem>(`${story.path}/results`, { mode: 'daily', rows }, headers)
      const answers = await Promise.all(Array.from({ length: 8 }, send))
      const fresh = answers.filter((answer) => answer.status === 200 && replayed(answer) === null)
      const waiting = answers.filter((answer) => answer.status === 409)
      const replays = answers.filter((answer) => answer.status === 200 && replayed(answer) === 'true')
      expect(fresh).toHaveLength(1)
      expect(fresh[0]?.body).toMatchObject({ accepted: 1, replaced: 0 })
      expect(fresh.length + waiting.length + replays.length).toBe(8)
      for (const answer of waiting) {
        expect(answer.body.code).toBe('in_flight')
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      waited += waiting.length
      const after = await send()
      expect([after.status, replayed(after)]).toEqual([200, 'true'])
      expect(after.body).toEqual(fresh[0]?.body)
    }
    expect(waited).toBeGreaterThan(0)
    expect((await story.analysis()).revision).toBe(round)
  })

  test('that was refused leaves the key free for the corrected request', async () => {
    const headers = key()
    expect((await admin.post('/maps', { name: '' }, headers)).status).toBe(422)
    const story = await tellStory()
    const start = { ...key() }
    const future = new Date(Date.now() + 3_600_000).toISOString()
    expect((await admin.post(`${story.path}/start`, { at: future }, start)).status).toBe(422)
    expect((await admin.post('/maps', { name: 'Corrected' }, headers)).status).toBe(201)
    const started = await admin.post(`${story.path}/start`, {}, start)
    expect([started.status, replayed(started)]).toEqual([200, null])
  })

  test('records a batch of results once', async () => {
    const story = await tellStory({ startedAt: '2026-09-01T00:00:00Z' })
    const headers = key()
    const batch = {
      mode: 'daily',
      rows: story.named([{ date: '2026-09-01', variant: 'control', metric: 'visit', n: 10, sum: 1 }]),
    }
    const first = await admin.post<Recorded>(`${story.path}/results`, batch, headers)
    const second = await admin.post<Recorded>(`${story.path}/results`, batch, headers)
    expect(second.body).toEqual(first.body)
    expect(second.body.replaced).toBe(0)
    expect(replayed(second)).toBe('true')
    expect((await story.analysis()).revision).toBe(1)
  })

  test('that makes a token replays without it: a secret is shown once and stored nowhere', async () => {
    const headers = key()
    const body = { name: unique('token'), role: 'viewer' }
    const first = await admin.post<Created & { token: string }>('/tokens', body, headers)
    const second = await admin.post<Created & { token: string | null }>('/tokens', body, headers)
    expect(first.body.token).toMatch(/^jp_[\w-]{43}$/)
    expect(replayed(second)).toBe('true')
    expect(second.body).toEqual({ ...first.body, token: null })
  })

  test.each(['with space', 'x'.repeat(256)])('and the key %j is refused', async (odd) => {
    const name = unique('odd')
    const refused = await admin.post<Problem>('/maps', { name }, { 'idempotency-key': odd })
    expect(refused.status).toBe(422)
    expect(await mapsNamed(name)).toBe(0)
  })
})
