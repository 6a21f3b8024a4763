import type { Arm } from '../arm.ts'
import { LARGEST_LIFT } from '../fieller.ts'
import { fisherExact } from '../proportions/fisherExact.ts'
import type { NoAnswer } from '../reason.ts'
import type { ArmFigures, Comparison, Prior } from './comparison.ts'
import { estimateOf } from './effect.ts'
import type { MethodId } from './index.ts'
import type { Interval, Reading } from './method.ts'
import type { Alternative, GoodDirection, MetricType } from './metric.ts'
import { posteriorOf } from './posterior.ts'
import type { ArmsRead } from './readArms.ts'

/** What is asked of two arms. */
interface Question {
  method: MethodId
  goodDirection: GoodDirection
  alternative: Alternative
  alpha: number
  prior: Prior
}

/** A comparison before anything outside these two arms is known: no adjustment, no running p, no outcome. */
export type BareComparison = Omit<Comparison, 'adjustedPValue' | 'anytimePValue' | 'outcome'>

/** Everything that is shown of two arms at one look. */
export function compare(question: Question, read: ArmsRead): BareComparison {
  const { method, alpha, alternative } = question
  const { type, control, treatment, adjustment, reading } = read
  const figures = { control: figuresOf(type, control), treatment: figuresOf(type, treatment) }
  const lift = liftOf(figures.control.mean, figures.treatment.mean)
  const relative = reading.ok ? reading.interval('relative', alpha, alternative) : reading
  const hasRelative = relative.ok && lift !== null
  const posterior = posteriorOf({ ...question, type }, control, treatment)
  return {
    ...figures,
    absolute: absoluteOf(reading, figures.control.mean, figures.treatment.mean, alpha, alternative),
    relative: hasRelative ? { estimate: lift, lower: relative.lower, upper: relative.upper } : null,
    statistic: reading.ok ? reading.statistic : null,
    degreesOfFreedom: reading.ok ? reading.degreesOfFreedom : null,
    pValue: reading.ok ? reading.pValue(alternative) : null,
    exactPValue: method === 'fixed' && type === 'proportion' ? exactP(control, treatment, alternative) : null,
    covariate: adjustment,
    evidence: reading.ok ? evidenceFor(reading, alternative) : null,
    ...posterior,
    shrunken: hasRelative ? posterior.shrunken : null,
    reason: reading.ok ? (relative.ok ? null : relative.reason) : reading.reason,
  }
}

/** The e-value against what the p-value is against; null for methods without. */
function evidenceFor(reading: Reading, alternative: Alternative): number | null {
  if (reading.evidence === null || alternative === 'two-sided') return reading.evidence
  return reading.improvementEvidence(alternative === 'greater' ? 'above' : 'below')
}

/** What is shown of one arm. */
export function figuresOf(type: MetricType, arm: Arm): ArmFigures {
  if (type !== 'ratio') return { n: arm.n, mean: arm.n > 0 ? arm.mean : null }
  const estimate = estimateOf(type, arm)
  return { n: arm.n, mean: estimate.ok ? estimate.mean : null }
}

function liftOf(control: number | null, treatment: number | null): number | null {
  if (control === null || treatment === null || !(control > 0)) return null
  const lift = (treatment - control) / control
  return Math.abs(lift) < LARGEST_LIFT ? lift : null
}

function absoluteOf(
  reading: Reading | NoAnswer,
  control: number | null,
  treatment: number | null,
  alpha: number,
  alternative: Alternative,
): Comparison['absolute'] {
  const estimate = control !== null && treatment !== null ? treatment - control : null
  const interval: Interval | NoAnswer = reading.ok
    ? reading.interval('absolute', alpha, alternative)
    : reading
  return {
    estimate,
    lower: interval.ok ? interval.lower : null,
    upper: interval.ok ? interval.upper : null,
    standardError: reading.ok ? reading.standardError : null,
  }
}

/** Fisher's exact p, where the score test's approximation is rough: an expected cell under 5. */
function exactP(control: Arm, treatment: Arm, alternative: Alternative): number | null {
  if (control.n === 0 || treatment.n === 0) return null
  const conversionsA = Math.round(control.mean * control.n)
  const conversionsB = Math.round(treatment.mean * treatment.n)
  const smallerArm = Math.min(control.n, treatment.n)
  const n = control.n + treatment.n
  const rarer = Math.min(conversionsA + conversionsB, n - conversionsA - conversionsB)
  if ((smallerArm * rarer) / n >= 5) return null
  const exact = fisherExact(conversionsA, control.n - conversionsA, conversionsB, treatment.n - conversionsB)
  // The table counts the control: few conversions there speak for the treatment.
  return { 'two-sided': exact.twoSided, greater: exact.less, less: exact.greater }[alternative]
}
