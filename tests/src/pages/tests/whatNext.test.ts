import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeAll(async () => {
  place = await deployment()
})
afterAll(() => place.close())

test('a test says what it waits for: its start, its results, a decision, its end', async () => {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  const next = async () => /class="notice next".*?href="#(\w+)"/s.exec((await editor.get(path)).html)?.[1]
  expect(await next()).toBe('start')
  const version = /name="version" value="(\d+)"/.exec((await editor.get(path)).html)?.[1] ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01', version })
  expect(await next()).toBe('results')
  const { html } = await editor.get(path)
  expect(html.indexOf('id="results"')).toBeLessThan(html.indexOf('id="decision"'))
  expect(html).toContain('2026-11-01,four,paid,1000,210')

  await editor.post(path, { form: 'file', mode: 'daily', table: table(3, 0.21) })
  expect(await next(), 'Nothing is settled').toBeUndefined()
  await editor.post(path, { form: 'file', mode: 'daily', table: table(14, 0.24) })
  expect(await next()).toBe('decision')
  const shown = await editor.get(path)
  const seen = /name="seen" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
  expect(shown.html.indexOf('id="decision"')).toBeLessThan(shown.html.indexOf('id="results"'))
  await editor.post(path, { form: 'decision', decision: 'ship', reason: 'Proven', seen })
  expect(await next()).toBe('stop')
  await editor.post(path, {
    form: 'stop',
    date: '',
    version: /name="version" value="(\d+)"/.exec((await editor.get(path)).html)?.[1] ?? '',
  })
  expect(await next()).toBeUndefined()
})
