import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** The page of a test with these results, and its summary. */
async function withResults(rows: string) {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  await editor.post(path, { form: 'file', mode: 'daily', table: rows })
  const flat = async (at: string) => (await editor.get(at)).text.replace(/\s+/g, ' ')
  return { editor, path, page: await flat(path), summary: await flat(`${path}/summary`) }
}

const planWith = /Plan with \+/

describe('what a verdict advises to plan with', () => {
  test('is the shrunken lift, once something is proven', async () => {
    const { page } = await withResults(table(14, 0.24))
    expect(page).toMatch(
      /Plan with \+[\d.]+% on “Orders paid”, not with \+[\d.]+%|does not change these digits/,
    )
    expect(page).toContain('credible interval')
  })

  test('is neither figure while nothing is settled', async () => {
    const { page } = await withResults(table(3, 0.21))
    expect(page).not.toMatch(planWith)
    expect(page).toContain('not what to plan with')
  })

  test('is neither figure where the data cannot be trusted, which the summary says too', async () => {
    const broken = table(14, 0.24).replaceAll(',one,paid,1000,', ',one,paid,1500,')
    const { page, summary } = await withResults(broken)
    expect(page).not.toMatch(planWith)
    for (const text of [page, summary]) expect(text).toContain('Plan with neither figure')
  })
})

describe('a verdict that later results came after', () => {
  test('tells the figures of the look that decided beside those of all results', async () => {
    const { page, summary } = await withResults(table(14, 0.24))
    for (const text of [page, summary])
      expect(text).toMatch(/Decided at the look of 7 November 2026: \+20.0% \(.*up to 14 November 2026/)
  })

  test('says nothing of the kind where the last look decided', async () => {
    const { page } = await withResults(table(7, 0.24))
    expect(page).toContain('since 7 November 2026')
    expect(page).not.toContain('Decided at the look')
  })
})

describe('what stands beside the figures of a verdict', () => {
  test('says towards what the shrunken lift is drawn, and leads to where that comes from', async () => {
    const { editor, path, page, summary } = await withResults(table(14, 0.24))
    const { html } = await editor.get(path)
    for (const text of [page, summary])
      expect(text).toContain('drawn towards 0.0%, where true lifts are taken to spread by ±5%')
    expect(html).toMatch(/<a href="\/maps\/map_\w+\/programme#prior">What tests usually bring<\/a>/)
  })

  test('names the methods that adjust p-values, and what the smallest p-value is', async () => {
    const { page } = await withResults(table(14, 0.24))
    expect(page).toMatch(/[\d.]+ Holm/)
    expect(page).toContain('by Holm over all treatments')
    expect(page).toContain('smallest of all looks')
    expect(page).toContain('judged by that one')
    expect(page).not.toContain('best so far')
  })

  test('lists all analyses with day and lift, those of one verdict in a line', async () => {
    const { editor, path } = await withResults(table(2, 0.21))
    await editor.post(path, { form: 'file', mode: 'daily', table: table(3, 0.21) })
    await editor.post(path, { form: 'file', mode: 'daily', table: table(14, 0.24) })
    const { text, html } = await editor.get(path)
    const flat = text.replace(/\s+/g, ' ')
    expect(flat).toMatch(/14 November 2026 day 14 proven \+20\.0% \+[\d.]+% to \+[\d.]+% Open ana_\w+/)
    expect(flat).toMatch(
      /3 November 2026 day 3 collecting unchanged since 2 November 2026 .{1,60} Open ana_\w+ 1 earlier 2 November 2026 ?:/,
    )
    expect(html.match(/\?analysis=ana_/g)?.length).toBeGreaterThanOrEqual(3)
  })
})
