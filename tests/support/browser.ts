import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumPath } from './chromium.ts'

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** The Chromium that came with the dependencies. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), headless: true, args: quiet })

export interface Tab {
  page: Page
  /** What no page may do, as it was seen: errors and warnings on the console (refusals of the content policy are among them), and requests to other hosts. */
  complaints: string[]
}

/** What the console says of an answer that the watch over answers looks at. */
const toldByStatus = /^Failed to load resource: the server responded with a status of/

/** A tab of somebody who has never been here. */
export async function openTab(browser: Browser, url: string, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({ baseURL: url, ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const complain = (text: string) => complaints.push(`${page.url()}: ${text}`)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !toldByStatus.test(message.text()))
      complain(message.text())
  })
  page.on('pageerror', (error) => complain(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) complain(`asked ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= (response.request().isNavigationRequest() ? 500 : 400))
      complain(`${response.status()} from ${response.url()}`)
  })
  return { page, complaints }
}

/** Signs in with a token, as a person does, and arrives at the maps. */
export async function signIn(page: Page, token: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=token]').fill(token)
  await page.locator('main button[type=submit]').click()
  if (new URL(page.url()).pathname !== '/')
    throw new Error(`Not signed in: ${await page.locator('main').innerText()}`)
}
