import type { GivenAdvice } from '../domain/value/givenAdvice.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'
import { renderLack } from './rankingText.ts'

/** What to do with a hypothesis and why, as a sentence. */
export function renderAdvice(locale: Locale, advice: GivenAdvice, currency: string): string {
  const { advice: texts } = dictionary(locale).ranking
  if (advice.ok) return texts[advice.advice]({ figures: advice.figures, currency })
  const { reason } = advice
  return texts.unknown({
    reason:
      reason.code === 'already_tested'
        ? texts.alreadyTested[reason.params.status]
        : renderLack(locale, reason),
  })
}

/** What to do with a hypothesis, in a word or two. */
export function adviceName(locale: Locale, advice: GivenAdvice): string {
  const { names } = dictionary(locale).ranking.advice
  return names[advice.ok ? advice.advice : 'unknown']
}
