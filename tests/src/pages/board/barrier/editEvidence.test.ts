import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../../jobs/deployment.ts'
import { adminToken } from '../../../../support/server.ts'
import { hypothesisOnMap } from '../../tests/hypothesisOnMap.ts'
import { hidden, visitor } from '../visitor.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const typed = {
  ...{ source: 'support', date: '2026-11-02', kind: 'observation', quote: 'Too long', sampleSize: '200' },
  ...{ affected: '50', sentiment: '', url: '', segment: 'new', region: '', product: '', channel: '' },
  ...{ authorRole: '', 'claim/lift': '', 'claim/baseline': '' },
}

async function opened() {
  const { barrier } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  await editor.post(`/barriers/${barrier}/new-evidence`, { ...typed, externalId: 'T-1' })
  const { body } = await place.get<{ items: { id: string }[] }>(`/barriers/${barrier}/evidence`)
  const path = `/evidence/${body.items[0]?.id}`
  return { barrier, editor, path }
}

describe('a piece of evidence', () => {
  test('is corrected in the form that took it, which the ledger leads to', async () => {
    const { barrier, editor, path } = await opened()
    expect((await editor.get(`/barriers/${barrier}`)).html).toContain(`${path}/edit`)
    const form = await editor.get(`${path}/edit`)
    expect(form.html).toContain('Too long</textarea>')
    expect(form.html).toMatch(/name="affected"[^>]*value="50"/)
    const version = hidden(form, 'version')
    const saved = await editor.post(`${path}/edit`, { ...typed, affected: '20', segment: '', version })
    expect(saved).toMatchObject({ status: 303, location: `/barriers/${barrier}#evidence` })
    expect((await place.get(path)).body).toMatchObject({
      ...{ affected: 20, segment: null, quote: 'Too long', externalId: 'T-1', source: 'support' },
    })
    const wrong = await editor.post(`${path}/edit`, { ...typed, affected: '900', version: '2' })
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('#f-affected')])
  })

  test('shows both versions where somebody else was faster, and deletes nothing that was not read', async () => {
    const { editor, path } = await opened()
    await place.patch(path, { quote: 'Far too long' }, 1)
    const told = await editor.post(`${path}/edit`, { ...typed, quote: 'Long', version: '1' })
    expect(told.status).toBe(412)
    expect(told.text).toMatch(/Far too long Long/)
    expect(told.html).toContain('Long</textarea>')
    const kept = await editor.post(`${path}/delete`, { version: '1' })
    expect([kept.status, kept.text]).toEqual([412, expect.stringContaining('no longer as you saw it')])
    expect(kept.text).toMatch(/As you saw it.*Far too long Too long/)
    expect(kept.html).toContain('Far too long</textarea>')
    const mark = hidden(kept, 'csrf')
    for (let presses = 0; presses < 2; presses += 1)
      expect((await editor.post(`${path}/delete`, { version: '2' }, mark)).status).toBe(303)
    expect((await editor.get(`${path}/edit`)).status).toBe(404)
  })
})
