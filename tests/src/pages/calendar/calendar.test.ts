import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import type { Created } from '../../../support/views.ts'
import { hidden, visitor } from '../board/visitor.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** A map with two hypotheses on one stage that can be tested, and one that cannot. */
async function planned() {
  const made = async (path: string, body: object) => {
    const answer = await place.post<Created>(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const map = await made('/maps', { name: 'Shop', period: 'week' })
  const stage = await made(`/maps/${map}/stages`, { name: 'Checkout', entrants: 20_000 })
  await made('/metrics', { key: 'paid', name: 'Orders paid', type: 'proportion', goodDirection: 'increase' })
  const hypothesis = async (barrier: string, change: string, more: object) => {
    const barrierId = await made(`/stages/${stage}/barriers`, { title: barrier, affectedShare: 0.5 })
    return made('/hypotheses', {
      barrierIds: [barrierId],
      change,
      metric: 'paid',
      estimates: {
        lift: { low: 0.02, likely: 0.08, high: 0.15 },
        effortWeeks: { low: 1, likely: 1, high: 2 },
      },
      ...more,
    })
  }
  const baseline = { baseline: { value: 0.3 } }
  const one = await hypothesis('Slow', 'Make it <b>fast</b>', baseline)
  const two = await hypothesis('Dear', 'Make it cheap', baseline)
  await hypothesis('Dull', 'Make it shine', {})
  return { map, one, two, path: `/maps/${map}/calendar`, editor: await visitor(place.deps, adminToken) }
}

const asked = '?from=2026-11-23&weeks=8&method=fixed'

describe('the calendar of a map', () => {
  test('offers to ask before anything is kept, and says what an impossible question lacks', async () => {
    const { path, editor } = await planned()
    const { html, text } = await editor.get(path)
    expect(text).toContain('No calendar has been kept for this map.')
    expect(html).toMatch(/name="from"[^>]*value="2026-11-23"/)
    expect(html).not.toContain('id="proposal"')
    expect(html).toContain(`href="${path}" aria-current="page"`)
    const wrong = await editor.get(`${path}?from=2026-11-23&weeks=0`)
    expect(wrong.html).toContain('role="alert"')
    expect(wrong.html).not.toContain('id="proposal"')
  })

  test('proposes weeks for each test, says why, and why something is left out', async () => {
    const { path, editor, one } = await planned()
    const { html, text } = await editor.get(path + asked)
    expect(text).toContain('2 tests from 23 November 2026 to 17 January 2027')
    expect(html).toContain(`<a href="/hypotheses/${one}">Make it &lt;b&gt;fast&lt;/b&gt;</a>`)
    expect(text).toMatch(/planned from 23 November 2026 to \d+ \w+ 202\d/)
    expect(text).toContain('It starts with the calendar: nothing is in its way.')
    expect(text).toContain('Left out: 1')
    expect(text).toMatch(/Make it shine How long a test would take cannot be said/)
  })

  test('keeps tests apart that are ticked', async () => {
    const { path, editor, one, two } = await planned()
    const starts = (html: string) => [...html.matchAll(/planned from (\d+ \w+ \d+)/g)].map(([, date]) => date)
    const together = starts((await editor.get(path + asked)).html)
    expect(new Set(together).size).toBe(1)
    const { html } = await editor.get(`${path}${asked}&apart-${one}=1&apart-${two}=1`)
    expect(new Set(starts(html)).size).toBe(2)
    expect(html.match(/<input type="checkbox"[^>]*checked/g)).toHaveLength(2)
    const unknown = await editor.get(`${path}${asked}&apart-${one}=1&apart-hyp_gone=1`)
    expect(unknown.text).toContain('the map has no hypothesis hyp_gone')
  })

  test('is kept, accepted, held against what happened, and put away', async () => {
    const { path, editor, one } = await planned()
    const proposal = await editor.get(path + asked)
    const request = hidden(proposal, 'request')
    const kept = await editor.post(path, { form: 'accepted', request })
    expect(kept.status).toBe(303)
    const where = kept.location ?? ''
    const shown = await editor.get(where)
    expect(shown.text).toContain('accepted on 21 November 2026')
    expect(shown.text).toContain('awaited')

    const experiment = await place.post<Created>('/experiments', {
      hypothesisId: one,
      name: 'Fast or not',
      variants: [
        { key: 'old', weight: 1, isControl: true },
        { key: 'new', weight: 1 },
      ],
      metrics: [{ key: 'paid', role: 'primary' }],
      plan: { method: 'sequential' },
    })
    place.pass(12 * 86_400)
    await place.post(`/experiments/${experiment.body.id}/start`, {})
    const later = await editor.get(where)
    expect(later.text).toContain('late 23 November 2026 3 December 2026 10 days later')
    expect(later.text).toContain('not started')
    expect(later.text).toContain('ran from 3 December 2026')

    const change = { calendar: hidden(later, 'calendar'), version: hidden(later, 'version') }
    expect((await editor.post(path, { form: 'withdraw', ...change })).status).toBe(303)
    const told = await editor.post(path, { form: 'accept', ...change })
    expect(told.status).toBe(412)
    expect(told.text).toContain('State not accepted accepted on 21 November 2026')
    expect(hidden(told, 'version')).toBe('3')
    const now = await editor.get(where)
    expect(now.text).toContain('not accepted')
    const gone = await editor.post(path, { form: 'archive', ...change, version: hidden(now, 'version') })
    expect(gone.location).toBe(path)
    expect((await editor.get(path)).text).toContain('No calendar has been kept for this map.')
  })

  test('is not changed by way of another map, nor kept from what is no question', async () => {
    const { path, editor } = await planned()
    const kept = await editor.post(path, {
      form: 'keep',
      request: hidden(await editor.get(path + asked), 'request'),
    })
    const shown = await editor.get(kept.location ?? '')
    const other = await place.post<Created>('/maps', { name: 'Other' })
    const elsewhere = `/maps/${other.body.id}/calendar`
    const change = { calendar: hidden(shown, 'calendar'), version: hidden(shown, 'version') }
    expect((await editor.post(elsewhere, { form: 'accept', ...change })).status).toBe(404)
    expect((await editor.get(`${elsewhere}?kept=${change.calendar}`)).status).toBe(404)
    for (const request of ['', '{', '{"from":"2026-11-23"}'])
      expect((await editor.post(path, { form: 'keep', request })).status).toBe(422)
    expect((await editor.post(path, { form: 'other' })).status).toBe(422)
  })
})
