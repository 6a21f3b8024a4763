export type Locale = 'en' | 'ru'

/** The forms of a counted noun; English needs `one` and `other`, Russian `one`, `few`, `many` and `other` (fractions). */
export interface PluralForms {
  one: string
  few?: string
  many?: string
  other: string
}

const known = new Map<string, Intl.PluralRules>()

function rulesOf(locale: Locale, maximumFractionDigits: number): Intl.PluralRules {
  const key = `${locale} ${maximumFractionDigits}`
  const rules = known.get(key) ?? new Intl.PluralRules(locale, { maximumFractionDigits })
  known.set(key, rules)
  return rules
}

/**
 * The form of a noun that goes with a count, by the CLDR rules of the locale.
 *
 * @param digits after the point with which the count is written: .9968 with two is 1, and "1 week"
 */
export function plural(locale: Locale, count: number, forms: PluralForms, digits = 2): string {
  const category = rulesOf(locale, digits).select(count)
  return (category === 'zero' || category === 'two' ? forms.other : forms[category]) ?? forms.other
}
