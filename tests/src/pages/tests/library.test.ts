import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { type Visitor, visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
let editor: Visitor
let path: string

beforeAll(async () => {
  place = await deployment()
  const { map, hypothesis } = await hypothesisOnMap(place)
  path = `/maps/${map}/proven`
  editor = await visitor(place.deps, adminToken)
  const run = async (name: string, share: number | null) => {
    const { location } = await editor.post(`/hypotheses/${hypothesis}`, { ...plan, name })
    const test = location ?? ''
    await editor.post(test, { form: 'start', date: '2026-11-01' })
    if (share !== null) await editor.post(test, { form: 'file', mode: 'daily', table: table(14, share) })
    return test
  }
  const won = await run('The winner', 0.24)
  await editor.post(won, { form: 'decision', decision: 'ship', reason: 'It pays off' })
  await run('The loser', 0.16)
  await run('The newcomer', null)
})
afterAll(() => place.close())

const shown = async (query = '') => {
  const page = await editor.get(path + query)
  return { ...page, text: page.text.replace(/\s+/g, ' ') }
}

describe('the library of a map', () => {
  test('holds winners and losers with their lifts, decisions and days, and names what has no verdict yet', async () => {
    const { text, html } = await shown()
    expect(text).toContain('2 tests')
    expect(text).toMatch(
      /The winner , from 1 November 2026 still running Decision: ship it \(.+, 21 November 2026\)/,
    )
    expect(text).toMatch(/one: \+20\.0% measured \(.+ to .+\) ; \+\d+\.\d% shrunken/)
    expect(text).toContain('harmful')
    expect(text).toContain('Decision: nobody has decided yet')
    expect(text).toMatch(/Without a verdict yet .*The newcomer/)
    expect(html).toMatch(/<svg class="effect"[^>]*aria-label="one: \+20\.0% measured/)
    expect(html).toContain('Too &lt;i&gt;many&lt;/i&gt; steps')
  })

  test('shows what fits every filter, says how much that is, and keeps the choice in the form', async () => {
    const harmful = await shown('?outcome=harmful')
    expect(harmful.text).toContain('1 of 2 tests')
    expect(harmful.text).toContain('The loser')
    expect(harmful.text).not.toContain('The winner')
    expect(harmful.html).toMatch(/<option value="harmful" selected="">harmful \(1\)/)
    expect((await shown('?type=-&metric=paid&q=WINNER')).text).toContain('1 of 2 tests')
    expect((await shown('?outcome=harmful&q=winner')).text).toContain('No test fits all of this.')
  })

  test('asks with a form that needs no script, and answers while people type where there is one', async () => {
    expect((await shown()).html).toContain(`<form class="filters" action="${path}" data-live="#library">`)
  })
})
