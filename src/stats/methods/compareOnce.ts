import type { Arm } from '../arm.ts'
import type { Spending } from '../sequential/spending.ts'
import { compare } from './compare.ts'
import { type Comparison, DEFAULT_PRIOR, type Outcome, type Prior } from './comparison.ts'
import { type MethodId, methods } from './index.ts'
import { type Frame, oneLook } from './method.ts'
import type { Alternative, GoodDirection, MetricType } from './metric.ts'
import { outcomeByLoss, outcomeOf } from './outcome.ts'
import { expectedLosses } from './posterior.ts'
import { type ArmsRead, readArms } from './readArms.ts'
import type { Threshold } from './threshold.ts'

export interface SingleQuestion {
  metric: { type: MetricType; goodDirection: GoodDirection }
  /** Error rate, two-sided unless the alternative is one-sided. */
  alpha: number
  alternative: Alternative
  control: Arm
  treatment: Arm
  /** Shares of the planned units at the looks so far, this one last; one look of the units given where left out. */
  looks?: readonly number[] | undefined
  /** What was planned: the control's units (the treatment is taken to have as many) and what matters. */
  plan?: SinglePlan | undefined
  prior?: Prior
}

interface SinglePlan {
  sampleSizePerVariant?: number | undefined
  minimumEffect?: Threshold | undefined
  spending?: Spending | undefined
  lossThreshold?: number | undefined
}

/** Two arms compared once, with nothing before, beside or after them: one look, one test, nothing to adjust for. */
export function compareOnce(method: MethodId, question: SingleQuestion): Comparison {
  const { metric, alternative, control, treatment, alpha, prior = DEFAULT_PRIOR } = question
  const read = readArms(methods[method], metric.type, control, treatment, frameOf(question))
  const { goodDirection } = metric
  const shown = compare({ method, goodDirection, alternative, alpha, prior }, read)
  return {
    ...shown,
    adjustedPValue: shown.pValue,
    anytimePValue: methods[method].latches ? shown.pValue : null,
    outcome: outcomeOnce(method, question, read),
  }
}

function outcomeOnce(method: MethodId, question: SingleQuestion, read: ArmsRead): Outcome {
  const { metric, alpha, alternative, plan, prior = DEFAULT_PRIOR } = question
  const { goodDirection } = metric
  const { type, control, treatment, reading } = read
  if (methods[method].decidesBy === 'expectedLoss')
    return outcomeByLoss(
      expectedLosses({ type, goodDirection, prior }, control, treatment),
      plan?.lossThreshold,
    )
  if (!reading.ok) return 'unclear'
  const minimumEffect = plan?.minimumEffect
  return outcomeOf(reading, reading.pValue(alternative), { alpha, goodDirection, minimumEffect })
}

/** One look at what is planned, or the last of the looks that are named. */
function frameOf({ alpha, control, treatment, looks, plan }: SingleQuestion): Frame {
  const units = control.n + treatment.n
  const planned = plan?.sampleSizePerVariant
  const plannedUnits = planned === undefined ? null : 2 * planned
  const fractions = looks ?? (plannedUnits === null ? [] : [units / plannedUnits])
  const spending = plan?.spending ?? oneLook.spending
  return { alpha, plannedUnits, fractions, information: fractions, spending }
}
