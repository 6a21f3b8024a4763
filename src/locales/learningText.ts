import type { NothingSaid } from '../domain/learning/estimateQuality.ts'
import type { LeftOut } from '../domain/learning/leftOut.ts'
import type { ScoreCause } from '../domain/learning/scoreCause.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/** Why a score has changed, as sentences. */
export function renderCause(locale: Locale, cause: ScoreCause & { experiment: string }): string {
  const { causes, verdicts, contested, why } = dictionary(locale).learning
  const verdict = [verdicts[cause.verdict], ...(cause.contested ? [contested] : [])].join('; ')
  return `${causes[cause.code]({ test: cause.experiment })}: ${verdict}. ${why[cause.why]}`
}

/** Why nothing is said of estimates or orders, as a sentence. */
export function renderNothingSaid(locale: Locale, reason: NothingSaid): string {
  const { nothingSaid } = dictionary(locale).learning
  return reason.code === 'too_few_tests'
    ? nothingSaid.too_few_tests(reason.params)
    : nothingSaid.predictions_alike()
}

/** How many concluded tests hold nobody to account, and why, as a sentence. */
export function renderLeftOut(locale: Locale, code: LeftOut, tests: number): string {
  return dictionary(locale).learning.leftOut[code](tests)
}
