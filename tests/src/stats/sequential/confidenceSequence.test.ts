import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confidenceSequence,
  confidenceSequenceMultiplier,
  sequentialRho2,
} from '../../../../src/stats/sequential/confidenceSequence.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

interface Input {
  n: number
  s2: number
  alpha: number
  n_tuned: number
  estimate: number
}

interface Expected {
  /** An approximation of the constant; the file's p-values are computed with it. */
  rho2_approx: number
  halfwidth_approx: number
  rho2_exact: number
  halfwidth_exact: number
  p_value: number
}

describe('the normal-mixture confidence sequence', () => {
  it('has the reference constant, half-width and p-value', () => {
    const { cases, tolerance } = vectors<Input, Expected>('always_valid', 'asymptotic_cs')
    for (const { id, input, expected } of cases) {
      const { n, s2, alpha, n_tuned, estimate } = input
      const standardError = Math.sqrt(s2 / n)
      const halfwidth = (rho2: number) =>
        standardError * confidenceSequenceMultiplier({ units: n, rho2, alpha })
      const rho2_exact = sequentialRho2(alpha, n_tuned)
      const got = {
        rho2_exact,
        halfwidth_exact: halfwidth(rho2_exact),
        halfwidth_approx: halfwidth(expected.rho2_approx),
      }
      expectClose(id, got, { ...expected }, tolerance)
      const look = confidenceSequence({ estimate, standardError, units: n, rho2: expected.rho2_approx })
      expectTails(id, { p_value: look.pValue }, { ...expected }, tolerance)
    }
  })

  it('has u* = 8.212 at alpha .05, whatever the planned size', () => {
    expect(sequentialRho2(0.05, 1)).toBeCloseTo(8.212, 3)
    expect(sequentialRho2(0.05, 10_000) * 10_000).toBeCloseTo(sequentialRho2(0.05, 1), 12)
  })

  it('solves its equation over the whole range of alpha', () => {
    for (const alpha of [1e-300, 1e-10, 0.001, 0.05, 0.5, 0.99, 1 - 1e-9]) {
      const u = sequentialRho2(alpha, 1)
      const target = -2 * Math.log(alpha)
      expect(Math.abs((u - Math.log1p(u)) / target - 1), String(alpha)).toBeLessThan(1e-6)
      expect(u).toBeGreaterThan(0)
    }
  })

  it('leaves out 0 exactly when its p-value is below alpha', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.integer({ min: 2, max: 1_000_000 }),
        fc.constantFrom(0.01, 0.05, 0.1),
        (z, units, alpha) => {
          const rho2 = sequentialRho2(alpha, 10_000)
          const { pValue, evidence } = confidenceSequence({ estimate: z, standardError: 1, units, rho2 })
          fc.pre(Math.abs(pValue - alpha) > 1e-9)
          expect(Math.abs(z) > confidenceSequenceMultiplier({ units, rho2, alpha })).toBe(pValue < alpha)
          expect(evidence * pValue).toBeLessThanOrEqual(1 + 1e-12)
        },
      ),
    )
  })

  it('keeps evidence that overflows as a logarithm', () => {
    const look = confidenceSequence({ estimate: 50, standardError: 1, units: 10_000, rho2: 0.0008 })
    expect(look.evidence).toBe(Number.POSITIVE_INFINITY)
    expect(look.logEvidence).toBeCloseTo(1250 * (8 / 9) - Math.log(9) / 2, 9)
    expect(look.pValue).toBe(0)
  })
})
