import { type MethodId, methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import type { Spending } from '../sequential/spending.ts'

/** How a test will be judged. */
export interface TestTerms {
  method: MethodId
  /** Error rate of the whole test, of both sides together when `sides` is 2. */
  alpha: number
  sides: 1 | 2
  /** Treatments that are each compared with the control. */
  treatments: number
  /** Equally spaced looks at the results; for methods that judge at more than one. */
  looks: number
  /** How alpha is spent over them, by the method that spends it. */
  spending: Spending
}

/** The error rate of one comparison at the hardest step of Holm (1979): what passes it is found, whatever the others bring. */
export const alphaOfComparison = ({ alpha, treatments }: TestTerms): number => alpha / treatments

/** Times the size of a test that is looked at once, for the same power in one comparison. */
export function priceOf(terms: TestTerms, power: number): number {
  const { method, sides, looks, spending } = terms
  const { sizeFactor }: Method = methods[method]
  return sizeFactor({ alpha: alphaOfComparison(terms), power, sides, looks, spending })
}
