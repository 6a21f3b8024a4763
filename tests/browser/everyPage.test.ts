import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '../support/addresses.ts'
import { openBrowser, openTab, signIn, type Tab } from '../support/browser.ts'
import { demoWorld, type Things } from '../support/demoWorld.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'

/** Script and style of one page, compressed. */
const weightLimit = 60 * 1024

describe('every page', () => {
  let browser: Browser
  let things: Things
  let state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

  beforeAll(async () => {
    browser = await openBrowser()
    things = await demoWorld()
    const { page } = await openTab(browser, server.url, {})
    await signIn(page, server.adminToken)
    state = await page.context().storageState()
  })
  afterAll(() => browser.close())

  const openSignedIn = (locale: string): Promise<Tab> =>
    openTab(browser, server.url, { locale, storageState: state })

  test.each(['en', 'ru'])(
    'is accessible, fits a telephone and complains of nothing in %s',
    async (locale) => {
      const { page, complaints } = await openSignedIn(locale)
      const faults: string[] = []
      for (const { name, path } of addresses(things)) {
        const answer = await page.goto(path)
        if ((answer?.status() ?? 500) >= 400 && !path.endsWith('unknown'))
          faults.push(`${name} answered ${answer?.status()}`)
        if ((await page.locator('html').getAttribute('lang')) !== locale)
          faults.push(`${name} is not in ${locale}`)
        faults.push(...(await lookAt(page, `${locale}${name.replaceAll('/', '.')}`)))
      }
      expect([...faults, ...complaints]).toEqual([])
    },
    240_000,
  )

  test('carries at most 60 KB of compressed script and style', async () => {
    const { page } = await openSignedIn('en')
    await page.route('**', (route) => route.continue()) // nothing comes out of the browser's cache then
    for (const { name, path } of addresses(things)) {
      const weights: Promise<number>[] = []
      page.on('response', (response) => {
        if (['script', 'stylesheet'].includes(response.request().resourceType()))
          weights.push(response.body().then((body) => gzipSync(body).length))
      })
      await page.goto(path)
      page.removeAllListeners('response')
      const weight = (await Promise.all(weights)).reduce((sum, one) => sum + one, 0)
      expect(weight, name).toBeGreaterThan(0)
      expect(weight, name).toBeLessThanOrEqual(weightLimit)
    }
  })
})
