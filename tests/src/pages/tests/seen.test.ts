import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function drafted() {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  return { editor, path }
}

const status = async (path: string) => (await place.get<{ status: string }>(path)).body.status

test('A plan that somebody else edited meanwhile is not started or discarded before both versions were looked at', async () => {
  const { editor, path } = await drafted()
  const seen = hidden(await editor.get(path), 'version')
  const version = hidden(await editor.get(`${path}/plan`), 'version')
  await editor.post(`${path}/plan`, { ...plan, days: '14', method: 'fixed', key2: 'two', version })
  for (const form of ['start', 'discard']) {
    const told = await editor.post(path, { form, date: '2026-11-01', version: seen })
    expect(told.status).toBe(412)
    expect(told.text).toContain('no longer as you saw it')
    expect(told.text).toContain('Minimum days 14 7')
    expect(told.text).toMatch(/Method Fixed: decides once, at its planned size Sequential: may be looked at/)
    expect(told.text).toContain('Treatment 2, Key two')
    expect(await status(path)).toBe('draft')
  }
  const again = await editor.post(path, { form: 'start', date: '2026-11-01', version: seen })
  expect(again.html).toMatch(/name="date"[^>]*value="2026-11-01"|value="2026-11-01"[^>]*name="date"/)
  const now = hidden(again, 'version')
  expect((await editor.post(path, { form: 'start', date: '2026-11-01', version: now })).status).toBe(303)
  expect(await status(path)).toBe('running')
})

test('Whoever starts or stops a test that somebody else has started or stopped is told how it stands', async () => {
  const { editor, path } = await drafted()
  const draft = hidden(await editor.get(path), 'version')
  await editor.post(path, { form: 'start', date: '2026-11-01', version: draft })
  const started = await editor.post(path, { form: 'start', date: '', version: draft })
  expect([started.status, started.text]).toEqual([412, expect.stringContaining('Status running draft')])
  const running = hidden(await editor.get(path), 'version')
  await editor.post(path, { form: 'stop', date: '', version: running })
  const stopped = await editor.post(path, { form: 'stop', date: '', version: running })
  expect([stopped.status, stopped.text]).toEqual([412, expect.stringContaining('Status stopped running')])
})

test('A decision on a verdict that results have changed since is taken only once the new one was read', async () => {
  const { editor, path } = await drafted()
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  const send = (share: number) =>
    editor.post(path, {
      form: 'file',
      step: 'import',
      format: 'auto',
      mode: 'daily',
      table: table(14, share),
    })
  await send(0.3)
  const seen = hidden(await editor.get(path), 'seen')
  await send(0.1)
  const decision = { form: 'decision', decision: 'ship', reason: 'It is proven' }
  const told = await editor.post(path, { ...decision, seen })
  expect(told.status).toBe(412)
  expect(told.text).toMatch(/Verdict harmful \(14 November 2026, 2\) proven \(14 November 2026, 1\)/)
  expect(told.html).toContain('It is proven</textarea>')
  const { body } = await place.get<{ items: unknown[] }>(`${path}/decisions`)
  expect(body.items).toEqual([])
  const read = hidden(told, 'seen')
  expect((await editor.post(path, { ...decision, decision: 'rollBack', seen: read })).status).toBe(303)
})
