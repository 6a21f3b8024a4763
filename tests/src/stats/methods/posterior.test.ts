import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, emptyArm, proportionArm } from '../../../../src/stats/arm.ts'
import { normalCdf } from '../../../../src/stats/distributions/normal.ts'
import type { GoodDirection, MetricType } from '../../../../src/stats/methods/metric.ts'
import { expectedLosses, posteriorOf } from '../../../../src/stats/methods/posterior.ts'
import { normalChanceToWin, normalExpectedLoss } from '../../../../src/stats/normalPosterior.ts'
import { betaRace } from '../../../../src/stats/proportions/betaRace.ts'
import { shrink } from '../../../../src/stats/shrink.ts'

const prior = { mean: 0.02, sd: 0.05 }
const question = (type: MetricType, goodDirection: GoodDirection = 'increase') => ({
  type,
  goodDirection,
  prior,
})
/** A hundred units that vary by 10: the mean has a standard error of 1. */
const amount = (mean: number, variance = 100): Arm => armFromMoments({ n: 100, mean, variance })

describe('what is believed of two proportions', () => {
  const [control, treatment] = [proportionArm(100, 20), proportionArm(100, 30)]
  const race = betaRace(21, 81, 31, 71)

  it('is the race of their posteriors under a uniform prior', () => {
    expect(posteriorOf(question('proportion'), control, treatment)).toMatchObject({
      chanceToWin: race.bWins,
      expectedLoss: race.lossOfB,
    })
    expect(expectedLosses(question('proportion'), control, treatment)).toEqual({
      treatment: race.lossOfB,
      control: race.lossOfA,
    })
  })

  it('is that of the lower one where less is better', () => {
    expect(posteriorOf(question('proportion', 'decrease'), control, treatment)).toMatchObject({
      chanceToWin: race.aWins,
      expectedLoss: race.lossOfA,
    })
    expect(expectedLosses(question('proportion', 'decrease'), control, treatment)).toEqual({
      treatment: race.lossOfA,
      control: race.lossOfB,
    })
  })

  it('is nothing where either has no units', () => {
    const nothing = { chanceToWin: null, expectedLoss: null, shrunken: null }
    expect(posteriorOf(question('proportion'), emptyArm, treatment)).toEqual(nothing)
    expect(posteriorOf(question('proportion'), control, emptyArm)).toEqual(nothing)
    expect(expectedLosses(question('proportion'), control, emptyArm)).toBeNull()
  })
})

describe('what is believed of two means', () => {
  // A lift of 30 %, its error by the delta method: sqrt(1 + 1.3^2) / 10.
  const [control, treatment] = [amount(10), amount(13)]
  const error = Math.sqrt(1 + 1.3 * 1.3) / 10

  it('is the lift drawn towards the prior, its losses in the unit of the metric', () => {
    const believed = posteriorOf(question('mean'), control, treatment)
    const loss = normalExpectedLoss(0.3, error, prior)
    expect(believed.chanceToWin).toBeCloseTo(normalChanceToWin(0.3, error, prior), 12)
    expect(believed.expectedLoss).toBeCloseTo(10 * loss.chooseB, 12)
    expect(expectedLosses(question('mean'), control, treatment)?.control).toBeCloseTo(10 * loss.chooseA, 12)
    const { estimate, lower, upper } = shrink(0.3, error, prior)
    expect(believed.shrunken?.standardError).toBeCloseTo(error, 12)
    expect(believed.shrunken?.estimate).toBeCloseTo(estimate, 12)
    expect(believed.shrunken?.lower).toBeCloseTo(lower, 12)
    expect(believed.shrunken?.upper).toBeCloseTo(upper, 12)
    expect(believed.shrunken?.prior).toEqual(prior)
  })

  it('takes the prior the other way round where less is better', () => {
    const believed = posteriorOf(question('mean', 'decrease'), control, treatment)
    const { estimate, lower, upper } = shrink(-0.3, error, prior)
    expect(believed.chanceToWin).toBeCloseTo(normalChanceToWin(-0.3, error, prior), 12)
    expect(believed.shrunken?.estimate).toBeCloseTo(-estimate, 12)
    expect(believed.shrunken?.lower).toBeCloseTo(-upper, 12)
    expect(believed.shrunken?.upper).toBeCloseTo(-lower, 12)
  })

  it('is the difference as it is where the control is not two standard errors above 0', () => {
    const loss = normalExpectedLoss(5, Math.SQRT2)
    for (const type of ['increase', 'decrease'] as const) {
      const sign = type === 'increase' ? 1 : -1
      const believed = posteriorOf(question('mean', type), amount(2), amount(7))
      expect(believed.chanceToWin).toBeCloseTo(normalCdf((sign * 5) / Math.SQRT2), 12)
      expect(believed.expectedLoss).toBeCloseTo(sign === 1 ? loss.chooseB : loss.chooseA, 12)
      expect(believed.shrunken).toBeNull()
    }
    expect(expectedLosses(question('mean'), amount(2), amount(7))?.control).toBeCloseTo(loss.chooseA, 12)
    expect(posteriorOf(question('mean'), amount(2.001), amount(7)).shrunken).not.toBeNull()
  })

  it('is nothing where neither varies', () => {
    expect(posteriorOf(question('mean'), amount(10, 0), amount(13, 0))).toEqual({
      chanceToWin: null,
      expectedLoss: null,
      shrunken: null,
    })
  })
})

describe('the error of a lift', () => {
  const errorOf = (type: MetricType, control: Arm, treatment: Arm) =>
    posteriorOf(question(type), control, treatment).shrunken?.standardError

  it('takes nobody converting for half a conversion, which is no certainty', () => {
    const share = 0.5 / 1001
    const ratio = share / 0.1
    const variance = (share * (1 - share)) / 1000 + ratio * ratio * ((0.1 * 0.9) / 1000)
    expect(errorOf('proportion', proportionArm(1000, 100), proportionArm(1000, 0))).toBeCloseTo(
      Math.sqrt(variance) / 0.1,
      14,
    )
  })

  it('takes everybody converting for all but half a conversion', () => {
    const share = 1000.5 / 1001
    const ratio = share / 0.1
    const variance = (share * (1 - share)) / 1000 + ratio * ratio * ((0.1 * 0.9) / 1000)
    expect(errorOf('proportion', proportionArm(1000, 100), proportionArm(1000, 1000))).toBeCloseTo(
      Math.sqrt(variance) / 0.1,
      14,
    )
  })

  it('counts what both means share by how far they lie apart', () => {
    const shared = (mean: number): Arm => ({ ...amount(mean), sharedVariance: 0.5 })
    const variance = 1 + 1.3 * 1.3 + 0.3 * 0.3 * 0.5
    expect(errorOf('mean', shared(10), shared(13))).toBeCloseTo(Math.sqrt(variance) / 10, 14)
  })

  it('takes other proportions, and amounts that do not vary, as they are', () => {
    const variance = (0.2 * 0.8) / 1000 + 4 * ((0.1 * 0.9) / 1000)
    expect(errorOf('proportion', proportionArm(1000, 100), proportionArm(1000, 200))).toBeCloseTo(
      Math.sqrt(variance) / 0.1,
      14,
    )
    expect(errorOf('mean', amount(10), amount(12, 0))).toBeCloseTo(0.12, 14)
  })
})
