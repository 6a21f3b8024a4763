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

/** An editor with a running test, planned with these changes. */
async function running(changes: Record<string, string>, language: 'en' | 'ru' = 'en') {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, { ...plan, ...changes })).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  const send = (rows: string) => editor.post(path, { form: 'file', mode: 'daily', table: rows })
  return { editor, path, send }
}

describe('the state of a running test', () => {
  test('counts days and people towards the planned size, in both languages', async () => {
    const { editor, path, send } = await running({})
    await send(table(5, 0.21))
    const { text } = await editor.get(path)
    expect(text).toContain('Day 5 of at least 7 days')
    expect(text).toContain('Days to go 15 until every variant has its planned people')
    expect(text).toContain('5,000 of 20,000 (25%)')
    const reader = await visitor(place.deps, adminToken, 'ru')
    expect((await reader.get(path)).text.replace(/\s+/g, ' ')).toContain('5 000 из 20 000 (25 %)')
  })

  test('says that a fixed plan has been decided once its look has been', async () => {
    const { editor, path, send } = await running({ method: 'fixed', size: '8000' })
    await send(table(12, 0.24))
    const { text } = await editor.get(path)
    expect(text).toContain('later results change nothing')
    expect(text).toContain('planned end, day 8')
    expect(text).toContain('proven, 8 November 2026')
    expect(text.match(/\d days? \+20/g)).toBeNull()
    expect(text.match(/to \+\d+\.\d% yes/g)).toHaveLength(1)
  })
})

describe('segments', () => {
  test('stand in a picture of their own that decides nothing, and not beside an older analysis', async () => {
    const { editor, path, send } = await running({})
    const parts = ['four', 'one'].map((variant) => `2026-11-01,${variant},paid,500,100,country=Estonia`)
    const rows = table(8, 0.21).split('\n')
    const [head = '', ...rest] = rows
    await send([`${head},segment`, ...rest.map((row) => `${row},`), ...parts].join('\n'))
    const { text, html } = await editor.get(path)
    expect(text).toContain('Segments decides nothing')
    expect(html).toContain('aria-label="country=Estonia: Orders paid')
    const [, older = ''] = /analysis=(ana_\w+)/.exec(html) ?? []
    await send(table(9, 0.21))
    expect((await editor.get(`${path}?analysis=${older}`)).text).not.toContain('decides nothing')
  })
})
