import type { Candidate } from './candidate.ts'
import { besideTyped, bounds, type Input } from './input.ts'
import { reachInput } from './reach.ts'
import { typedRating } from './typedRating.ts'

/**
 * PIE's importance, 1 to 10: 1 + 9 * the part of the map's largest stage that the change reaches. What was typed stays beside it, and
 * stands in where nobody counted.
 */
export function importanceRating(candidate: Candidate, typed: number | undefined): Input {
  const { hypothesis, barriers, period, mapEntrants } = candidate
  const reach = reachInput(hypothesis, barriers, period)
  if (reach.value === null || mapEntrants === null || mapEntrants === 0)
    return typedRating(hypothesis, 'importance', typed)
  const { value, low = value, high = value, uncertain, source } = reach
  const rated = (people: number) => 1 + 9 * Math.min(1, people / mapEntrants)
  const range = { low: rated(low), likely: rated(value), high: rated(high) }
  const through = uncertain?.through
  const input: Input = {
    value: range.likely,
    ...bounds(range),
    ...(uncertain === undefined
      ? {}
      : { uncertain: { ...uncertain, through: through ? (x: number) => rated(through(x)) : rated } }),
    source,
    detail: { code: 'rating_from_reach', params: { reach: value, entrants: mapEntrants, period } },
  }
  return besideTyped(input, typed)
}
