import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaRaceByQuadrature } from '../../../../src/stats/proportions/betaRaceByQuadrature.ts'
import {
  betaBinomialChanceToWin,
  betaBinomialExpectedLoss,
} from '../../../../src/stats/proportions/chanceToWin.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

interface Race {
  a_a: number
  b_a: number
  a_b: number
  b_b: number
}

describe('the chance to win of two conversion rates', () => {
  it('has the reference values for whole parameters, with the expected losses', () => {
    const { cases, tolerance } = vectors<Race, Record<string, number>>('prob_b_beats_a', 'integer')
    for (const { id, input, expected } of cases) {
      const { a_a, b_a, a_b, b_b } = input
      const loss = betaBinomialExpectedLoss(a_a, b_a, a_b, b_b)
      const got = {
        p_b_beats_a: betaBinomialChanceToWin(a_a, b_a, a_b, b_b),
        p_a_beats_b: betaBinomialChanceToWin(a_b, b_b, a_a, b_a),
        loss_choose_a: loss.chooseA,
        loss_choose_b: loss.chooseB,
      }
      expectClose(id, got, expected, tolerance)
    }
  })

  it('has the reference values for real parameters', () => {
    const { cases, tolerance } = vectors<Race, Record<string, number>>('prob_b_beats_a', 'real')
    for (const { id, input, expected } of cases) {
      const { a_a, b_a, a_b, b_b } = input
      const got = {
        p_b_beats_a: betaBinomialChanceToWin(a_a, b_a, a_b, b_b),
        p_a_beats_b: betaBinomialChanceToWin(a_b, b_b, a_a, b_a),
      }
      expectClose(id, got, expected, tolerance)
    }
  })

  it('comes out the same by the finite sum and by quadrature', () => {
    const whole = fc.integer({ min: 1, max: 1000 })
    const rest = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(whole, rest, whole, rest, (aA, bA, aB, bB) => {
        const byQuadrature = betaRaceByQuadrature(aA, bA, aB, bB)
        expect(Math.abs(betaBinomialChanceToWin(aA, bA, aB, bB) - byQuadrature)).toBeLessThan(1e-11)
      }),
    )
  })

  it('adds up to one over both arms, in every regime', () => {
    const parameter = fc.oneof(
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      fc.double({ min: 20, max: 1e6, noNaN: true }),
    )
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, (aA, bA, aB, bB) => {
        const sum = betaBinomialChanceToWin(aA, bA, aB, bB) + betaBinomialChanceToWin(aB, bB, aA, bA)
        expect(sum).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is quick for a million units an arm', () => {
    const started = performance.now()
    betaBinomialExpectedLoss(100_001, 900_001, 101_001, 899_001)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
