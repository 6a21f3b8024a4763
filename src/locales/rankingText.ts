import type { Detail, DetailParams } from '../domain/scoring/detail.ts'
import type { NoScore } from '../domain/scoring/framework.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/** Where an input of a score comes from, as a sentence. */
export function renderDetail<Code extends keyof DetailParams>(locale: Locale, detail: Detail<Code>): string {
  const details: { [C in keyof DetailParams]: (params: DetailParams[C]) => string } =
    dictionary(locale).ranking.details
  return details[detail.code](detail.params)
}

/** Why a hypothesis has no score, as a sentence; inputs go by their names. */
export function renderNoScore(locale: Locale, reason: NoScore): string {
  const { noScore, inputs } = dictionary(locale).ranking
  if (reason.code === 'currency_differs') return noScore.currency_differs(reason.params)
  const { input } = reason.params
  return noScore.input_missing({ input: inputs[input] ?? input })
}
