import { createApp } from '../../../../src/app.ts'
import type { Deps } from '../../../../src/deps.ts'

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

export interface Shown {
  status: number
  html: string
  /** Where a form led. */
  location: string | null
  /** What a reader sees: the text of the page without its tags. */
  text: string
}

/** Somebody at a browser without scripts: signed in by a token, following links and sending forms. */
export async function visitor(deps: Deps, token: string, language: 'en' | 'ru' = 'en') {
  const app = createApp(() => deps)
  const origin = 'http://localhost'
  const signIn = await app.request('/sign-in', {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ token }),
  })
  const session = (signIn.headers.get('set-cookie') ?? '').split(';')[0]
  const cookie = `${session}; journeyproof_language=${language}`

  const shown = async (answer: Response): Promise<Shown> => {
    const html = await answer.text()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const text = decoded(main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
    return { status: answer.status, html, location: answer.headers.get('location'), text }
  }
  const get = async (path: string) => shown(await app.request(path, { headers: { cookie } }))
  const csrfOf = async () => /name="csrf" value="([^"]+)"/.exec((await get('/')).html)?.[1] ?? ''
  return {
    get,
    /** Sends a form, with the mark that the session's own pages carry. */
    post: async (path: string, fields: Record<string, string | File>, csrf?: string) => {
      const body = new FormData()
      body.set('csrf', csrf ?? (await csrfOf()))
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return shown(await app.request(path, { method: 'POST', headers: { cookie, origin }, body }))
    },
  }
}

export type Visitor = Awaited<ReturnType<typeof visitor>>

/** The hidden value of a field, as a browser would send it back. */
export const hidden = ({ html }: Shown, name: string): string =>
  decoded(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')
