import type { Locale } from '../../locales/plural.ts'

/** Spaces of any width and apostrophes, which stand between thousands in either language. */
const SPACED = /^\d{1,3}(?:[\s'\u2019]\d{3})+(?=[.,]|$)/

/**
 * A number that was typed as people of a language write it, e.g. 12,345.6 in English and 12 345,6 in Russian: undefined where nothing was,
 * NaN where it is none, which the schema then refuses.
 *
 * A comma by itself is read by the language: "1,000" is a thousand in English and one in Russian, and to mistake the one for the other is
 * to decide on a thousandth. What can be read in one way only is read so in both: "0,5", "1.234.567", "1.234,5".
 */
export function typedNumber(text: string | undefined, locale: Locale): number | undefined {
  const typed = (text ?? '').trim().replace(/^[-\u2212\u2013]\s*/, '-')
  if (typed === '') return undefined
  const [, sign = '', size = ''] = /^([-+]?)(.*)$/s.exec(typed) ?? []
  const digits = plain(
    size.replace(SPACED, (groups) => groups.replace(/\D/g, '')),
    locale,
  )
  return /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(digits) ? Number(sign + digits) : Number.NaN
}

/** The same number with a point before its fraction and nothing between its thousands; what is no number stays none. */
function plain(typed: string, locale: Locale): string {
  const marks = typed.replace(/[^.,]/g, '')
  if (marks === '' || marks === '.') return typed
  if (marks === ',')
    return isGrouped(typed, ',') && locale === 'en' ? typed.replace(',', '') : typed.replace(',', '.')
  const last = marks.at(-1) ?? ''
  const group = marks[0] ?? ''
  // Several of one kind can only part thousands; of two kinds the last is before the fraction.
  const whole = group === last ? typed : typed.slice(0, typed.lastIndexOf(last))
  if (!isGrouped(whole, group)) return typed
  return whole.replaceAll(group, '') + typed.slice(whole.length).replace(last, '.')
}

/** Whether a mark stands where thousands end, and nowhere else: not in 0,500, which nobody writes for five hundred. */
const isGrouped = (whole: string, mark: string): boolean => {
  const [first = '', ...rest] = whole.split(mark)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/** A percentage that was typed, as a fraction; without the last digits that the division makes up. */
export function typedPercent(text: string | undefined, locale: Locale): number | undefined {
  const percent = typedNumber(text?.replace('%', ''), locale)
  return percent === undefined ? undefined : Number((percent / 100).toPrecision(15))
}
