import type { Locale } from './plural.ts'

const tags = { en: 'en-GB', ru: 'ru-RU' } as const

/** A number as the locale writes it. */
export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[locale], options).format(value)
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

/** A calendar date ("YYYY-MM-DD") in words. */
export function formatDate(locale: Locale, date: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}
