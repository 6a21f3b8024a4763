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
