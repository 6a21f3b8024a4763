export type Locale = 'en' | 'ru'

/** The forms of a counted noun; English needs `one` and `other`, Russian `one`, `few`, `many` and `other` (fractions). */
export interface PluralForms {
  one: string
  few?: string
  many?: string
  other: string
}

const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') }

/** The form of a noun that goes with a count, by the CLDR rules of the locale. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const category = rules[locale].select(count)
  return (category === 'zero' || category === 'two' ? forms.other : forms[category]) ?? forms.other
}
