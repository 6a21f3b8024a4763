import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import type { Created } from '../../../support/views.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const sibling = (barrier: string) =>
  place.post<Created>('/hypotheses', {
    barrierIds: [barrier],
    change: 'Remember the address',
    metric: 'paid',
    estimates: {
      lift: { low: 0.01, likely: 0.03, high: 0.04 },
      effortWeeks: { low: 1, likely: 2, high: 3 },
    },
  })

describe('the page of a hypothesis', () => {
  test('shows its scores by every framework side by side, with its place by each and what one lacks', async () => {
    const { map, barrier, hypothesis } = await hypothesisOnMap(place)
    await sibling(barrier)
    const editor = await visitor(place.deps, adminToken)
    const { text, html } = await editor.get(`/hypotheses/${hypothesis}`)
    expect(text).toMatch(/RICE \(the map's own\) 7,200 1 +of 2/)
    expect(text).toMatch(/ICE 4\.67 2 +of 2/)
    expect(text).toContain('WSJF Not ranked: the input “User and business value” is missing')
    expect(html).toContain(`href="/maps/${map}/backlog?framework=ice"`)
    expect(html).toContain(`href="/maps/${map}/backlog#${hypothesis}"`)
    expect(html).toContain(`href="/hypotheses/${hypothesis}/estimates"`)
    expect(text).toContain('No test has moved its scores yet')
  })

  test('tells which test has moved its scores, from where to where and why that concerns it', async () => {
    const { barrier, hypothesis } = await hypothesisOnMap(place)
    const other = (await sibling(barrier)).body.id
    const editor = await visitor(place.deps, adminToken)
    const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
    await editor.post(path, { form: 'start', date: '2026-11-01' })
    await editor.post(path, { form: 'file', mode: 'daily', table: table(20, 0.26) })
    const { text, html } = await editor.get(`/hypotheses/${other}`)
    expect(text).toMatch(
      /RICE 7,200 → 24,000 \d → \d One step or four The test “One step or four” came to a verdict/,
    )
    expect(text).toContain('It was about a barrier of this hypothesis.')
    expect(html).toContain(`href="${path}"`)
  })

  test('says to who only reads what a test would take, and shows no form', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const made = await place.post<{ token: string }>('/tokens', { name: 'Reader', role: 'viewer' })
    const reader = await visitor(place.deps, made.body.token)
    const { text, html } = await reader.get(`/hypotheses/${hypothesis}`)
    expect(text).toContain('baseline of the metric needed')
    expect(html).not.toContain(`action="/hypotheses/${hypothesis}`)
    expect(html).not.toContain('/estimates"')
  })

  test('of one in the archive says that it is not ranked', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    await place.patch(`/hypotheses/${hypothesis}`, { archived: true }, 1)
    const editor = await visitor(place.deps, adminToken)
    expect((await editor.get(`/hypotheses/${hypothesis}`)).text).toContain('it is not ranked')
    expect((await editor.get(`/hypotheses/${hypothesis}/estimates`)).status).toBe(409)
  })
})
