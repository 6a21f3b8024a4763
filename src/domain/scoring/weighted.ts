import { z } from 'zod'
import { defineFramework } from './framework.ts'
import type { Input } from './input.ts'
import type { Ratings } from './ratings.ts'
import { typedRating } from './typedRating.ts'

/** Keys are what people typed, and every object has a `constructor`. */
const answer = (ratings: Ratings | null, key: string): number | undefined =>
  Object.hasOwn(ratings?.weighted ?? {}, key) ? ratings?.weighted?.[key] : undefined

/**
 * The team's own criteria: the weighted mean of their ratings, so that the score is on the scale of the ratings whatever the weights
 * add up to (a weighted sum model: Fishburn 1967, "Additive utilities with incomplete product sets").
 */
export const weighted = defineFramework({
  id: 'weighted',
  perWork: null,
  inputs: ({ criteria }) =>
    z.strictObject(Object.fromEntries(criteria.map(({ key }) => [key, z.number().min(1).max(10)]))),
  formula: () => 'sum(weight * rating) / sum(weight)',
  gather: ({ settings: { criteria }, hypothesis }): Record<string, Input> =>
    criteria.length === 0
      ? { criteria: { value: null, source: 'assumed', detail: { code: 'criteria_missing', params: {} } } }
      : Object.fromEntries(
          criteria.map(({ key, name }) => [
            key,
            typedRating(hypothesis, name, answer(hypothesis.ratings, key)),
          ]),
        ),
  compute: (ratings, { criteria }) => {
    let sum = 0
    let weights = 0
    for (const { key, weight } of criteria) {
      sum += weight * (ratings[key] ?? Number.NaN)
      weights += weight
    }
    return sum / weights
  },
})
