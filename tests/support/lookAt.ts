import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import axe from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'

type Theme = 'light' | 'dark'

/** A large screen, which a page must neither leave empty nor fill with lines too long to read. */
const huge = 2560
const wide = 1280
/** What most telephones have at least. */
const narrow = 360
/** A page of 1280 px enlarged four times, which must not scroll sideways (WCAG 1.4.10). */
const enlarged = 320
const folder = resolve(import.meta.dirname, '../../coverage/screenshots')
mkdirSync(folder, { recursive: true })

/** The rules that a theme can break: a theme changes colours and nothing else, so that the other rules see no difference. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * Looks at the page that is open on three widths in both themes, and leaves a picture of each; what is wrong with it. Every width is
 * held to all rules in one theme, and the two whose layout differs most to those of colour in the other one as well.
 *
 * @param brief a desk by day and a telephone by night only: for further states of a page that has been looked at in full
 */
export async function lookAt(page: Page, name: string, brief = false): Promise<string[]> {
  const faults: string[] = []
  const camera = await page.context().newCDPSession(page)
  const show = async (width: number, theme: Theme, rules?: string[] | 'none') => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: theme })
    await writeFile(`${folder}/${name}.${width}.${theme}.png`, await picture(page, camera))
    if (rules === 'none') return
    faults.push(...(await inaccessible(page, rules)).map((fault) => `${width} px, ${theme}: ${fault}`))
  }
  await page.evaluate(axe.source)
  if (!brief) {
    await show(huge, 'dark', 'none')
    await show(huge, 'light')
    await show(wide, 'dark', rulesOfColour)
    await show(narrow, 'light', rulesOfColour)
  }
  await show(wide, 'light')
  await show(narrow, 'dark')
  for (const width of [huge, wide, narrow, enlarged]) {
    await page.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(page, width)))
  }
  const plain = await page.locator('.badge:not(:has(svg))').allInnerTexts()
  if (plain.length > 0) faults.push(`told by colour and word, without an icon: ${plain.join(', ')}`)
  await camera.detach()
  return faults.map((fault) => `${name}: ${fault}`)
}

/** The whole page, packed quickly: half of the time of a look goes into packing the pictures. */
async function picture(page: Page, camera: CDPSession): Promise<Buffer> {
  const clip = await page.evaluate(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement
    return { x: 0, y: 0, width, height, scale: 1 }
  })
  const { data } = await camera.send('Page.captureScreenshot', {
    clip,
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  })
  return Buffer.from(data, 'base64')
}

/** What axe has against the page; of all rules where none are named. */
async function inaccessible(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(only === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: only }),
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary})`),
    )
  }, rules)
}

/** Says so where the page is wider than its window. */
async function overflow(page: Page, there: number): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  return width > there ? [`${width} px wide where ${there} are there: ${await tooWide(page)}`] : []
}

/** The innermost elements that stick out on the right, those inside of a scrolling region aside. */
const tooWide = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const sticksOut = (element: Element) =>
      element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 &&
      element.closest('.scroll') === null
    return [...document.body.querySelectorAll('*')]
      .filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 200))
      .join(' | ')
  })
