import { calibrationOf } from '../../../src/domain/learning/calibration.ts'
import { frameworks } from '../../../src/domain/scoring/index.ts'
import { correctedLift } from '../../../src/domain/value/correctedLift.ts'
import { learnedPrior } from '../../../src/stats/programme/learnedPrior.ts'
import { seeded } from '../../support/seeded.ts'
import { type KnownHypothesis, settings, unitValue } from './world.ts'

/** Scores hypotheses by what is known when a test may begin: the highest whose stage is free is next. */
export type Policy = (concluded: readonly KnownHypothesis[], seed: number) => (one: KnownHypothesis) => number

const evsiWith =
  (learning: boolean): Policy =>
  (concluded) => {
    const seen = learning ? concluded : []
    const prior = learnedPrior(
      seen.map(({ measured, test }) => ({ lift: measured, standardError: test.error, barrierTypes: [] })),
    )
    const calibration = calibrationOf(
      seen.map(({ estimate, measured, test }) => ({
        predicted: estimate,
        realised: { lift: measured, standardError: test.error },
      })),
      prior.sd,
    )
    return (one) => {
      const lift = correctedLift(one.estimate, prior, calibration)
      const { weeks, error, multiplier } = one.test
      const values = {
        reach: one.reach,
        baseline: one.baseline,
        valuePerUnit: unitValue,
        periods: 52,
        effort: one.effort,
        lift: lift.mean,
        spread: lift.sd,
        error,
        threshold: multiplier * error,
        duration: weeks,
      }
      return frameworks.evsi.compute(values, settings)
    }
  }

const riceWith =
  (typed: boolean): Policy =>
  () =>
  (one) => {
    const impact = settings.impactSteps.find(({ atLeast }) => one.estimate.likely >= atLeast)?.impact ?? 0.25
    return frameworks.rice.compute(
      {
        reach: typed ? one.typedReach : one.reach,
        impact,
        confidence: typed ? one.typedConfidence : 0.8,
        effort: Math.max(0.5, one.effort / 4),
      },
      settings,
    )
  }

const random: Policy = (_, seed) => (one) => seeded(seed * 1000 + one.id)()

/** The ways to decide what is tested next. */
export const policies: Record<string, Policy> = {
  '`evsi` with learning': evsiWith(true),
  '`evsi` without': evsiWith(false),
  'RICE, typed inputs': riceWith(true),
  'RICE, measured reach': riceWith(false),
  'first come, first served': () => (one) => -one.id,
  random,
  'who knows the truth': () => (one) => (one.stake * one.truth) / one.test.weeks,
}
