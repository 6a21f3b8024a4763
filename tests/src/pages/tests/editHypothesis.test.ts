import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { hypothesisOnMap } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function opened() {
  const made = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = `/hypotheses/${made.hypothesis}`
  const typed = {
    change: 'one page instead of four',
    because: '',
    metric: 'paid',
    owner: 'Boris',
    'baseline/value': '12,5',
    'baseline/source': 'analytics',
    barrierIds: made.barrier,
  }
  return { ...made, editor, path, typed }
}

describe('what may be below zero', () => {
  test('is typed on a keyboard that has a minus', async () => {
    const { editor, path } = await opened()
    const { html } = await editor.get(`${path}/estimates`)
    const inputOf = (name: string) => new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0]
    for (const end of ['low', 'likely', 'high'])
      expect(inputOf(`estimates/lift/${end}`)).toMatch(/^(?!.*inputmode)/)
    expect(inputOf('estimates/effortWeeks/low')).toContain('inputmode="decimal"')
  })
})

describe('the form of a hypothesis', () => {
  test('changes what it says, and the change can be undone and done again', async () => {
    const { editor, path, typed } = await opened()
    const before = (await place.get(path)).body
    const form = await editor.get(`${path}/edit`)
    const saved = await editor.post(`${path}/edit`, { ...typed, version: hidden(form, 'version') })
    expect(saved).toMatchObject({ status: 303, location: `${path}?changed=2` })
    expect((await place.get(path)).body).toMatchObject({
      change: 'one page instead of four',
      because: null,
      owner: 'Boris',
      baseline: { value: 0.125, source: 'analytics' },
    })
    const told = await editor.get(saved.location ?? '')
    expect(told.text).toContain('The hypothesis is changed.')
    const undone = await editor.post(`${path}/undo`, { version: '2' })
    expect((await place.get(path)).body).toMatchObject({
      ...(before as object),
      version: 3,
      updatedAt: expect.anything(),
    })
    expect((await editor.get(undone.location ?? '')).text).toContain('The hypothesis is changed.')
  })

  test('shows both versions where somebody else was faster, keeps what was typed, and takes it when sent again', async () => {
    const { editor, path, typed } = await opened()
    await place.patch(path, { change: 'another page', owner: 'Vera' }, 1)
    const told = await editor.post(`${path}/edit`, { ...typed, version: '1' })
    expect(told.status).toBe(412)
    expect(told.text).toContain('Somebody else changed this while you were writing')
    expect(told.text).toMatch(/If we … another page one page instead of four/)
    expect(told.html).toContain('one page instead of four</textarea>')
    const version = hidden(told, 'version')
    expect((await editor.post(`${path}/edit`, { ...typed, version })).status).toBe(303)
  })

  test('undoes nothing over the change of somebody else, and offers what it was', async () => {
    const { editor, path, typed } = await opened()
    await editor.post(`${path}/edit`, { ...typed, version: '1' })
    await place.patch(path, { owner: 'Anna' }, 2)
    const told = await editor.post(`${path}/undo`, { version: '2' })
    expect(told.status).toBe(412)
    expect(told.text).toContain('To undo this, save the form')
    expect(told.html).toContain('four steps tire</textarea>')
    expect((await place.get(path)).body).toMatchObject({ owner: 'Anna' })
  })

  test('names what is wrong, and keeps what was typed', async () => {
    const { editor, path, typed } = await opened()
    const wrong = { ...typed, change: '', 'baseline/value': '', barrierIds: '', version: '1' }
    const told = await editor.post(`${path}/edit`, wrong)
    expect(told.status).toBe(422)
    for (const field of ['change', 'baseline-value', 'barrierIds'])
      expect(told.html).toContain(`#f-${field}"`)
    expect(told.html).toContain('value="Boris"')
  })

  test('puts it away and takes it back', async () => {
    const { editor, path } = await opened()
    const away = await editor.post(`${path}/archive`, {})
    const told = await editor.get(away.location ?? '')
    expect(told.text).toContain('The hypothesis is put away.')
    expect(told.text).toContain('Take it back')
    expect(told.html).not.toContain(`${path}/edit"`)
    await editor.post(`${path}/undo`, { version: '2' })
    expect((await place.get(path)).body).toMatchObject({ archived: false })
  })
})
