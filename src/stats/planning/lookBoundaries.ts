import { findRoot } from '../findRoot.ts'
import type { MethodId } from '../methods/index.ts'
import { oneSidedEvidence } from '../programme/oneSidedEvidence.ts'
import { groupSequentialBoundaries } from '../sequential/boundaries.ts'
import { confidenceSequenceMultiplier, sequentialRho2 } from '../sequential/confidenceSequence.ts'
import { spendingFunctions } from '../sequential/spending.ts'
import { alphaOfComparison, type TestTerms } from './testTerms.ts'

/** Shares of the planned units at equally spaced looks. */
export const equalLooks = (looks: number): number[] =>
  Array.from({ length: looks }, (_, look) => (look + 1) / looks)

/** The upper boundary of Z at each equally spaced look of one comparison; null for a method that judges once. */
export const lookBoundaries: Record<MethodId, ((terms: TestTerms) => number[]) | null> = {
  fixed: null,
  bayesian: null,
  'group-sequential': (terms) => {
    const fractions = equalLooks(terms.looks)
    return groupSequentialBoundaries({
      spend: spendingFunctions[terms.spending],
      alpha: alphaOfComparison(terms),
      sides: terms.sides,
      fractions,
      information: fractions,
    })
  },
  sequential: (terms) => {
    const alpha = alphaOfComparison(terms)
    const rho2 = sequentialRho2(alpha, 1)
    return equalLooks(terms.looks).map((units) => {
      const twoSided = confidenceSequenceMultiplier({ units, rho2, alpha })
      if (terms.sides === 2) return twoSided
      return findRoot((z) => oneSidedEvidence(z, units * rho2) - 1 / alpha, 0, twoSided)
    })
  },
}
