import exp from '@stdlib/math-base-special-exp'
import gammaln from '@stdlib/math-base-special-gammaln'
import { describe, expect, it } from 'vitest'
import { type BetaRace, betaRace } from '../../../../src/stats/proportions/betaRace.ts'
import { betaRaceByQuadrature } from '../../../../src/stats/proportions/betaRaceByQuadrature.ts'
import { scoreRatioInterval } from '../../../../src/stats/proportions/scoreRatioInterval.ts'

type Race = (aA: number, bA: number, aB: number, bB: number) => BetaRace

/** P(B > A) of A ~ Beta(a, 1), all conversions, and B ~ Beta(1, b), none: a! b! / (a + b)!. */
const upset = (a: number, b: number) => exp(gammaln(a + 1) + gammaln(b + 1) - gammaln(a + b + 1))

/** That probability over the closed form, asked for either way round. */
function overClosedForm(race: Race, a: number, b: number): number[] {
  const wanted = upset(a, b)
  return [race(a, 1, 1, b).bWins / wanted, race(1, b, a, 1).aWins / wanted]
}

describe('the race of two conversion rates', () => {
  it.each([
    [50, 50],
    [1000, 50],
  ])('keeps the digits of a hopeless race between whole numbers: %d to %d', (a, b) => {
    for (const ratio of overClosedForm(betaRace, a, b)) expect(ratio).toBeCloseTo(1, 10)
  })

  it.each([
    [20.5, 20.5],
    [30.5, 10.5],
  ])('keeps the digits of a nearly hopeless race by quadrature: %d to %d', (a, b) => {
    for (const ratio of overClosedForm(betaRaceByQuadrature, a, b)) expect(ratio).toBeCloseTo(1, 8)
  })

  it('is not summed where one of the numbers of conversions is not whole', () => {
    // Against a uniform variable the chance to win is the mean.
    expect(betaRace(1, 1, 1.5, 1)).toMatchObject({
      bWins: expect.closeTo(0.6, 12),
      aWins: expect.closeTo(0.4, 12),
    })
    expect(betaRace(1.5, 1, 1, 1)).toMatchObject({
      bWins: expect.closeTo(0.4, 12),
      aWins: expect.closeTo(0.6, 12),
    })
  })
})

describe('the score interval of a ratio', () => {
  it('has its end at the edge of what is possible where everyone against nobody is just critical', () => {
    // z^2 = m^2 / m at m = nA: with 4 of 4 it is 4 when the ratio is that of (0 + 4) / (10 + 4) to 1.
    expect(scoreRatioInterval(4, 4, 0, 10, 2)).toEqual({ lower: 0, upper: 2 / 7 })
  })
})
