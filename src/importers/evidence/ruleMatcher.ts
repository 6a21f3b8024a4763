import type { RuleConditions } from '../../domain/evidenceRule.ts'
import { textKey } from '../textKey.ts'

/** What rules look at. */
export interface RuledEvidence {
  quote?: string | undefined
  channel?: string | undefined
  labels?: readonly string[] | undefined
}

const boundary = /[^\p{L}\p{N}]+/gu

/** Words with one space before each, so that a keyword is found where a word begins. */
const wordsOf = (text: string): string => ` ${textKey(text).replace(boundary, ' ').trim()}`

/**
 * A function that finds the first rule whose conditions all hold: a keyword begins a word of the quote (case, ё and punctuation aside),
 * a label is among the labels, the channel is the same.
 *
 * @param rules in the order in which they are asked
 */
export function ruleMatcher<Rule extends RuleConditions>(
  rules: readonly Rule[],
): (evidence: RuledEvidence) => Rule | undefined {
  const prepared = rules.map((rule) => ({
    rule,
    keywords: rule.keywords.map(wordsOf).filter((keyword) => keyword !== ' '),
    labels: new Set(rule.labels.map(textKey)),
    channel: rule.channel === null ? null : textKey(rule.channel),
  }))
  return ({ quote = '', channel = '', labels = [] }) => {
    const words = wordsOf(quote)
    const given = labels.map(textKey)
    const fits = ({ rule, keywords, labels: wanted, channel: where }: (typeof prepared)[number]) =>
      (rule.keywords.length === 0 || keywords.some((keyword) => words.includes(keyword))) &&
      (wanted.size === 0 || given.some((label) => wanted.has(label))) &&
      (where === null || where === textKey(channel))
    return prepared.find(fits)?.rule
  }
}
