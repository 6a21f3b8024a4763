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

/** All pages that tell the lift of a test with these results. */
async function withResults(rows: string, language: 'en' | 'ru' = 'en') {
  const { map, barrier, hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  await editor.post(path, { form: 'file', mode: 'daily', table: rows })
  const made = await editor.post(path, { form: 'share', expires: '2999-12-31' })
  const [shared = ''] = /\/shared\/[\w-]{43}/.exec(made.html) ?? []
  const flat = async (at: string) => {
    const { html, text } = await editor.get(at)
    return { html, text: text.replace(/\s+/g, ' ') }
  }
  return {
    editor,
    path,
    page: () => flat(path),
    summary: () => flat(`${path}/summary`),
    shared: () => flat(shared),
    ledger: () => flat(`/barriers/${barrier}`),
    library: () => flat(`/maps/${map}/proven`),
    board: () => flat(`/maps/${map}`),
  }
}

/** Half as many people again saw the treatment: no split that chance makes. */
const brokenSplit = table(14, 0.24).replaceAll(',one,paid,1000,', ',one,paid,1500,')

/** A mark of success: the badge of what got better, or a drawing in the colour of it. */
const success =
  /class="badge good"[^>]*>(?:<svg.*?<\/svg>)?\s*(?:better|proven|лучше|доказано)<\/span>(?! <span class="badge neutral">)|forest-drawing good/

describe.each(['en', 'ru'] as const)('a test whose data cannot be trusted, in %s', (language) => {
  const word = { en: 'not to be trusted', ru: 'верить нельзя' }[language]

  test.each([
    ['its split is broken', brokenSplit, false],
    ['people say that it was run wrongly', table(14, 0.24), true],
  ])('shows no success and no lift without the word, where %s', async (_, rows, declared) => {
    const test = await withResults(rows, language)
    if (declared) await test.editor.post(test.path, { form: 'fault', reason: 'The button was hidden' })
    const [page, summary, shared, ledger, library, board] = await Promise.all(
      [test.page, test.summary, test.shared, test.ledger, test.library, test.board].map((read) => read()),
    )
    for (const found of [page, summary, shared, ledger, library]) {
      expect(found?.html).not.toMatch(success)
      expect(found?.text).toContain(word)
    }
    for (const found of [page, summary, shared]) {
      expect(found?.html.match(/class="stat doubted"/g)).toHaveLength(2)
      expect(found?.html).toContain('forest-drawing doubted')
      expect(found?.html).not.toMatch(
        /<dd class="figure">[^<]*%<\/dd><dd class="note">(?!<span class="badge)/,
      )
    }
    expect(board?.text).toContain(word)
    expect(board?.text).not.toMatch(/\+[2-9]\d[.,]\d/)
    // What an older analysis said is no better.
    const [, older = ''] = /href="([^"]+\?analysis=\w+)">(?!.*\?analysis=)/.exec(page?.html ?? '') ?? []
    const before = await test.editor.get(older)
    expect(before.html).not.toMatch(success)
    expect(before.html).toContain('class="stat doubted"')
    // Lifts are told in words, and nothing is drawn.
    for (const found of [ledger, library]) expect(found?.html).not.toContain('class="effect"')
  })

  test('proposes no decision', async () => {
    const { page, editor, path } = await withResults(brokenSplit, language)
    const { html } = await page()
    expect(html).not.toMatch(/<option value="ship" selected/)
    expect(html).toMatch(/<select[^>]*name="decision"[^>]*required[^>]*><option value="">/)
    const refused = await editor.post(path, { form: 'decision', decision: '', reason: 'Why not' })
    expect(refused.status).toBe(422)
  })
})

describe('a test before its verdict', () => {
  test('shows nothing as better', async () => {
    const { page, summary } = await withResults(table(4, 0.3))
    for (const read of [page, summary]) {
      const { html, text } = await read()
      expect(text).toContain('collecting')
      expect(html).not.toMatch(success)
      expect(html).not.toContain('<td>better</td>')
      expect(text).toContain('unclear')
    }
  })

  test('proposes shipping only once it is proven', async () => {
    const early = await withResults(table(4, 0.3))
    expect((await early.page()).html).not.toMatch(/<option value="ship" selected/)
    await early.editor.post(early.path, { form: 'file', mode: 'daily', table: table(14, 0.3) })
    const { html } = await early.page()
    expect(html).toMatch(/<option value="ship" selected/)
    expect(html).toMatch(success)
  })
})
