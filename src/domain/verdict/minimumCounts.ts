import type { Arm } from '../../stats/arm.ts'
import type { MetricType } from '../../stats/methods/metric.ts'

const CONVERSIONS = 25
const EFFECTIVE_UNITS = 100
/** Of a metric whose mean may be on either side of 0, where evenness means nothing. */
const PLAIN_UNITS = 1000

/** What an arm has too little of before anything may be concluded from it. */
export interface Shortfall {
  /** `conversions`: the rarer of conversions and non-conversions; `units`: units, counted by how even their values are. */
  kind: 'conversions' | 'units'
  have: number
  needed: number
}

/**
 * Whether an arm is large enough for the approximations behind every method: 25 conversions and 25 non-conversions,
 * or n mean^2 / (mean^2 + variance) of at least 100 for a mean. Without this gate a 450/50 split
 * at 2 % calls a null effect harmful in 12 % of tests.
 *
 * @param signed the means of the arms lie on both sides of 0, where evenness means nothing and plain units count
 */
export function shortfall(type: MetricType, arm: Arm, signed: boolean): Shortfall | null {
  if (type === 'proportion') {
    const conversions = Math.round(arm.mean * arm.n)
    return below('conversions', Math.min(conversions, arm.n - conversions), CONVERSIONS)
  }
  if (signed) return below('units', arm.n, PLAIN_UNITS)
  const outcome = effectiveUnits(arm.n, arm.mean, arm.m2)
  const denominator = arm.denominator
    ? effectiveUnits(arm.n, arm.denominator.mean, arm.denominator.m2)
    : outcome
  return below('units', Math.floor(Math.min(outcome, denominator)), EFFECTIVE_UNITS)
}

/** Whether both arms are large enough. */
export function countsAreMet(type: MetricType, control: Arm, treatment: Arm): boolean {
  const signed = isSigned(control, treatment)
  return shortfall(type, control, signed) === null && shortfall(type, treatment, signed) === null
}

/** Whether the means of the arms lie on both sides of 0. */
export function isSigned(control: Arm, treatment: Arm): boolean {
  return control.mean * treatment.mean < 0
}

function effectiveUnits(n: number, mean: number, m2: number): number {
  if (n < 2) return 0
  const square = mean * mean
  const spread = square + m2 / (n - 1)
  return spread > 0 ? (n * square) / spread : 0
}

function below(kind: Shortfall['kind'], have: number, needed: number): Shortfall | null {
  return have < needed ? { kind, have, needed } : null
}
