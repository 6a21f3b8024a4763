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

/** An editor with a test that has shown so large a share of its treatment on 14 days. */
async function judged(share: number, language: 'en' | 'ru' = 'en') {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  await editor.post(path, { form: 'file', mode: 'daily', table: table(14, share) })
  return { editor, path }
}

describe('the summary of a test', () => {
  test.each([
    ['en', 'proven about One "step" since 7 November 2026', 'ship it (Administrator, 21 November 2026)'],
    ['ru', 'доказано вариант One "step" с 7 ноября 2026', 'внедрить (Администратор, 21 ноября 2026)'],
  ] as const)(
    'has question, plan, numbers, verdict and decision, in %s',
    async (language, verdict, decision) => {
      const { editor, path } = await judged(0.24, language)
      await editor.post(path, { form: 'decision', decision: 'ship', reason: 'It pays off' })
      const { text, html } = await editor.get(`${path}/summary`)
      expect(text.replace(/\s+/g, ' ')).toContain(verdict)
      expect(text).toContain(decision)
      expect(text).toContain('It pays off')
      expect(text).toMatch(/sha256:[0-9a-f]{12}/)
      expect(html).toContain('one &lt;script&gt;')
      expect(html).toMatch(/role="img" aria-label="Orders paid, One &quot;step&quot;: \+20/)
    },
  )

  test('is there for a draft too, without numbers', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
    const { status, text } = await editor.get(`${path}/summary`)
    expect(status).toBe(200)
    expect(text).toContain('It has not been started.')
  })
})

describe('a decision beside its verdict', () => {
  test('is told where they disagree, on the page and in the summary', async () => {
    const { editor, path } = await judged(0.16)
    const title = 'The decision and the verdict disagree'
    expect((await editor.get(path)).text).not.toContain(title)
    await editor.post(path, { form: 'decision', decision: 'ship', reason: 'The contract says so' })
    for (const at of [path, `${path}/summary`]) {
      const { text } = await editor.get(at)
      expect(text).toContain(title)
      expect(text).toContain('The verdict now: harmful')
    }
    await editor.post(path, { form: 'decision', decision: 'rollBack', reason: 'It costs too much' })
    expect((await editor.get(path)).text).not.toContain(title)
  })
})

describe('links made on the page', () => {
  test('are shown once, open the summary and nothing else, and can be revoked there', async () => {
    const { editor, path } = await judged(0.24)
    const made = await editor.post(path, { form: 'share', expires: '2999-12-31' })
    const [address = ''] = /\/shared\/[\w-]{43}/.exec(made.html) ?? []
    expect(made.text).toContain('it is shown only this once')
    const page = await editor.get(path)
    expect(page.html).not.toContain(address)
    expect(page.text).toContain('open')
    expect((await editor.get(address)).text).toContain('A summary for reading, shared by a link.')
    const [, link = ''] = /name="link" value="(lnk_\w+)"/.exec(page.html) ?? []
    await editor.post(path, { form: 'revoke', link })
    expect((await editor.get(path)).text).toContain('revoked')
    const gone = await editor.get(address)
    expect([gone.status, gone.text.includes('Nothing to see here')]).toEqual([404, true])
  })

  test('cannot end in the past, in the reader’s words', async () => {
    const { editor, path } = await judged(0.24, 'ru')
    const refused = await editor.post(path, { form: 'share', expires: '2020-01-01' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('уже в прошлом')
  })
})
