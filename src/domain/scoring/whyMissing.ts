import type { NoScore } from './framework.ts'
import type { Input } from './input.ts'

/** Why there is no score where an input has no value: a better reason than that it is missing, where its detail has one. */
export function whyMissing(input: string, { detail }: Input): NoScore {
  switch (detail.code) {
    case 'value_in_other_currency': {
      const { currency, mapCurrency } = detail.params
      return { code: 'currency_differs', params: { metric: currency, map: mapCurrency } }
    }
    case 'test_too_long':
    case 'test_lacks':
      return detail
    default:
      return { code: 'input_missing', params: { input } }
  }
}
