import type { Deps } from '../deps.ts'
import type { Locale } from '../locales/plural.ts'
import { readSettings } from '../services/settings/read.ts'

/** The reader's language: asked for in the query, else preferred by the reader's program, else the deployment's. */
export async function readerLocale(
  deps: Deps,
  query: unknown,
  acceptLanguage: string | undefined,
): Promise<Locale> {
  if (typeof query === 'object' && query !== null && 'locale' in query) {
    if (query.locale === 'en' || query.locale === 'ru') return query.locale
  }
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'en' || tag === 'ru')
  if (preferred === 'en' || preferred === 'ru') return preferred
  return (await readSettings(deps)).locale
}
