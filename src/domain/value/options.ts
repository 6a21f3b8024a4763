import { gainIfProven } from './gainIfProven.ts'
import { informationValue } from './informationValue.ts'

/** What can be won and lost with a change. Money is in one currency throughout. */
export interface Stakes {
  /** What a lift of 1 (100 %) would be worth over the horizon: reach x baseline x value per conversion x periods. */
  stake: number
  /** Of building the change, and of testing it on top. */
  buildCost: number
  testCost: number
  /** Belief about the true relative lift. */
  lift: { mean: number; sd: number }
  /** Standard error of the test's relative estimate, above 0. */
  error: number
  /** How many standard errors above 0 the plan calls proven. */
  multiplier: number
  /** The test's share of the horizon, and of the traffic that it treats. */
  testShare: number
  treatedShare: number
}

export interface Options {
  drop: 0
  ship: number
  test: number
  /** Expected lift of shipping only if proven, relative. */
  gain: number
  /** Upper bounds of what testing adds to deciding now, in money. */
  evsi: number
  evpi: number
}

/**
 * What testing is expected to bring: K ((1 - f) G + f w m) - c - ct. Until the test ends its treated share of the traffic has the
 * change, afterwards everybody has it if it was proven.
 */
export function testValue(stakes: Stakes): number {
  const { stake, lift, error, multiplier, testShare, treatedShare, buildCost, testCost } = stakes
  const gain = gainIfProven(lift, error, multiplier)
  return stake * ((1 - testShare) * gain + testShare * treatedShare * lift.mean) - buildCost - testCost
}

/** What is expected of shipping without a test: K m - c. */
export const shipValue = ({ stake, lift, buildCost }: Pick<Stakes, 'stake' | 'lift' | 'buildCost'>): number =>
  stake * lift.mean - buildCost

/** What is expected of dropping a change, of shipping it without a test, and of testing it and shipping it if proven. */
export function options(stakes: Stakes): Options {
  const { stake, lift, error, multiplier } = stakes
  const { evsi, evpi } = informationValue(lift, error)
  return {
    drop: 0,
    ship: shipValue(stakes),
    test: testValue(stakes),
    gain: gainIfProven(lift, error, multiplier),
    evsi: stake * evsi,
    evpi: stake * evpi,
  }
}
