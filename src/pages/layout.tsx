import type { Child } from 'hono/jsx'
import type { Role } from '../deps.ts'
import type { Dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import { scriptPath } from './assets.ts'
import { stylePath } from './style/index.ts'

interface Frame {
  locale: Locale
  t: Dictionary
  title: string
  /** Where the reader is, for the language switch. */
  here: string
  /** Null before signing in. */
  reader: { name: string; role: Role; csrf: string } | null
  children: Child
}

/** The frame of every page. */
export function Layout({ locale, t, title, here, reader, children }: Frame) {
  const c = t.pages.common
  const links = [
    ['/', c.nav.maps, 'viewer'],
    ['/digests', c.nav.digests, 'viewer'],
    ['/people', c.nav.people, 'admin'],
    ['/settings', c.nav.settings, 'viewer'],
  ] as const
  const other = locale === 'en' ? 'ru' : 'en'
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${c.product}`}</title>
        <link rel="stylesheet" href={stylePath} />
        <script defer src={scriptPath} />
      </head>
      <body>
        <a class="skip" href="#content">
          {c.skip}
        </a>
        <header class="masthead">
          <a class="brand" href="/">
            {c.product}
          </a>
          {reader === null ? null : (
            <nav aria-label={c.navigation}>
              <ul>
                {links
                  .filter(([, , role]) => role === 'viewer' || reader.role === role)
                  .map(([href, text]) => (
                    <li>
                      <a href={href} aria-current={here.split('?')[0] === href ? 'page' : undefined}>
                        {text}
                      </a>
                    </li>
                  ))}
              </ul>
            </nav>
          )}
          <div class="reader">
            <a href={`/language?to=${other}&back=${encodeURIComponent(here)}`} lang={other} hreflang={other}>
              {c.language}
            </a>
            {reader === null ? null : (
              <form method="post" action="/sign-out">
                <CsrfField value={reader.csrf} />
                <span>{c.signedInAs({ name: reader.name, role: c.roles[reader.role] })}</span>
                <button type="submit" class="quiet">
                  {c.signOut}
                </button>
              </form>
            )}
          </div>
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

/** What tells a form of ours from one that another site made a reader's browser send. */
export function CsrfField({ value }: { value: string }) {
  return <input type="hidden" name="csrf" value={value} />
}
