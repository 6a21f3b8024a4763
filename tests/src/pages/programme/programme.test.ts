import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from '../tests/hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** A map with a test that was won and ended. */
async function won() {
  const { map, hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const { location } = await editor.post(`/hypotheses/${hypothesis}`, plan)
  const path = location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  await editor.post(path, { form: 'file', mode: 'daily', table: table(14, 0.24) })
  await editor.post(path, { form: 'stop', date: '' })
  return { map, path, editor }
}

describe('the programme of a map', () => {
  test('says that nothing has ended yet, and where to begin', async () => {
    const { map } = await hypothesisOnMap(place)
    const { html, text } = await (await visitor(place.deps, adminToken)).get(`/maps/${map}/programme`)
    expect(text).toContain('No test of this map has ended yet.')
    expect(html).toContain(`class="button" href="/maps/${map}/backlog"`)
  })

  test('draws the corrected total below the naive one, and says both in words and as figures', async () => {
    const { map, editor } = await won()
    const { html, text } = await editor.get(`/maps/${map}/programme`)
    expect(text).toContain('100% 1 of 1 test that ended and were run rightly')
    expect(text).toContain('said after 9 more ended tests')
    expect(html).toMatch(
      /aria-label="As measured the proven lifts add up to \+20\.0%; corrected they come to \+\d/,
    )
    const bar = (look: string) => Number(new RegExp(`class="${look}"[^>]*width="([\\d.]+)"`).exec(html)?.[1])
    expect(bar('filled')).toBeLessThan(bar('hollow'))
    expect(html).toContain('aria-label="Ended tests by month: November 2026 1, of which won 1"')
    expect(html).toContain(`href="/maps/${map}/programme" aria-current="page"`)
  })

  test('says what estimates cannot be judged by yet, and what was left out and why', async () => {
    const { map, editor } = await won()
    const { text } = await editor.get(`/maps/${map}/programme`)
    expect(text).toContain(
      'No concluded test with a prediction yet: something can be said from 5 such tests on.',
    )
    expect(text).toContain('1 concluded test is left out: no prediction of it was on record')
    const russian = await (await visitor(place.deps, adminToken, 'ru')).get(`/maps/${map}/programme`)
    expect(russian.text).toContain('Насколько точны были оценки')
    expect(russian.text).toContain('1 завершённый тест не учтён')
  })
})
