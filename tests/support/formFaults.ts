import type { Page } from 'playwright-core'
import { actions, downloads, pages } from '../../src/pages/index.ts'

const patterns = (paths: readonly string[]): string[] =>
  paths.map((path) => `^${path.replace('{id}', '[\\w-]+')}$`)

/** Where a form may go that changes something, and where a link or a form that asks may lead. */
const taken = patterns([...actions.map(({ path }) => path), '/sign-out', '/sign-in', '/sign-in/{id}'])
const shown = patterns([
  ...[...pages, ...downloads].map(({ path }) => path),
  '/language',
  '/docs',
  '/sign-in',
  '/shared/{id}',
])

/** What is wrong with the forms, controls and links of a page that is open without scripts. */
export const formFaults = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ taken, shown }) => {
      const leads = (patterns: string[], address: string) => {
        const { origin, pathname } = new URL(address, location.href)
        return origin === location.origin && patterns.some((pattern) => new RegExp(pattern).test(pathname))
      }
      const name = (element: Element) => element.outerHTML.slice(0, 160)
      const all = <Kind extends Element>(selector: string) => [
        ...document.querySelectorAll<Kind & HTMLElement>(selector),
      ]
      const faults: string[] = []
      for (const form of all<HTMLFormElement>('form')) {
        const posts = form.method === 'post'
        if (!leads(posts ? taken : shown, form.action)) faults.push(`nothing takes ${name(form)}`)
        if (
          posts &&
          !new URL(form.action).pathname.startsWith('/sign-in') &&
          form.querySelector('[name=csrf]') === null
        )
          faults.push(`no mark of the session in ${name(form)}`)
      }
      for (const button of all<HTMLButtonElement>('[formaction]'))
        if (!leads(taken, button.getAttribute('formaction') ?? ''))
          faults.push(`nothing takes ${name(button)}`)
      for (const field of all<HTMLInputElement>('input, select, textarea, button')) {
        if (!field.checkVisibility({ visibilityProperty: true })) continue
        // A field without a name is not sent: it only works with a script. So does a button that sends nothing.
        const sends = field instanceof HTMLButtonElement ? field.type === 'submit' : field.name !== ''
        if ((!sends || field.form === null) && !(field instanceof HTMLInputElement && field.readOnly))
          faults.push(`needs a script: ${name(field)}`)
      }
      // A form that is nowhere to be seen is sent by buttons elsewhere on the page.
      for (const form of all<HTMLFormElement>('form'))
        if (
          form.checkVisibility() &&
          form.clientHeight > 0 &&
          ![...form.elements].some((one) => one instanceof HTMLButtonElement && one.type === 'submit')
        )
          faults.push(`no button sends ${name(form)}`)
      for (const link of all<HTMLAnchorElement>('a[href]'))
        if (
          link.origin === location.origin &&
          link.pathname !== location.pathname &&
          !leads(shown, link.href)
        )
          faults.push(`leads nowhere: ${name(link)}`)
      return faults
    },
    { taken, shown },
  )
