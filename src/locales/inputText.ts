import type { FrameworkId } from '../domain/scoring/index.ts'
import { dictionary } from './dictionary.ts'
import { formatLift, formatNumber, formatPercent } from './format.ts'
import type { Locale } from './plural.ts'
import { inputName } from './rankingText.ts'

/** By what, and on which map, hypotheses are scored. */
export interface Scoring {
  framework: FrameworkId
  period: 'week' | 'month'
  /** ISO 4217. */
  currency: string
  /** The team's own criteria by their keys. */
  criteria: { key: string; name: string }[]
}

/** What an input of a framework is called: a team's own criteria have their own names. */
export function scoringInputName(locale: Locale, { framework, criteria }: Scoring, input: string): string {
  const own = framework === 'weighted' ? criteria.find(({ key }) => key === input)?.name : undefined
  return own ?? inputName(locale, input)
}

/** The value of an input in its unit. */
export function formatInput(locale: Locale, scoring: Scoring, input: string, value: number): string {
  const { rankingUnits: units } = dictionary(locale).ranking
  const amount = { count: formatInputNumber(locale, scoring, input, value), n: value }
  const { framework, period } = scoring
  if (framework === 'weighted') return amount.count
  if (framework === 'pxl' && input !== 'ease') return value === 0 ? units.no : units.yes
  switch (input) {
    case 'reach':
      return units.people[period](amount)
    case 'effort':
      return framework === 'rice' ? units.personMonths(amount) : units.personWeeks(amount)
    case 'duration':
      return units.weeks(amount)
    default:
      return amount.count
  }
}

/** The value of an input without its unit, for the ends of a range. */
export function formatInputNumber(
  locale: Locale,
  { framework, currency }: Scoring,
  input: string,
  value: number,
): string {
  const plain = (maximumFractionDigits: number) => formatNumber(locale, value, { maximumFractionDigits })
  if (framework === 'weighted') return plain(2)
  switch (input) {
    case 'reach':
      return plain(0)
    case 'confidence':
      return framework === 'rice' ? formatPercent(locale, value, 0) : plain(2)
    case 'lift':
    case 'threshold':
      return formatLift(locale, value)
    case 'spread':
    case 'error':
      return formatPercent(locale, value)
    case 'baseline':
      return formatNumber(locale, value, { maximumSignificantDigits: 3 })
    case 'periods':
      return plain(1)
    case 'valuePerUnit':
      return formatNumber(locale, value, { style: 'currency', currency })
    default:
      return plain(2)
  }
}

/** A score: money to the unit, all else to three digits below a thousand. */
export function formatScore(
  locale: Locale,
  { framework, currency }: Pick<Scoring, 'framework' | 'currency'>,
  score: number,
): string {
  if (framework === 'value' || framework === 'evsi')
    return formatNumber(locale, score, { style: 'currency', currency, maximumFractionDigits: 0 })
  return formatNumber(
    locale,
    score,
    Math.abs(score) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  )
}
