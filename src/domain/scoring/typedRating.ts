import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import type { Input } from './input.ts'

/**
 * A rating that only people can give; null where nobody did.
 * @param what it rates, by its name in the formula
 */
export function typedRating(hypothesis: HypothesisFigures, what: string, value: number | undefined): Input {
  return value === undefined
    ? { value: null, source: 'assumed', detail: { code: 'rating_missing', params: { what } } }
    : { value, source: 'estimated', detail: { code: 'rating_typed', params: estimatedBy(hypothesis) } }
}
