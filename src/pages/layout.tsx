import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Role } from '../deps.ts'
import type { Dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import { scriptPath } from './assets.ts'
import { faviconPath } from './favicon.ts'
import { Masthead } from './parts/masthead.tsx'
import { type Place, PlaceBar } from './parts/place.tsx'
import { stylePath } from './style/index.ts'

interface Frame {
  locale: Locale
  t: Dictionary
  title: string
  /** Where the reader is, for the language switch. */
  here: string
  /** Null before signing in. */
  reader: { name: string; role: Role; csrf: string } | null
  place?: Place | undefined
  tools?: Child
  /** Takes the whole width of the window. */
  wide?: boolean | undefined
  children: Child
}

/** The frame of every page. */
export function Layout({ locale, t, title, here, reader, place, tools, wide, children }: Frame) {
  const c = t.pages.common
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${c.product}`}</title>
        <link rel="icon" href={faviconPath} type="image/svg+xml" />
        <link rel="stylesheet" href={stylePath} />
        <script defer src={scriptPath} />
        {/* Nothing is drawn before the page is whole: the columns of a board share their rows, which would move with each that comes. */}
        {raw('<link rel="expect" href="#colophon" blocking="render"/>')}
      </head>
      <body>
        <a class="skip" href="#content">
          {c.skip}
        </a>
        <Masthead locale={locale} t={t} here={here} reader={reader} />
        {place === undefined || reader === null ? null : <PlaceBar t={t} place={place} />}
        <main id="content" tabindex={-1} class={wide === true ? 'wide' : undefined}>
          <div class="head">
            <h1>{title}</h1>
            {tools == null ? null : <div class="tools">{tools}</div>}
          </div>
          {children}
        </main>
        <footer class="colophon" id="colophon">
          <p>{c.colophon}</p>
          {reader === null ? null : <a href="/docs">{c.nav.api}</a>}
        </footer>
      </body>
    </html>
  )
}
