import ln from '@stdlib/math-base-special-ln'
import type { Pool } from './pooledTests.ts'

/** What a likelihood of normal means needs of the tests, each with variance v = spread^2 + standardError^2. */
interface SpreadTerms {
  /** Sum of ln v. */
  logVariances: number
  /** Sum of 1/v. */
  precision: number
  /** Sum of lift/v. */
  lifts: number
  /** Sum of lift^2/v. */
  squares: number
}

/**
 * The weighted sums over all pools at one spread of true lifts.
 *
 * @param variance the square of the spread
 */
export function spreadTerms(pools: readonly Pool[], variance: number): SpreadTerms {
  const sums = { logVariances: 0, precision: 0, lifts: 0, squares: 0 }
  for (const { effects, weight } of pools) {
    // One logarithm for many factors: logarithms are most of the work.
    let product = 1
    let logs = 0
    let precision = 0
    let lifts = 0
    let squares = 0
    for (const { lift, standardError } of effects) {
      const v = variance + standardError * standardError
      if (product < TINY || product > HUGE) {
        logs += ln(product)
        product = 1
      }
      product *= v
      precision += 1 / v
      lifts += lift / v
      squares += (lift * lift) / v
    }
    sums.logVariances += weight * (logs + ln(product))
    sums.precision += weight * precision
    sums.lifts += weight * lifts
    sums.squares += weight * squares
  }
  return sums
}

const TINY = 1e-100
const HUGE = 1e100
