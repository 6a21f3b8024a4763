import type { Arm } from '../arm.ts'
import { normalChanceToWin, normalExpectedLoss } from '../normalPosterior.ts'
import { betaBinomialChanceToWin, betaBinomialExpectedLoss } from '../proportions/chanceToWin.ts'
import { shrink } from '../shrink.ts'
import type { Comparison, Prior } from './comparison.ts'
import { type Effect, effectOf } from './effect.ts'
import type { GoodDirection, MetricType } from './metric.ts'

type Posterior = Pick<Comparison, 'chanceToWin' | 'expectedLoss' | 'shrunken'>

/**
 * What is believed after the data: chance to win and expected loss in the metric's good direction, and the relative
 * lift drawn towards the programme's prior. Proportions by beta-binomial with a uniform prior; the rest by the
 * normal with the learned prior on the relative scale, or without one where there is no relative lift.
 *
 * @param relative the effect and its relative lift; null where the control's mean allows none
 */
export function posteriorOf(
  question: { type: MetricType; goodDirection: GoodDirection; prior: Prior },
  control: Arm,
  treatment: Arm,
  relative: { effect: Effect; lift: number } | null,
): Posterior {
  const { type, goodDirection, prior } = question
  const sign = goodDirection === 'increase' ? 1 : -1
  const lift =
    relative === null ? null : { value: relative.lift, error: liftError(relative.effect, relative.lift) }
  const shrunken = lift === null ? null : shrunkenLift(lift.value, lift.error, sign, prior)
  if (type === 'proportion') return { ...betaBinomial(control, treatment, sign), shrunken }

  if (relative !== null && lift !== null) {
    const good = sign * lift.value
    return {
      chanceToWin: normalChanceToWin(good, lift.error, prior),
      expectedLoss: relative.effect.control.mean * normalExpectedLoss(good, lift.error, prior).chooseB,
      shrunken,
    }
  }
  const effect = effectOf(type, control, treatment)
  if (!effect.ok) return { chanceToWin: null, expectedLoss: null, shrunken: null }
  const good = sign * effect.difference
  return {
    chanceToWin: normalChanceToWin(good, effect.standardError),
    expectedLoss: normalExpectedLoss(good, effect.standardError).chooseB,
    shrunken: null,
  }
}

/** Standard error of the relative lift by the delta method: good enough to weigh it against a prior. */
function liftError({ control, treatment }: Effect, lift: number): number {
  const ratio = 1 + lift
  return Math.sqrt(treatment.varianceOfMean + ratio * ratio * control.varianceOfMean) / control.mean
}

/** The prior's + is good; the lift's + is more. */
function shrunkenLift(lift: number, error: number, sign: 1 | -1, prior: Prior): Comparison['shrunken'] {
  const { estimate, lower, upper } = shrink(sign * lift, error, prior)
  const bounds = sign === 1 ? { lower, upper } : { lower: -upper, upper: -lower }
  return { estimate: sign * estimate, ...bounds, prior: { mean: prior.mean, sd: prior.sd } }
}

function betaBinomial(control: Arm, treatment: Arm, sign: 1 | -1) {
  if (control.n === 0 || treatment.n === 0) return { chanceToWin: null, expectedLoss: null }
  const a = uniformPosterior(control)
  const b = uniformPosterior(treatment)
  const loss = betaBinomialExpectedLoss(...a, ...b)
  // Where less is better, the treatment loses what the control would lose where more is.
  return sign === 1
    ? { chanceToWin: betaBinomialChanceToWin(...a, ...b), expectedLoss: loss.chooseB }
    : { chanceToWin: betaBinomialChanceToWin(...b, ...a), expectedLoss: loss.chooseA }
}

function uniformPosterior(arm: Arm): [conversions: number, others: number] {
  const conversions = Math.round(arm.mean * arm.n)
  return [1 + conversions, 1 + arm.n - conversions]
}
