import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Deployment
let editor: Visitor
beforeAll(async () => {
  place = await deployment()
  editor = await visitor(place.deps, adminToken)
})
afterAll(() => place.close())

test('an empty map leads to its first stage, a barrier there, a hypothesis against it, and a test of that', async () => {
  const made = async (path: string, fields: object) =>
    (await place.post<{ id: string }>(path, fields)).body.id
  const map = `/maps/${await made('/maps', { name: 'New' })}`
  const board = async () => (await editor.get(map)).html
  expect(await board()).toContain(`href="${map}/new-stage"`)
  expect((await editor.get(map)).text).toContain('A stage is a step')

  await made(`${map}/stages`, { name: 'Choosing', entrants: 100, completions: 90 })
  const order = await made(`${map}/stages`, { name: 'Order', entrants: 90, completions: 20 })
  expect((await editor.get(map)).text).toContain('Next: say what stops people at “Order”')
  expect(await board()).toContain(`href="/stages/${order}/new-barrier"`)

  const barrier = await made(`/stages/${order}/barriers`, { title: 'Too many steps' })
  expect((await editor.get(map)).text).toContain('“Too many steps” is among those that stop the most people')
  expect(await board()).toMatch(
    new RegExp(`class="button compact" href="/barriers/${barrier}/new-hypothesis"`),
  )

  await made('/metrics', { key: 'paid', name: 'Paid', type: 'proportion', goodDirection: 'increase' })
  const hypothesis = await made('/hypotheses', {
    barrierIds: [barrier],
    change: 'One step',
    metric: 'paid',
    estimates: { lift: { low: 0, likely: 0.1, high: 0.2 }, effortWeeks: { low: 1, likely: 2, high: 3 } },
  })
  expect((await editor.get(map)).text).toContain('none has been tested')
  expect((await editor.get(`/barriers/${barrier}`)).text).toContain(
    'Next: find out whether this helps: One step.',
  )
  expect((await editor.get(`/barriers/${barrier}`)).html).toContain(`href="/hypotheses/${hypothesis}#plan"`)
})

test('a map without figures says that nobody has counted, and readers are told nothing to do', async () => {
  const { body } = await place.post<{ id: string }>('/maps', { name: 'Uncounted' })
  const stage = await place.post<{ id: string }>(`/maps/${body.id}/stages`, { name: 'Order' })
  await place.post(`/stages/${stage.body.id}/barriers`, { title: 'Slow' })
  expect((await editor.get(`/maps/${body.id}`)).text).toContain('it stops nobody has counted')
  const { token } = (await place.post<{ token: string }>('/tokens', { name: 'reader', role: 'viewer' })).body
  const viewer = await visitor(place.deps, token)
  expect((await viewer.get(`/maps/${body.id}`)).html).not.toContain('class="notice next"')
})
