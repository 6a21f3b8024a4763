import type { FrameworkId } from '../domain/scoring/index.ts'
import type { Pull, Why } from '../domain/scoring/why.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'
import { inputName, renderNoScore } from './rankingText.ts'
import { shortened } from './shortened.ts'

/** What a paragraph needs beside the figures: by which framework, and what things are called. */
interface WhyNames {
  framework: FrameworkId
  /** The text of a hypothesis by its id. */
  changeOf(hypothesisId: string): string
  /** The team's own criteria by their keys. */
  criteria: { key: string; name: string }[]
}

/** Why a hypothesis stands where it stands: one paragraph. */
export function renderWhy(locale: Locale, why: Why, names: WhyNames): string {
  const { why: texts, frameworks } = dictionary(locale).ranking
  const { rank, of, score, reason } = why
  const framework = frameworks[names.framework].name
  const nameOf = (input: string) =>
    (names.framework === 'weighted' ? names.criteria.find(({ key }) => key === input)?.name : undefined) ??
    inputName(locale, input)
  if (score === null) {
    const missing = reason === null ? [] : [`${renderNoScore(locale, reason, nameOf)}.`]
    return [texts.last({ rank, of, framework }), ...missing].join(' ')
  }
  const pull = (found: Pull) => ({ ...found, input: nameOf(found.input) })
  const listed = (inputs: string[]) => ({
    inputs: inputs.map((input) => texts.quoted({ name: nameOf(input) })).join(', '),
    count: inputs.length,
  })
  const beside = (side: 'above' | 'below') => {
    const neighbour = why[side]
    if (neighbour === null) return []
    const change = shortened(names.changeOf(neighbour.hypothesisId))
    return [neighbour.by === null ? texts.level({ change }) : texts[side]({ change, ...pull(neighbour.by) })]
  }
  return [
    texts.place({ rank, of, framework, score }),
    ...(why.carries === null ? [] : [texts.carries(pull(why.carries))]),
    ...(why.weakens === null ? [] : [texts.weakens(pull(why.weakens))]),
    ...(why.assumed.length === 0 ? [] : [texts.assumed(listed(why.assumed))]),
    ...(why.contradicted.length === 0 ? [] : [texts.contradicted(listed(why.contradicted))]),
    ...beside('above'),
    ...beside('below'),
  ].join(' ')
}
