import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import { besideTyped, bounds, type Input, spread } from './input.ts'

/** The rating of work that takes up to so many person-weeks; of more 1. The first is a day, the second half a week. */
const easeScale = [
  { upTo: 0.2, rating: 10 },
  { upTo: 0.5, rating: 9 },
  { upTo: 1, rating: 8 },
  { upTo: 2, rating: 7 },
  { upTo: 3, rating: 6 },
  { upTo: 4, rating: 5 },
  { upTo: 6, rating: 4 },
  { upTo: 8, rating: 3 },
  { upTo: 12, rating: 2 },
]

/** The ease of ICE and PIE, 1 to 10, from the estimated person-weeks; a rating that was typed stays beside it. */
export function easeRating(hypothesis: HypothesisFigures, typed: number | undefined): Input {
  const weeks = hypothesis.estimates.effortWeeks
  const range = { low: ofWeeks(weeks.high), likely: ofWeeks(weeks.likely), high: ofWeeks(weeks.low) }
  const speed = { low: 1 / weeks.high, likely: 1 / weeks.likely, high: 1 / weeks.low }
  const detail = { code: 'rating_from_weeks', params: { ...weeks, ...estimatedBy(hypothesis) } } as const
  const input: Input = {
    value: range.likely,
    ...bounds(range),
    // Ease falls with the work, and what a quantity goes through must not fall: so it is of the work done in a week.
    ...spread(weeks, { curve: 'log', ...speed, through: (perWeek) => ofWeeks(1 / perWeek) }),
    source: 'estimated',
    detail,
  }
  return besideTyped(input, typed)
}

const ofWeeks = (weeks: number): number => easeScale.find(({ upTo }) => weeks <= upTo)?.rating ?? 1
