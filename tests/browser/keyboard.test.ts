import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab, signIn, type Tab } from '../support/browser.ts'
import { demoWorld, type Things } from '../support/demoWorld.ts'
import { server } from '../support/runtime.ts'
import { keyboardFaults } from '../support/tabbing.ts'

describe('the keyboard', () => {
  let browser: Browser
  let things: Things
  let tab: Tab
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    things = await demoWorld(server)
    tab = await openTab(browser, server.url, { locale: 'en', viewport: { width: 1280, height: 800 } })
    page = tab.page
    await signIn(page, server.adminToken)
  })
  afterAll(() => browser.close())

  const path = (kind: 'maps' | 'barriers' | 'experiments' | 'hypotheses', last = false) =>
    `/${kind}/${things[kind].at(last ? -1 : 0)}`

  test('comes to everything on the main pages, in sight and with the focus shown', async () => {
    const game = path('maps')
    const paths = [
      game,
      path('barriers'),
      `${game}/backlog`,
      `${game}/backlog?view=chart`,
      path('experiments'),
      `${path('experiments', true)}/plan`,
    ]
    const faults: string[] = []
    for (const at of paths) {
      await page.goto(at)
      // So that the backlog's rows of estimates are among them.
      await page.locator('details.edit').evaluateAll(([first]) => {
        if (first instanceof HTMLDetailsElement) first.open = true
      })
      faults.push(...(await keyboardFaults(page)).map((fault) => `${at}: ${fault}`))
    }
    expect(faults).toEqual([])
  }, 120_000)

  test('jumps over the head of the page with its first stop', async () => {
    await page.goto(path('maps'))
    await page.keyboard.press('Tab')
    const skip = page.locator('a.skip')
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.locator('main').evaluate((main) => main.contains(document.activeElement))).toBe(true)
  })

  test('folds with Escape what it has unfolded, keeps what was typed, and is back where it was', async () => {
    await page.goto(`${path('maps')}/backlog`)
    const row = page.locator('details.edit').first()
    await row.locator('summary').press('Enter')
    const field = row.locator('input:not([type=hidden])').first()
    await field.fill('7')
    await field.press('Escape')
    expect(await row.getAttribute('open')).toBeNull()
    expect(await row.locator('summary').evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('7')
    expect(tab.complaints).toEqual([])
  })
})
