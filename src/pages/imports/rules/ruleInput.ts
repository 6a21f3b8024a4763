import type { EvidenceRuleRow } from '../../../../db/queries/evidenceRules.ts'
import { asksForSomething } from '../../../domain/evidenceRule.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { evidenceRuleResource } from '../../../services/resources/evidenceRule.ts'
import { checkInput, type FieldFault } from '../../fields/checkInput.ts'

export const ruleFields = ['name', 'barrierId', 'keywords', 'labels', 'channel'] as const

/** Words that were typed with commas between them. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A rule as its form shows it. */
export const ruleValues = (rule: EvidenceRuleRow): Record<string, string> => ({
  name: rule.name,
  barrierId: rule.barrierId,
  keywords: rule.keywords.join(', '),
  labels: rule.labels.join(', '),
  channel: rule.channel ?? '',
  use: rule.archived ? 'off' : 'on',
})

/** What the form calls its fields. */
export function ruleLabels(t: Dictionary): Record<string, string> {
  const words = t.pages.imports.rules
  return {
    name: words.name,
    barrierId: words.goesTo,
    keywords: words.words,
    labels: words.labelWords,
    channel: words.channelName,
    use: words.use,
  }
}

/** What was typed as the API takes it; conditions that are left empty ask for nothing. */
export function ruleInput(t: Dictionary, values: Record<string, string>) {
  const { name = '', barrierId = '', keywords = '', labels = '', channel = '' } = values
  const [asked, ticketed] = [wordsIn(keywords), wordsIn(labels)]
  const input = {
    name,
    barrierId,
    ...(asked.length === 0 ? {} : { keywords: asked }),
    ...(ticketed.length === 0 ? {} : { labels: ticketed }),
    ...(channel === '' ? {} : { channel }),
  }
  const checked = checkInput(evidenceRuleResource.create, input, t, ruleLabels(t))
  const empty: FieldFault[] = asksForSomething({
    keywords: asked,
    labels: ticketed,
    channel: channel === '' ? null : channel,
  })
    ? []
    : [{ field: 'keywords', text: t.pages.imports.rules.asksNothing }]
  const faults = [
    ...(checked.ok ? [] : checked.faults),
    ...empty,
    ...(barrierId === '' ? [{ field: 'barrierId', text: t.pages.imports.rules.barrierMissing }] : []),
  ]
  return { input, faults }
}
