import type { Locale } from './plural.ts'

const tags = { en: 'en-GB', ru: 'ru-RU' } as const
const of = (length: 'short' | 'long') => ({
  en: new Intl.DateTimeFormat(tags.en, { month: length, timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat(tags.ru, { month: length, timeZone: 'UTC' }),
})
const formats = { short: of('short'), long: of('long') }

/** A month (YYYY-MM) by its name, and in January or where asked for with its year. */
export function formatMonth(locale: Locale, month: string, length: 'short' | 'long'): string {
  return formats[length][locale].format(new Date(`${month}-01T00:00:00Z`))
}
