import type { Page } from 'playwright-core'
import type { Address } from './addresses.ts'

/** Brings a page into the state that an address is about; what is wrong with how it answered. */
export async function openAddress(
  page: Page,
  { name, path, status = 200, open, sent }: Address,
): Promise<string[]> {
  let answer = await page.goto(path)
  if (open !== undefined)
    await page.locator(open).evaluateAll((found) => {
      for (const one of found) if (one instanceof HTMLDetailsElement) one.open = true
    })
  if (sent !== undefined) {
    const arrived = page.waitForNavigation()
    await page.locator(sent).first().evaluate(sendEmpty)
    answer = await arrived
  }
  const told = answer?.status()
  return told === status ? [] : [`${name} answered ${told} instead of ${status}`]
}

/** Empties what people fill in, and sends it past what the browser would have held back. */
function sendEmpty(form: Element): void {
  if (!(form instanceof HTMLFormElement)) throw new Error('This is no form')
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.value = ''
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue
    if (['checkbox', 'radio'].includes(field.type)) field.checked = false
    else field.value = ''
  }
  form.noValidate = true
  form.requestSubmit()
}
