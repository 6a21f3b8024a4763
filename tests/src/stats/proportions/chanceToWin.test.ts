import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaRaceByQuadrature } from '../../../../src/stats/proportions/betaRaceByQuadrature.ts'
import {
  betaBinomialChanceToWin,
  betaBinomialExpectedLoss,
} from '../../../../src/stats/proportions/chanceToWin.ts'

describe('the chance to win of two conversion rates', () => {
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
