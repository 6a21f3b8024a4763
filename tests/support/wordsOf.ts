import type { Page } from 'playwright-core'

/** All that people read or hear on a page: its title, its texts with letters, and what stands in labels and fields. */
export async function wordsOf(page: Page): Promise<Set<string>> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('textarea, pre, code, [lang]:not(html)') === null)
        found.push(node.textContent ?? '')
    const attributes = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']
    for (const attribute of attributes)
      for (const element of document.querySelectorAll(`[${attribute}]`))
        found.push(element.getAttribute(attribute) ?? '')
    return found
  })
  return new Set(
    texts
      .flatMap((text) => text.split('\n'))
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter((text) => /\p{L}{2}/u.test(text)),
  )
}
