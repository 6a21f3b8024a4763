import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { retention } from '../../../../jobs/retention.ts'
import { verifyAnalysis } from '../../../../src/services/analyses/verify.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../../pages/board/visitor.ts'
import { hypothesisOnMap, plan, table } from '../../pages/tests/hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function running() {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  return path
}

async function imported(path: string, file: string, query = ''): Promise<string> {
  const answer = await place.app.request(`/api/v1${path}/results/import${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'text/csv' },
    body: file,
  })
  const { importId } = (await answer.json()) as { importId: string }
  return importId
}

interface Judged {
  metrics: object
  verdict: object
  health: object
}

async function analysisOf(path: string): Promise<Judged> {
  const { metrics, verdict, health } = (await place.get<Judged>(`${path}/analysis`)).body
  return { metrics, verdict, health }
}

describe('after a reversal', () => {
  test('every analysis, older ones and its own, can still be computed again byte for byte', async () => {
    const path = await running()
    await imported(path, table(3, 0.2))
    const second = await imported(path, table(6, 0.4))
    await imported(path, table(2, 0.3))
    const { status } = await place.post(`/imports/${second}/reverse`, { reason: 'The wrong week' })
    expect(status).toBe(200)
    const { db } = place.deps
    const analyses = await db.all<{ id: string }>(sql`select id from analyses order by revision`)
    expect(analyses).toHaveLength(4)
    for (const { id } of analyses)
      expect(await verifyAnalysis(place.deps, id)).toMatchObject({ outcome: 'same' })
    const causes = await db.all<{ cause: string }>(sql`select cause from revisions order by revision`)
    expect(causes.map(({ cause }) => cause)).toEqual(['results', 'results', 'results', 'reversal'])
    // Append-only: what was taken back is still there, marked with the revision that did it.
    expect(
      await db.all(sql`select count(*) as rows from result_rows where revision = 2 and superseded_by = 4`),
    ).toEqual([{ rows: 16 }])
  })

  test('the experiment is judged as if the import had never been', async () => {
    const path = await running()
    await imported(path, table(14, 0.24))
    const untouched = await analysisOf(path)
    const wrong = await imported(path, table(14, 0.01))
    expect((await analysisOf(path)).verdict).not.toEqual(untouched.verdict)
    await place.post(`/imports/${wrong}/reverse`, { reason: 'Another test' })
    expect(await analysisOf(path)).toEqual(untouched)
  })
})

test('The progress of an import is forgotten a day after it was last heard of', async () => {
  const path = await running()
  await imported(path, table(1, 0.2), '?progress=of-yesterday')
  place.pass(23 * 3600)
  await retention.run(place.deps)
  expect((await place.get('/imports/progress/of-yesterday')).status).toBe(200)
  place.pass(2 * 3600)
  await retention.run(place.deps)
  expect((await place.get('/imports/progress/of-yesterday')).status).toBe(404)
})
