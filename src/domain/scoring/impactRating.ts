import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import { besideTyped, bounds, type Input, spread } from './input.ts'

/** The rating that a relative lift deserves, from this one on; below all of them 1. */
const liftScale = [
  { atLeast: 0.2, rating: 10 },
  { atLeast: 0.15, rating: 9 },
  { atLeast: 0.1, rating: 8 },
  { atLeast: 0.075, rating: 7 },
  { atLeast: 0.05, rating: 6 },
  { atLeast: 0.03, rating: 5 },
  { atLeast: 0.02, rating: 4 },
  { atLeast: 0.01, rating: 3 },
  { atLeast: 0.005, rating: 2 },
]

/** ICE's impact and PIE's potential, 1 to 10, from the estimated relative lift; a rating that was typed stays beside it. */
export function impactRating(hypothesis: HypothesisFigures, typed: number | undefined): Input {
  const { estimates, metric } = hypothesis
  const { lift } = estimates
  const range = { low: ofLift(lift.low), likely: ofLift(lift.likely), high: ofLift(lift.high) }
  const detail = {
    code: 'rating_from_lift',
    params: { ...lift, ...estimatedBy(hypothesis), metric },
  } as const
  const input: Input = {
    value: range.likely,
    ...bounds(range),
    ...spread(lift, { curve: 'linear', ...lift, through: ofLift }),
    source: 'estimated',
    detail,
  }
  return besideTyped(input, typed)
}

const ofLift = (lift: number): number => liftScale.find(({ atLeast }) => lift >= atLeast)?.rating ?? 1
