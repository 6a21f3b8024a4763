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
  /** Null where there is none, or where both are written alike: "3 % against 3 %" would say nothing. */
  const pull = (found: Pull | null) => {
    if (found === null) return null
    const written = (value: number) => formatInput(locale, names, found.input, value)
    const [own, other] = [written(found.own), written(found.other)]
    return own === other ? null : { input: nameOf(found.input), own, other }
  }
  const [carries, weakens] = [pull(why.carries), pull(why.weakens)]
  const beside = (side: 'above' | 'below') => {
    const neighbour = why[side]
    if (neighbour === null) return []
    const change = shortened(names.changeOf(neighbour.hypothesisId))
    if (neighbour.level) return [texts.level({ change })]
    const by = pull(neighbour.by)
    return [by === null ? texts.plainly[side]({ change }) : texts[side]({ change, ...by })]
  }
  return [
    texts.place({ rank, of, framework, score: formatScore(locale, names, score) }),
    ...(carries === null ? [] : [texts.carries(carries)]),
    ...(weakens === null ? [] : [texts.weakens(weakens)]),
    ...(why.assumed.length === 0 ? [] : [texts.assumed(listed(why.assumed))]),
    ...(why.contradicted.length === 0 ? [] : [texts.contradicted(listed(why.contradicted))]),
    ...beside('above'),
    ...beside('below'),
  ].join(' ')
}
