import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Loaded, ShownAnalysis } from './load.ts'

type Outcome = ShownAnalysis['metrics'][number]['comparisons'][number]['outcome']

export type ShownOutcome = Outcome | 'untrusted'

type Verdict = Pick<ShownAnalysis['verdict'], 'status' | 'variants'>

interface Compared {
  variant: string
  outcome: Outcome
}

/**
 * What people are told of an outcome: nothing of data that cannot be trusted, and no success while the verdict on its treatment is
 * still to come. What got worse is told as soon as the method says so.
 */
export function shownOutcome(
  { doubted }: Pick<Loaded, 'doubted'>,
  verdict: Verdict,
  { variant, outcome }: Compared,
): ShownOutcome {
  const own = verdict.variants.find((one) => one.variant === variant)
  if (doubted || (own !== undefined && !isTrusted(own))) return 'untrusted'
  const isOpen = (own ?? verdict).status === 'collecting'
  return isOpen && outcome !== 'worse' ? 'unclear' : outcome
}

export const outcomeName = ({ pages: { tests } }: Dictionary, outcome: ShownOutcome): string =>
  outcome === 'untrusted' ? tests.untrusted : tests.outcomes[outcome]
