import type { Input } from './input.ts'

/**
 * A rating that only people can give; null where nobody did.
 * @param what it rates, by its name in the formula
 * @param by whose hypothesis it is
 */
export function typedRating(value: number | undefined, what: string, by: string | null): Input {
  return value === undefined
    ? { value: null, source: 'assumed', detail: { code: 'rating_missing', params: { what } } }
    : { value, source: 'estimated', detail: { code: 'rating_typed', params: { by } } }
}
