import type { Deps } from '../deps.ts'
import { locale } from '../domain/fields.ts'
import type { Locale } from '../locales/plural.ts'
import { readSettings } from '../services/settings/read.ts'

/** The query parameter by which a reader asks for a language. */
export const localeParameter = locale
  .optional()
  .meta({ description: 'The language of the sentences; else Accept-Language says it' })

/** The reader's language: asked for in the query, else preferred by the reader's program, else the deployment's. */
export async function readerLocale(
  deps: Deps,
  query: unknown,
  acceptLanguage: string | undefined,
): Promise<Locale> {
  if (typeof query === 'object' && query !== null && 'locale' in query) {
    if (query.locale === 'en' || query.locale === 'ru') return query.locale
  }
  return preferredLocale(acceptLanguage ?? '') ?? (await readSettings(deps)).locale
}

const range = /^\s*(en|ru)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]{1,5})\s*)?$/i

/** The language of ours that an Accept-Language header (RFC 9110, 12.5.4) weighs most; of equals, the first. */
function preferredLocale(header: string): Locale | undefined {
  const weighed = header.split(',').flatMap((part) => {
    const [, language, quality = '1'] = range.exec(part) ?? []
    const locale: Locale = language?.toLowerCase() === 'ru' ? 'ru' : 'en'
    return language !== undefined && Number(quality) > 0 ? [{ locale, quality: Number(quality) }] : []
  })
  return weighed.sort((a, b) => b.quality - a.quality)[0]?.locale
}
