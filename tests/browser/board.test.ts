import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, clientOf } from '../../src/cli/demo/client.ts'
import { dictionary } from '../../src/locales/dictionary.ts'
import type { Locale } from '../../src/locales/plural.ts'
import { openBrowser, openTab, signIn, type Tab } from '../support/browser.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'

interface Made {
  id: string
}

let browser: Browser
let client: Client
let map: string
let stages: string[]
let barrier: string

beforeAll(async () => {
  browser = await openBrowser()
  client = clientOf(server.url, server.adminToken)
})
afterAll(() => browser.close())
beforeEach(async () => {
  const make = async (path: string, body: object) => (await client.post<Made>(path, body)).id
  const id = await make('/maps', { name: 'Shop' })
  map = `/maps/${id}`
  stages = []
  for (const [i, name] of ['Search', 'Basket', 'Payment'].entries())
    stages.push(await make(`${map}/stages`, { name, entrants: 1000 - i * 300, emotionScore: i - 1 }))
  barrier = await make(`/stages/${stages[0]}/barriers`, { title: 'Too many results' })
})

async function opened(locale: Locale = 'en', options: object = {}): Promise<Tab> {
  const tab = await openTab(browser, server.url, { locale, ...options })
  await signIn(tab.page, server.adminToken)
  await tab.page.goto(map)
  return tab
}
/** Changes the barrier through the API while somebody looks at it. */
async function somebodyElse(patch: object, version: number): Promise<void> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'if-match': `"v${version}"` }
  const init = { method: 'PATCH', headers: { ...headers, 'content-type': 'application/json' } }
  const answer = await fetch(`${server.url}/api/v1/barriers/${barrier}`, {
    ...init,
    body: JSON.stringify(patch),
  })
  expect(answer.status).toBe(200)
}

const column = (page: Page, i: number) => page.locator(`[id="${stages[i]}"]`)
const texts = (locale: Locale) => dictionary(locale).pages.journey

describe('the board in a browser', () => {
  test.each(['en', 'ru'] as const)(
    'takes a barrier, moves it by keyboard, and takes that back, in %s',
    async (locale) => {
      const { page, complaints } = await opened(locale)
      const { change, notice } = texts(locale)
      const { board } = dictionary(locale).pages
      await column(page, 1).getByText(board.map.addBarrier, { exact: true }).focus()
      await page.keyboard.press('Enter')
      await column(page, 1).getByLabel(change.quickTitle).fill('Fee seen late')
      await page.keyboard.press('Enter')
      await page.getByText(notice.created({ entity: 'barrier', name: 'Fee seen late' })).waitFor()

      const right = column(page, 1).getByRole('button', {
        name: change.toStage({ name: 'Fee seen late', stage: 'Payment' }),
      })
      await right.focus()
      await page.keyboard.press('Enter')
      const moved = notice.moved({ name: 'Fee seen late', stage: 'Payment' })
      await page.getByText(moved).waitFor()
      expect(await column(page, 2).innerText()).toContain('Fee seen late')
      const undo = page.getByRole('button', { name: notice.undoOf({ what: moved }) })
      await undo.focus()
      await page.keyboard.press('Enter')
      await page.getByText(notice.moved({ name: 'Fee seen late', stage: 'Basket' })).waitFor()
      expect(await column(page, 1).innerText()).toContain('Fee seen late')
      expect([...(await lookAt(page, `${locale}.board.undone`)), ...complaints]).toEqual([])
    },
  )

  test('moves a stage by its button, and a stage and a barrier by the mouse', async () => {
    const { page, complaints } = await opened()
    const { change } = texts('en')
    await page.setViewportSize({ width: 1280, height: 1000 })
    const order = () => page.locator('.stage h3').allInnerTexts()
    await page.getByRole('button', { name: change.left({ name: 'Payment' }) }).click()
    expect(await order()).toEqual(['Search', 'Payment', 'Basket'])
    await page.goto(map)
    const led = (path: string) => page.waitForURL((url) => url.search.includes(`changed=${path}`))
    await page
      .locator('header', { hasText: 'Basket' })
      .last()
      .dragTo(page.locator('header', { hasText: 'Search' }).last())
    await led(stages[1] ?? '')
    expect(await order()).toEqual(['Basket', 'Search', 'Payment'])
    await page.goto(map)
    await page.locator(`[id="${barrier}"] .barrier-title`).dragTo(column(page, 1).locator('.hurdles'))
    await led(barrier)
    expect(await column(page, 1).innerText()).toContain('Too many results')
    expect(complaints).toEqual([])
  })

  test('explains that somebody else was faster, with both versions and a choice', async () => {
    const { page, complaints } = await opened()
    const { edit } = texts('en')
    await page.goto(`/barriers/${barrier}/edit`)
    await somebodyElse({ title: 'Hundreds of results' }, 1)
    const title = page.getByLabel(dictionary('en').pages.board.barrierForm.barrierTitle)
    await title.fill('Thousands of results')
    await page.getByRole('button', { name: edit.save }).click()
    expect(await page.getByRole('alert').innerText()).toMatch(/Hundreds of results\s+Thousands of results/)
    expect(await title.inputValue()).toBe('Thousands of results')
    expect(await lookAt(page, 'en.board.conflict')).toEqual([])
    await page.getByRole('button', { name: edit.save }).click()
    expect(await column(page, 0).innerText()).toContain('Thousands of results')

    expect(complaints).toEqual([])
  })

  test('does the same of a move, without scripts', async () => {
    const { page, complaints } = await opened('en', { javaScriptEnabled: false })
    const { change, conflict } = texts('en')
    await somebodyElse({ description: 'On telephones' }, 1)
    await page
      .getByRole('button', { name: change.toStage({ name: 'Too many results', stage: 'Basket' }) })
      .click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(conflict.move)
    await page.getByRole('button', { name: conflict.anyway }).click()
    expect(await column(page, 1).innerText()).toContain('Too many results')
    expect(complaints).toEqual([])
  })

  test('narrows down while one chooses, and shows yesterday as the map that was not there yet', async () => {
    const { page, complaints } = await opened()
    const { filters, time } = texts('en')
    const { board } = dictionary('en').pages
    await page.getByLabel(filters.state).selectOption(board.states.open)
    await page.getByText(filters.shown({ shown: 1, total: 1 })).waitFor()
    expect(new URL(page.url()).search).toBe('?state=open')
    const date = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await page.goto(`${map}?asOf=${date}`)
    await page.getByText(time.notYet({ date })).waitFor()
    expect(await lookAt(page, 'en.board.past')).toEqual([])
    await page.getByRole('link', { name: time.now }).click()
    await column(page, 0).getByText('Too many results').waitFor()
    expect(complaints).toEqual([])
  })
})
