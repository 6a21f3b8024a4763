import type { Arm } from '../arm.ts'
import { LARGEST_LIFT } from '../fieller.ts'
import { normalChanceToWin, normalExpectedLoss } from '../normalPosterior.ts'
import { betaRace } from '../proportions/betaRace.ts'
import { shrink } from '../shrink.ts'
import type { Comparison, Prior } from './comparison.ts'
import { type Effect, effectOf } from './effect.ts'
import type { GoodDirection, MetricType } from './metric.ts'

type Posterior = Pick<Comparison, 'chanceToWin' | 'expectedLoss' | 'shrunken'>

interface Question {
  type: MetricType
  goodDirection: GoodDirection
  prior: Prior
}

/** What choosing an arm is expected to cost against the better one, in the metric's unit. */
export interface Losses {
  treatment: number
  control: number
}

/**
 * What is believed after the data: chance to win and expected loss in the metric's good direction, and the relative
 * lift drawn towards the programme's prior. Proportions by beta-binomial with a uniform prior; the rest by the
 * normal with the learned prior on the relative scale, or without one where there is no relative lift.
 */
export function posteriorOf(question: Question, control: Arm, treatment: Arm): Posterior {
  const lift = liftOf(question.type, control, treatment)
  const choice = choiceOf(question, control, treatment)
  return {
    chanceToWin: choice?.chanceToWin ?? null,
    expectedLoss: choice?.losses.treatment ?? null,
    shrunken: lift === null ? null : shrunkenLift(lift.value, lift.error, signOf(question), question.prior),
  }
}

/** What either choice is expected to cost, with the priors of `posteriorOf`; null without units, or where neither arm varies. */
export function expectedLosses(question: Question, control: Arm, treatment: Arm): Losses | null {
  return choiceOf(question, control, treatment)?.losses ?? null
}

interface Choice {
  chanceToWin: number
  losses: Losses
}

function choiceOf(question: Question, control: Arm, treatment: Arm): Choice | null {
  const { type, prior } = question
  const sign = signOf(question)
  if (type === 'proportion') {
    if (control.n === 0 || treatment.n === 0) return null
    const race = betaRace(...uniformPosterior(control), ...uniformPosterior(treatment))
    // Where less is better, the treatment loses what the control would lose where more is.
    return sign === 1
      ? { chanceToWin: race.bWins, losses: { treatment: race.lossOfB, control: race.lossOfA } }
      : { chanceToWin: race.aWins, losses: { treatment: race.lossOfA, control: race.lossOfB } }
  }
  const lift = liftOf(type, control, treatment)
  if (lift !== null) {
    const good = sign * lift.value
    const loss = normalExpectedLoss(good, lift.error, prior)
    const losses = { treatment: lift.controlMean * loss.chooseB, control: lift.controlMean * loss.chooseA }
    return { chanceToWin: normalChanceToWin(good, lift.error, prior), losses }
  }
  const effect = effectOf(type, control, treatment)
  if (!effect.ok) return null
  const good = sign * effect.difference
  const loss = normalExpectedLoss(good, effect.standardError)
  return {
    chanceToWin: normalChanceToWin(good, effect.standardError),
    losses: { treatment: loss.chooseB, control: loss.chooseA },
  }
}

const signOf = ({ goodDirection }: Question): 1 | -1 => (goodDirection === 'increase' ? 1 : -1)

/** Standard errors that the control's mean must be above zero for a lift to mean anything. */
const ABOVE_ZERO = 2

/** The relative lift and its error; null where the control's mean allows none. */
function liftOf(type: MetricType, control: Arm, treatment: Arm) {
  const effect = effectOf(type, control, treatment)
  if (!effect.ok || !(effect.control.mean > ABOVE_ZERO * Math.sqrt(effect.control.varianceOfMean)))
    return null
  const value = effect.difference / effect.control.mean
  const error = liftError(effect, treatmentRatio(type, treatment, effect))
  // Only magnitudes that no measurement has leave the doubles here.
  return Math.abs(value) < LARGEST_LIFT && Number.isFinite(error)
    ? { value, error, controlMean: effect.control.mean }
    : null
}

/** Standard error of the relative lift by the delta method: good enough to weigh it against a prior. */
function liftError(
  { control, sharedVariance }: Effect,
  treatment: { ratio: number; variance: number },
): number {
  const { ratio, variance } = treatment
  const shared = (ratio - 1) * (ratio - 1) * sharedVariance
  return Math.sqrt(variance + ratio * ratio * control.varianceOfMean + shared) / control.mean
}

/** Of the treatment: nobody converting is no certainty, so that its share is then taken as half a conversion's. */
function treatmentRatio(type: MetricType, { n }: Arm, { control, treatment }: Effect) {
  if (type !== 'proportion' || treatment.varianceOfMean > 0)
    return { ratio: treatment.mean / control.mean, variance: treatment.varianceOfMean }
  const share = (treatment.mean * n + 0.5) / (n + 1)
  return { ratio: share / control.mean, variance: (share * (1 - share)) / n }
}

/** The prior's + is good; the lift's + is more. */
function shrunkenLift(lift: number, error: number, sign: 1 | -1, prior: Prior): Comparison['shrunken'] {
  const { estimate, lower, upper } = shrink(sign * lift, error, prior)
  const bounds = sign === 1 ? { lower, upper } : { lower: -upper, upper: -lower }
  return {
    estimate: sign * estimate,
    ...bounds,
    standardError: error,
    prior: { mean: prior.mean, sd: prior.sd },
  }
}

function uniformPosterior(arm: Arm): [conversions: number, others: number] {
  const conversions = Math.round(arm.mean * arm.n)
  return [1 + conversions, 1 + arm.n - conversions]
}
