import type { Arm } from '../arm.ts'
import { normalIsf } from '../distributions/normal.ts'
import { calibratedEvidence } from '../programme/calibratedEvidence.ts'
import { scoreDifferenceInterval } from '../proportions/scoreDifferenceInterval.ts'
import { scoreDifferenceTest } from '../proportions/scoreDifferenceTest.ts'
import { scoreRatioInterval } from '../proportions/scoreRatioInterval.ts'
import { scoreRatioTest } from '../proportions/scoreRatioTest.ts'
import { scoreTest } from '../proportions/scoreTest.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import type { Reading, Scale } from './method.ts'

/**
 * Two proportions by score inference: the score test, and intervals for difference (Miettinen & Nurminen 1985) and
 * ratio (Koopman 1984) that invert the same statistic, so that p-value, difference and lift never contradict each other.
 */
export function scoreReading(control: Arm, treatment: Arm): Reading | NoAnswer {
  const counts = [
    Math.round(control.mean * control.n),
    control.n,
    Math.round(treatment.mean * treatment.n),
    treatment.n,
  ] as const
  const test = scoreTest(...counts)
  if (!test.ok) return test

  const bounds = (scale: Scale, multiplier: number) => {
    if (scale === 'absolute') return scoreDifferenceInterval(...counts, multiplier)
    const ratio = scoreRatioInterval(...counts, multiplier)
    return {
      lower: ratio.lower === null ? null : ratio.lower - 1,
      upper: ratio.upper === null ? null : ratio.upper - 1,
    }
  }
  /** The score test of the threshold itself: the one that the interval of that scale inverts. */
  const testAt = (scale: Scale, threshold: number) => {
    if (scale === 'absolute')
      return threshold > -1 && threshold < 1 ? scoreDifferenceTest(...counts, threshold) : null
    return control.mean > 0 && threshold > -1 ? scoreRatioTest(...counts, 1 + threshold) : null
  }

  return {
    ok: true,
    estimate: treatment.mean - control.mean,
    standardError: Math.sqrt(control.m2 / control.n / control.n + treatment.m2 / treatment.n / treatment.n),
    statistic: test.z,
    degreesOfFreedom: null,
    evidence: null,
    pValue: (alternative) =>
      alternative === 'two-sided' ? test.pTwoSided : alternative === 'greater' ? test.pGreater : test.pLess,
    interval: (scale, alpha, alternative) => {
      if (scale === 'relative' && control.mean <= 0) return noAnswer('control_mean_not_positive')
      const { lower, upper } = bounds(scale, normalIsf(alternative === 'two-sided' ? alpha / 2 : alpha))
      return {
        ok: true,
        lower: alternative === 'less' ? null : lower,
        upper: alternative === 'greater' ? null : upper,
      }
    },
    claimP: (scale, threshold, side) => {
      // A share can't fall by more than all of it, nor rise by more than there is.
      if (side === 'above' && threshold <= -1) return scale === 'absolute' || control.mean > 0 ? 0 : 1
      if (side === 'below' && scale === 'absolute' && threshold >= 1) return 0
      const at = testAt(scale, threshold)
      return at?.ok && (side === 'above' ? at.z > 0 : at.z < 0) ? at.pTwoSided : 1
    },
    improvementEvidence: (side) => calibratedEvidence(side === 'above' ? test.pGreater : test.pLess),
  }
}
