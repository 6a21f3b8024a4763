import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaRace } from '../../../../src/stats/proportions/betaRace.ts'
import { betaRaceByQuadrature } from '../../../../src/stats/proportions/betaRaceByQuadrature.ts'

const parameter = fc.oneof(
  fc.double({ min: 0.5, max: 20, noNaN: true }),
  fc.double({ min: 20, max: 1e6, noNaN: true }),
)

describe('the race of two conversion rates', () => {
  it('comes out the same by the finite sum and by quadrature, losses included', () => {
    const whole = fc.integer({ min: 1, max: 1000 })
    const rest = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(whole, rest, whole, rest, (aA, bA, aB, bB) => {
        const exact = betaRace(aA, bA, aB, bB)
        const near = betaRaceByQuadrature(aA, bA, aB, bB)
        for (const key of ['bWins', 'aWins', 'lossOfA', 'lossOfB'] as const)
          expect(Math.abs(exact[key] - near[key])).toBeLessThan(1e-11)
      }),
    )
  })

  it('is won by one of them, and costs the difference of the means more to the one than to the other', () => {
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, (aA, bA, aB, bB) => {
        const race = betaRace(aA, bA, aB, bB)
        expect(race.aWins + race.bWins).toBeCloseTo(1, 9)
        expect(race.lossOfA - race.lossOfB).toBeCloseTo(aB / (aB + bB) - aA / (aA + bA), 9)
        expect(Math.min(race.lossOfA, race.lossOfB)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('mirrors when the arms are swapped', () => {
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, (aA, bA, aB, bB) => {
        const race = betaRace(aA, bA, aB, bB)
        const mirrored = betaRace(aB, bB, aA, bA)
        expect(mirrored.bWins).toBeCloseTo(race.aWins, 9)
        expect(mirrored.lossOfA).toBeCloseTo(race.lossOfB, 9)
      }),
    )
  })
})
