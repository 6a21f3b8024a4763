import type { Detail, DetailParams } from '../domain/scoring/detail.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/** Where an input of a score comes from, as a sentence. */
export function renderDetail<Code extends keyof DetailParams>(locale: Locale, detail: Detail<Code>): string {
  const details: { [C in keyof DetailParams]: (params: DetailParams[C]) => string } =
    dictionary(locale).ranking.details
  return details[detail.code](detail.params)
}
