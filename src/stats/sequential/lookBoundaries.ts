import { findRoot } from '../findRoot.ts'
import { oneSidedEvidence } from '../programme/oneSidedEvidence.ts'
import { groupSequentialBoundaries } from './boundaries.ts'
import { confidenceSequenceMultiplier, sequentialRho2 } from './confidenceSequence.ts'
import { type Spending, spendingFunctions } from './spending.ts'

/** A test that is looked at repeatedly, at equal steps up to its planned size. */
export interface LookTerms {
  /** Error rate, of both sides together when `sides` is 2. */
  alpha: number
  sides: 1 | 2
  /** At least 1. */
  looks: number
  spending: Spending
}

/** Shares of the planned units at equally spaced looks. */
export const equalLooks = (looks: number): number[] =>
  Array.from({ length: looks }, (_, look) => (look + 1) / looks)

/** The upper boundary of Z at each look of a group-sequential test. */
export function groupSequentialLookBoundaries({ alpha, sides, looks, spending }: LookTerms): number[] {
  const fractions = equalLooks(looks)
  const spend = spendingFunctions[spending]
  return groupSequentialBoundaries({ spend, alpha, sides, fractions, information: fractions })
}

/** The multiplier of a confidence sequence, tuned to its last look, at each look. */
export function sequentialLookBoundaries({ alpha, sides, looks }: Omit<LookTerms, 'spending'>): number[] {
  const rho2 = sequentialRho2(alpha, 1)
  return equalLooks(looks).map((units) => {
    const twoSided = confidenceSequenceMultiplier({ units, rho2, alpha })
    if (sides === 2) return twoSided
    return findRoot((z) => oneSidedEvidence(z, units * rho2) - 1 / alpha, 0, twoSided)
  })
}
