import type { Locale } from './plural.ts'

const tags = { en: 'en-GB', ru: 'ru-RU' } as const

// Making a formatter costs twenty times what using one does, and a backlog uses thousands.
const formatters = new Map<string, Intl.NumberFormat>()

/** A minus as it is set in print; the locales have a hyphen, which is shorter than the plus beside it. */
const withMinus = (text: string): string => text.replaceAll('-', '−')

/** A number as the locale writes it. */
export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options)
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(tags[locale], options)
    formatters.set(key, formatter)
  }
  return withMinus(formatter.format(value))
}

/** A number with all its digits, for limits: none of those of a very small or very large one is rounded away. */
export function formatExactly(locale: Locale, value: number): string {
  const size = Math.abs(value)
  const isExtreme = size >= 1e15 || (size > 0 && size < 1e-9)
  return formatNumber(locale, value, {
    maximumSignificantDigits: 15,
    ...(isExtreme ? { notation: 'scientific' } : {}),
  })
}

/** A share (0.05) as a percentage ("5.0%", "5,0 %"). */
export function formatPercent(locale: Locale, share: number, digits = 1): string {
  return formatNumber(locale, share, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** A share with its sign, for lifts ("+5.0%", "−4.3%"). */
export function formatLift(locale: Locale, share: number, digits = 1): string {
  return formatNumber(locale, share, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })
}

const dates = {
  en: new Intl.DateTimeFormat(tags.en, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat(tags.ru, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** Without the «г.» of Russian dates, whose point would stand beside that of the sentence. */
const withoutYearMark = (text: string): string => text.replace(/\s?г\.(?=,|$)/, '')

/** A calendar date ("YYYY-MM-DD") in words. */
export function formatDate(locale: Locale, date: string): string {
  return withoutYearMark(dates[locale].format(new Date(`${date}T00:00:00Z`)))
}

const instants = new Map<string, Intl.DateTimeFormat>()

/** An instant (ISO 8601) as the clocks of a time zone show it, with the zone's name. */
export function formatInstant(locale: Locale, instant: string, timeZone: string): string {
  const key = `${locale} ${timeZone}`
  let formatter = instants.get(key)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(tags[locale], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    })
    instants.set(key, formatter)
  }
  return withoutYearMark(formatter.format(new Date(instant)))
}
