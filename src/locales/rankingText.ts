import type { Detail, DetailParams } from '../domain/scoring/detail.ts'
import type { NoScore } from '../domain/scoring/framework.ts'
import type { Input } from '../domain/scoring/input.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/** Where an input of a score comes from, as a sentence; a second one where what was typed contradicts it. */
export function renderInput(locale: Locale, input: Input): string {
  const said = renderDetail(locale, input.detail)
  const { typed, low, high, contradicts, source } = input
  if (!contradicts || source !== 'measured' || typed === undefined) return said
  // Else it is the share of one of its barriers that is contradicted, and the detail has said so.
  if (low === undefined || high === undefined || (typed >= low && typed <= high)) return said
  return `${said}. ${dictionary(locale).ranking.contradiction({ typed, low, high })}`
}

/** Where something comes from, as a sentence. */
export function renderDetail<Code extends keyof DetailParams>(locale: Locale, detail: Detail<Code>): string {
  const details: { [C in keyof DetailParams]: (params: DetailParams[C]) => string } =
    dictionary(locale).ranking.details
  return details[detail.code](detail.params)
}

/**
 * Why a hypothesis has no score, as a sentence.
 * @param nameOf what an input is called, where a team's own criteria have names
 */
export function renderNoScore(
  locale: Locale,
  reason: NoScore,
  nameOf = (input: string) => inputName(locale, input),
): string {
  const { notRanked } = dictionary(locale).ranking
  return notRanked({ reason: renderLack(locale, reason, nameOf) })
}

/** What a score, or an advice, lacks: the end of a sentence. */
export function renderLack(
  locale: Locale,
  reason: NoScore,
  nameOf = (input: string) => inputName(locale, input),
): string {
  const { noScore } = dictionary(locale).ranking
  switch (reason.code) {
    case 'input_missing':
      return noScore.input_missing({ input: nameOf(reason.params.input) })
    case 'score_not_finite':
      return noScore.score_not_finite()
    case 'currency_differs':
      return noScore.currency_differs(reason.params)
    case 'test_too_long':
      return noScore.test_too_long(reason.params)
    case 'test_lacks':
      return noScore.test_lacks(reason.params)
  }
}

/** What an input is called: the criteria of a team go by their keys. */
export function inputName(locale: Locale, input: string): string {
  const { inputs } = dictionary(locale).ranking
  return Object.hasOwn(inputs, input) ? (inputs[input] ?? input) : input
}
