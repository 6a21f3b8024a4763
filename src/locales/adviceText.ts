import type { Advice } from '../domain/value/advice.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'
import { renderLack } from './rankingText.ts'

/** What to do with a hypothesis and why, as a sentence. */
export function renderAdvice(locale: Locale, advice: Advice, currency: string): string {
  const { advice: texts } = dictionary(locale).ranking
  if (!advice.ok) return texts.unknown({ reason: renderLack(locale, advice.reason) })
  return texts[advice.advice]({ figures: advice.figures, currency })
}
