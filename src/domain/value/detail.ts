import type { Range } from '../fields.ts'
import type { Estimated } from '../scoring/detail.ts'
import type { MeasuredLift } from './measuredLift.ts'
import type { Lacking } from './testCase.ts'

interface EstimatedLift extends Range, Estimated {
  metric: string
  /** What is believed of the true lift after the correction. */
  mean: number
  sd: number
}

/** Where the inputs of `value` and `evsi` come from. */
export interface ValueDetailParams {
  lift_with_prior: EstimatedLift & { prior: { mean: number; sd: number } }
  lift_calibrated: EstimatedLift & { tests: number }
  /** Its own tests have measured it, and both are counted. */
  lift_measured: EstimatedLift & {
    before: { mean: number; sd: number }
    measured: MeasuredLift
  }
  horizon: { weeks: number; period: 'week' | 'month' }
  /** Where the test's weeks, its error and what it calls proven come from. */
  test_planned: { weeks: number; units: number; lift: number; alpha: number; power: number }
  test_too_long: { weeks: number; limitWeeks: number; detectable: number }
  test_lacks: { what: Lacking }
}
