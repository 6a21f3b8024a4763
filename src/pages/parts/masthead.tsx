import type { Role } from '../../deps.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { CsrfField } from './csrfField.tsx'
import { Icon } from './icon.tsx'

interface Props {
  locale: Locale
  t: Dictionary
  here: string
  reader: { name: string; role: Role; csrf: string } | null
}

/**
 * The product, the search over everything, where one can go, and who one is. Where there is no room for the last two beside the
 * others, a button opens them, without a script; a browser that knows no popovers shows them below.
 */
export function Masthead({ locale, t, here, reader }: Props) {
  const c = t.pages.common
  const other = locale === 'en' ? 'ru' : 'en'
  const language = (
    <a href={`/language?to=${other}&back=${encodeURIComponent(here)}`} lang={other} hreflang={other}>
      {c.language}
    </a>
  )
  return (
    <header class="masthead">
      <a class="brand" href="/">
        <Icon name="proof" />
        {c.product}
      </a>
      {reader === null ? (
        <div class="reader">{language}</div>
      ) : (
        <>
          <Search t={t} here={here} />
          <button type="button" class="quiet opener" popovertarget="places" aria-label={c.menu}>
            <Icon name="menu" />
          </button>
          <div id="places" popover="auto">
            <Navigation t={t} here={here} role={reader.role} />
            <div class="reader">
              {language}
              <form method="post" action="/sign-out">
                <CsrfField value={reader.csrf} />
                <span class="who">{c.signedInAs({ name: reader.name, role: c.roles[reader.role] })}</span>
                <button type="submit" class="quiet compact">
                  {c.signOut}
                </button>
              </form>
            </div>
          </div>
        </>
      )}
    </header>
  )
}

function Navigation({ t, here, role }: { t: Dictionary; here: string; role: Role }) {
  const { navigation, nav } = t.pages.common
  const links = [
    ['/', nav.maps, 'viewer'],
    ['/digests', nav.digests, 'viewer'],
    ['/people', nav.people, 'admin'],
    ['/settings', nav.settings, 'viewer'],
  ] as const
  const room = `/${here.split(/[/?]/)[1] ?? ''}`
  return (
    <nav aria-label={navigation}>
      <ul>
        {links
          .filter(([, , least]) => least === 'viewer' || role === least)
          .map(([href, text]) => (
            <li>
              <a href={href} aria-current={room === href ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** The slash leads here from anywhere (client/searchShortcut.ts). */
function Search({ t, here }: { t: Dictionary; here: string }) {
  const { search } = t.pages.common
  const asked = here.startsWith('/search?') ? new URLSearchParams(here.slice(8)).get('q') : null
  return (
    <search class="search">
      <form action="/search">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          value={asked ?? undefined}
          data-search
          aria-label={search.label}
          placeholder={search.placeholder}
          aria-keyshortcuts="/ Control+K"
          maxlength={200}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
        <button type="submit">{search.submit}</button>
      </form>
    </search>
  )
}
