import type { Arm } from '../arm.ts'
import { compare } from './compare.ts'
import { type Comparison, DEFAULT_PRIOR, type Prior } from './comparison.ts'
import { type MethodId, methods } from './index.ts'
import type { Alternative, GoodDirection, MetricType } from './metric.ts'
import { outcomeOf } from './outcome.ts'
import type { Threshold } from './threshold.ts'

export interface SingleQuestion {
  metric: { type: MetricType; goodDirection: GoodDirection }
  /** Error rate, two-sided unless the alternative is one-sided. */
  alpha: number
  alternative: Alternative
  control: Arm
  treatment: Arm
  /** What was planned: the control's units (the treatment is taken to have as many) and the effect that matters. */
  plan?: { sampleSizePerVariant?: number | undefined; minimumEffect?: Threshold | undefined } | undefined
  prior?: Prior
}

/** Two arms compared once, with nothing before, beside or after them: one look, one test, nothing to adjust for. */
export function compareOnce(method: MethodId, question: SingleQuestion): Comparison {
  const { metric, alpha, alternative, control, treatment, plan, prior = DEFAULT_PRIOR } = question
  const planned = plan?.sampleSizePerVariant
  const frame = {
    alpha,
    plannedUnits: planned === undefined ? null : 2 * planned,
    fractions: planned === undefined ? [] : [(control.n + treatment.n) / (2 * planned)],
  }
  const { reading, shown } = compare({ method, ...metric, alternative, frame, prior }, control, treatment)
  return {
    ...shown,
    adjustedPValue: shown.pValue,
    anytimePValue: methods[method].latches ? shown.pValue : null,
    outcome:
      reading.ok && shown.pValue !== null
        ? outcomeOf(reading, shown.pValue, {
            alpha,
            goodDirection: metric.goodDirection,
            minimumEffect: plan?.minimumEffect,
          })
        : 'unclear',
  }
}
