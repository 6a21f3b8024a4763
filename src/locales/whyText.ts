import type { Pull, Why } from '../domain/scoring/why.ts'
import { dictionary } from './dictionary.ts'
import { formatInput, formatScore, type Scoring, scoringInputName } from './inputText.ts'
import type { Locale } from './plural.ts'
import { renderLack } from './rankingText.ts'
import { shortened } from './shortened.ts'

/** What a paragraph needs beside the figures: by what it is scored, and what hypotheses are called. */
interface WhyNames extends Scoring {
  /** The text of a hypothesis by its id. */
  changeOf(hypothesisId: string): string
}

/** So many missing inputs are named; of more their number is said. */
const NAMED = 3

/** Why a hypothesis stands where it stands: one paragraph. */
export function renderWhy(locale: Locale, why: Why, names: WhyNames): string {
  const { why: texts, frameworks } = dictionary(locale).ranking
  const { rank, of, score, reason, missing } = why
  const framework = frameworks[names.framework].name
  const nameOf = (input: string) => scoringInputName(locale, names, input)
  const listed = (inputs: string[]) => ({
    inputs: inputs.map((input) => texts.quoted({ name: nameOf(input) })).join(', '),
    count: inputs.length,
  })
  if (score === null) {
    if (reason === null) return texts.unscored({ framework })
    const several = reason.code === 'input_missing' && missing.length > 1
    const lack = several
      ? texts.missing({ ...listed(missing.slice(0, NAMED)), more: Math.max(0, missing.length - NAMED) })
      : renderLack(locale, reason, nameOf)
    return texts.without({ framework, reason: lack })
  }
  const pull = ({ input, own, other }: Pull) => ({
    input: nameOf(input),
    own: formatInput(locale, names, input, own),
    other: formatInput(locale, names, input, other),
  })
  const beside = (side: 'above' | 'below') => {
    const neighbour = why[side]
    if (neighbour === null) return []
    const change = shortened(names.changeOf(neighbour.hypothesisId))
    if (neighbour.level) return [texts.level({ change })]
    return [
      neighbour.by === null
        ? texts.plainly[side]({ change })
        : texts[side]({ change, ...pull(neighbour.by) }),
    ]
  }
  return [
    texts.place({ rank, of, framework, score: formatScore(locale, names, score) }),
    ...(why.carries === null ? [] : [texts.carries(pull(why.carries))]),
    ...(why.weakens === null ? [] : [texts.weakens(pull(why.weakens))]),
    ...(why.assumed.length === 0 ? [] : [texts.assumed(listed(why.assumed))]),
    ...(why.contradicted.length === 0 ? [] : [texts.contradicted(listed(why.contradicted))]),
    ...beside('above'),
    ...beside('below'),
  ].join(' ')
}
