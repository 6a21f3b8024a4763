import type { NormalPrior } from '../../stats/shrink.ts'
import type { Range } from '../fields.ts'
import type { Calibration } from '../learning/calibration.ts'
import { moments } from '../uncertainty/moments.ts'

/** What is believed of the true relative lift of a change: N(mean, sd^2), + is good. */
export interface BelievedLift {
  mean: number
  sd: number
  /** What the estimate was corrected by. */
  by: 'prior' | 'calibration'
  /** Concluded tests that the calibration was learned from; 0 for the prior. */
  tests: number
  /** What was believed before its own tests were counted in; left out where it has none. */
  before?: { mean: number; sd: number }
}

/**
 * An estimated lift, corrected once for how such estimates turn out.
 *
 * With a calibration (five concluded tests or more): N(intercept + slope * likely, residual variance). Before: the
 * precision-weighted mean of the estimate, as a measurement with the mean and sd of its two-piece distribution, and of the
 * programme's prior. Never both: the calibration was learned from the same tests as the prior.
 *
 * @param estimate P10, P50, P90 of the relative lift, as typed
 */
export function correctedLift(
  estimate: Range,
  prior: NormalPrior,
  calibration: Calibration | null,
): BelievedLift {
  if (calibration !== null) {
    const { intercept, slope, residualVariance, tests } = calibration
    return {
      mean: intercept + slope * estimate.likely,
      sd: Math.sqrt(residualVariance),
      by: 'calibration',
      tests,
    }
  }
  const { mean, sd } = moments({ curve: 'linear', ...estimate })
  const noise = sd * sd
  const spread = prior.sd * prior.sd
  // Who is certain is believed, and where neither leaves room for the other the estimate stands.
  const kept = noise + spread > 0 ? spread / (noise + spread) : 1
  return {
    mean: kept * mean + (1 - kept) * prior.mean,
    sd: Math.sqrt(kept) * sd,
    by: 'prior',
    tests: 0,
  }
}
