import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginProgress } from '../../../../db/queries/importProgress.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan } from '../tests/hypothesisOnMap.ts'
import { foodMap } from './foodMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const rows = { table: 'barrier;source;date;quote\nОдин способ оплаты;survey;2026-10-02;Нет СБП' }

/** The path of a test that runs on a hypothesis. */
async function startedOn(hypothesisId: string): Promise<string> {
  const { id } = (
    await place.post<{ id: string }>('/experiments', {
      hypothesisId,
      name: 'By phone or not',
      variants: [
        { key: 'off', weight: 1, isControl: true },
        { key: 'on', weight: 1 },
      ],
      metrics: [{ key: 'order_rate', role: 'primary' }],
      plan: { method: 'sequential' },
    })
  ).body
  await place.post(`/experiments/${id}/start`, {})
  return `/experiments/${id}`
}

describe('the imports of a map', () => {
  test('are listed with what they made, each leading to its own page', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const { location } = await editor.post(`${path}/import-evidence`, rows)
    const { html, text } = await editor.get(`${path}/imports`)
    expect(html).toContain(`href="${location}"`)
    expect(text).toMatch(/Evidence 21 Nov 2026, 12:00 UTC 1 piece of evidence a table .* stands/)
    expect(text).toMatch(/Map 21 Nov 2026, 12:00 UTC 5 stages a table/)
  })

  test('say what to do where there is none', async () => {
    const map = (await place.post<{ id: string }>('/maps', { name: 'Empty' })).body
    const editor = await visitor(place.deps, adminToken)
    const { html, text } = await editor.get(`/maps/${map.id}/imports`)
    expect(text).toContain('Nothing was imported into this map yet')
    expect(html).toContain(`href="/maps/${map.id}/import-evidence"`)
  })

  test('are reversed with a reason, which stands where the way back was', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const page = (await editor.post(`${path}/import-evidence`, rows)).location ?? ''
    const seen = await editor.get(page)
    expect(seen.text).toContain('The evidence is removed, and reach and ranks are computed without it.')
    const refused = await editor.post(`${page}/reverse`, { reason: ' ' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('aria-invalid="true"')
    expect(await editor.post(`${page}/reverse`, { reason: 'The wrong file' })).toMatchObject({
      status: 303,
      location: page,
    })
    const told = await editor.get(page)
    expect(told.text).toContain('Reversed on 21 November 2026 by')
    expect(told.text).toContain(': The wrong file')
    expect(told.html).not.toContain('/reverse"')
    expect((await editor.get(`/barriers/${barrier}`)).text).not.toContain('Нет СБП')
    expect((await editor.get(`${path}/imports`)).text).toContain('reversed')
    // Somebody who had the page open and presses too sees who was faster.
    expect(await editor.post(`${page}/reverse`, { reason: 'Me too' })).toMatchObject({ location: page })
    expect((await editor.post(`${path}/import-evidence`, rows)).status).toBe(303)
  })

  test('stay where a test was started on what they made, which is named', async () => {
    const { path, barrier } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const metric = { key: 'order_rate', name: 'Orders', type: 'proportion', goodDirection: 'increase' }
    await place.post('/metrics', metric)
    const ideas = `change;barrierId;metric;lift;effort (weeks)\nPay by phone;${barrier};order_rate;5%;2`
    const made = await editor.post(`${path}/import-backlog`, { table: ideas })
    const page = made.location ?? ''
    const hypothesis = /href="(\/hypotheses\/\w+)"/.exec((await editor.get(page)).html)?.[1] ?? ''
    const test = await startedOn(hypothesis.split('/').at(-1) ?? '')
    const refused = await editor.post(`${page}/reverse`, { reason: 'A mistake' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Tests were started on what this import made, so it stays.')
    expect(refused.html).toContain(`href="${test}"`)
    expect(refused.html).toContain('value="A mistake"')
  })

  test('hold those of its tests, and those that are under way', async () => {
    const { hypothesis, map } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken, 'ru')
    const test = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
    await editor.post(test, { form: 'start', date: '2026-11-01' })
    const at = place.deps.now().toISOString()
    const experimentId = test.split('/').at(-1) ?? ''
    const progress = { bytesRead: 50, totalBytes: 200, rows: 1234, cancelRequested: false, detail: null }
    const row = { id: 'upload-1', experimentId, status: 'running' as const, ...progress }
    await beginProgress(place.deps.db, { ...row, startedAt: at, updatedAt: at, actor: 'x' }, at)
    const { html, text } = await editor.get(`/maps/${map}/imports`)
    expect(text).toContain('Идущие импорты')
    expect(text).toMatch(/прочитано 25\s%/)
    expect(html).toContain('value="upload-1"')
  })

  test('are only looked at by viewers', async () => {
    const { path } = await foodMap(place)
    const editor = await visitor(place.deps, adminToken)
    const page = (await editor.post(`${path}/import-evidence`, rows)).location ?? ''
    const token = (await place.post<{ token: string }>('/tokens', { name: 'viewer', role: 'viewer' })).body
    const viewer = await visitor(place.deps, token.token)
    for (const seen of [await viewer.get(page), await viewer.get(`${path}/imports`)]) {
      expect(seen.status).toBe(200)
      expect(seen.html).not.toMatch(/import-evidence|import-backlog|\/reverse/)
    }
    expect((await viewer.post(`${page}/reverse`, { reason: 'No' })).status).toBe(403)
  })
})
