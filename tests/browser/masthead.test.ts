import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'

describe('the masthead on a telephone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const telephone = { locale: 'en-GB', viewport: { width: 360, height: 640 } }

  test('leads to every room from a menu, without scripts', async () => {
    const { page, complaints } = await openTab(browser, server.url, {
      ...telephone,
      javaScriptEnabled: false,
    })
    await signIn(page, server.adminToken)
    expect(await page.getByRole('link', { name: 'Digests' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Digests' }).click()
    await page.waitForURL('/digests')
    await page.getByRole('button', { name: 'Menu' }).press('Enter')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('/sign-in')
    expect(complaints).toEqual([])
  })

  test('takes little of the height, is accessible with its menu open and shows the room one is in', async () => {
    const { page } = await openTab(browser, server.url, telephone)
    await signIn(page, server.adminToken)
    const headers = { authorization: `Bearer ${server.adminToken}` }
    const made = await page.request.post('/api/v1/maps', { headers, data: { name: 'On a telephone' } })
    await page.goto(`/maps/${(await made.json()).id}/programme`)
    const { y = 0 } = (await page.locator('main').boundingBox()) ?? {}
    expect(y).toBeLessThan(150)
    const { x = 0, width = 0 } = (await page.locator('.tabs [aria-current]').boundingBox()) ?? {}
    expect(x + width).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await lookAt(page, 'en.menu', true)).toEqual([])
  })
})
