import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { server } from '../support/runtime.ts'

describe('signing in', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('lets a person in with a token, and out again', async () => {
    const { page, complaints } = await openTab(browser, server.url, { locale: 'en-GB' })
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await signIn(page, server.adminToken)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('/sign-in')
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(complaints).toEqual([])
  })

  test('says so where a token is unknown', async () => {
    const { page } = await openTab(browser, server.url, { locale: 'ru-RU' })
    await page.goto('/sign-in')
    await page.getByLabel('Токен доступа').fill('no such token')
    await page.getByRole('button', { name: 'Войти' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Войти не удалось')
  })
})
