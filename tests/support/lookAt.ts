import { resolve } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Theme = 'light' | 'dark'

/** A large screen, which a page must neither leave empty nor fill with lines too long to read. */
const huge = 2560
const wide = 1280
/** What most telephones have at least. */
const narrow = 360
const folder = resolve(import.meta.dirname, '../../coverage/screenshots')

/** Looks at the page that is open in both themes, on three widths, and leaves a picture of each; what is wrong with it. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  const show = async (width: number, theme: Theme) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: theme })
    const path = `${folder}/${name}.${width}.${theme}.png`
    await page.screenshot({ path, fullPage: true })
  }
  await show(huge, 'dark')
  await show(huge, 'light')
  await show(wide, 'light')
  faults.push(...(await inaccessible(page)).map((fault) => `wide, light: ${fault}`))
  await show(wide, 'dark')
  await show(narrow, 'light')
  await show(narrow, 'dark')
  faults.push(...(await inaccessible(page)).map((fault) => `narrow, dark: ${fault}`))
  const plain = await page.locator('.badge:not(:has(svg))').allInnerTexts()
  if (plain.length > 0) faults.push(`told by colour and word, without an icon: ${plain.join(', ')}`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > narrow) faults.push(`${width} px wide where ${narrow} are there: ${await tooWide(page)}`)
  return faults.map((fault) => `${name}: ${fault}`)
}

/** What axe has against the page. */
async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary})`),
    )
  })
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
