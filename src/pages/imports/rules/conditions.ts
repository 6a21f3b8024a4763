import type { RuleConditions } from '../../../domain/evidenceRule.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'

/** What a rule asks for, as a sentence without its full stop. */
export function conditions(t: Dictionary, { keywords, labels, channel }: RuleConditions): string {
  const words = t.pages.imports.rules
  const anyOf = (list: readonly string[]) => list.map(words.quoted).join(words.or)
  return [
    ...(keywords.length === 0 ? [] : [words.keywords({ words: anyOf(keywords) })]),
    ...(labels.length === 0 ? [] : [words.labels({ words: anyOf(labels) })]),
    ...(channel === null ? [] : [words.channel({ channel: words.quoted(channel) })]),
  ].join(`, ${words.and} `)
}
