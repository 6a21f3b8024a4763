import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'
import { steady, tellStory } from '../support/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const start = '2026-09-01'

async function signedIn(locale: 'en' | 'ru' = 'en') {
  const { page, complaints } = await openTab(browser, server.url, { locale })
  await signIn(page, server.adminToken)
  return { page, complaints }
}

async function judged() {
  const story = await tellStory({
    startedAt: `${start}T00:00:00Z`,
    plan: { sampleSizePerVariant: 20_000, minimumEffect: 0.05 },
  })
  await story.send([
    ...steady(start, [1, 14], { variant: 'control', n: 1000, sum: 100 }),
    ...steady(start, [1, 14], { variant: 'treatment', n: 1000, sum: 150 }),
  ])
  return story
}

const figure = (page: Page, label: string) =>
  page
    .locator('#outlook .stat', { has: page.locator('dt', { hasText: label }) })
    .locator('.figure')
    .innerText()

describe('the plan of a test', () => {
  test('is computed while it is typed, and with a button where there is no script', async () => {
    const { hypothesisId } = await tellStory()
    const { page, complaints } = await signedIn()
    await page.goto(`/hypotheses/${hypothesisId}`)
    await page.locator('[name=baseline]').fill('20')
    await page.locator('[name=effect]').fill('10')
    await page.locator('#outlook .stat').first().waitFor()
    expect(await figure(page, 'People in the control')).toBe('11,212')
    await page.locator('[name=method][value=fixed]').check()
    await page.locator('#outlook .figure', { hasText: '6,510' }).waitFor()
    expect(await page.locator('[name=effect]').inputValue()).toBe('10')
    expect(complaints).toEqual([])

    const plain = await openTab(browser, server.url, { javaScriptEnabled: false })
    await signIn(plain.page, server.adminToken)
    await plain.page.goto(`/hypotheses/${hypothesisId}`)
    await plain.page.locator('[name=baseline]').fill('20')
    await plain.page.locator('[name=effect]').fill('10')
    await plain.page.getByRole('button', { name: 'Compute' }).click()
    expect(await figure(plain.page, 'People in the control')).toBe('11,212')
    expect(await plain.page.locator('[name=effect]').inputValue()).toBe('10')
  }, 60_000)
})

describe('the page of a test', () => {
  test.each(['en', 'ru'] as const)(
    'has nothing against it with its pictures and its summary, in %s',
    async (locale) => {
      const { path } = await judged()
      const { page, complaints } = await signedIn(locale)
      const faults: string[] = []
      for (const at of ['', '/summary']) {
        await page.goto(`${path}${at}`)
        faults.push(...(await lookAt(page, `experiment${at.replace('/', '-')}.${locale}`)))
      }
      expect(faults).toEqual([])
      expect(await page.locator('.forest-drawing').count()).toBeGreaterThan(0)
      expect(complaints).toEqual([])
    },
    120_000,
  )

  test('prints its summary on one page', async () => {
    const { path } = await judged()
    const { page } = await signedIn()
    await page.goto(`${path}/summary`)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }, 60_000)

  test('makes a link that a stranger reads, until it is revoked', async () => {
    const { path } = await judged()
    const { page } = await signedIn()
    await page.goto(path)
    await page.locator('#share form.card button').click()
    const address = await page.locator('#share-address').inputValue()
    const stranger = await openTab(browser, server.url, { locale: 'ru' })
    const shared = new URL(address, server.url).pathname
    await stranger.page.goto(shared)
    expect(await stranger.page.locator('article.summary').count()).toBe(1)
    expect(await stranger.page.locator('main a[href^="/"]').count()).toBe(0)
    await page.goto(path)
    await page.locator('#share details.sure summary').click()
    await page.locator('#share details.sure button').click()
    const gone = await stranger.page.goto(shared)
    expect(gone?.status()).toBe(404)
  }, 60_000)
})
