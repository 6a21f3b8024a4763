import { studentTQuantile } from '../../stats/distributions/studentT.ts'
import { type RankCorrelation, rankCorrelation } from './rankCorrelation.ts'
import { ENOUGH_TESTS, type TestedPrediction } from './testedPrediction.ts'
import { weightedLine } from './weightedLine.ts'
import { type WillWin, willWin } from './willWin.ts'

/** Why something that was asked of concluded tests has no answer; the sentence for each is in the dictionary. */
export type NothingSaid =
  | { code: 'too_few_tests'; params: { tests: number; missing: number } }
  | { code: 'predictions_alike'; params: Record<never, never> }

/** How good estimates were. What cannot be told is null, and the reason says why. */
export interface EstimateQuality {
  /** Concluded tests that they were held against. */
  tests: number
  reason: NothingSaid | null
  /** Of raw realised on predicted lifts, weighted as the calibration is, but not held within [0, 1]; with its 95 % range. */
  slope: { estimate: number; standardError: number; lower: number; upper: number } | null
  willWin: WillWin | null
  /** Of predicted (likely) against realised lifts. */
  spearman: RankCorrelation | null
}

/** That nothing is said yet, and how many concluded tests are missing. */
export function tooFewTests(tests: number): NothingSaid | null {
  return tests < ENOUGH_TESTS
    ? { code: 'too_few_tests', params: { tests, missing: ENOUGH_TESTS - tests } }
    : null
}

/**
 * Estimates held against what their tests then showed.
 *
 * @param tests one for every concluded test of whoever is asked about, losers too
 * @param spread standard deviation of true lifts, from the programme's learned prior: tests are weighted by 1 / (se² + spread²)
 */
export function estimateQuality(tests: readonly TestedPrediction[], spread: number): EstimateQuality {
  const count = tests.length
  const missing = tooFewTests(count)
  if (missing !== null) return { tests: count, reason: missing, slope: null, willWin: null, spearman: null }
  const line = weightedLine(
    tests.map(({ predicted, realised }) => ({
      x: predicted.likely,
      y: realised.lift,
      weight: 1 / (realised.standardError * realised.standardError + spread * spread),
    })),
  )
  const half = line === null ? 0 : studentTQuantile(0.975, count - 2) * line.standardError
  return {
    tests: count,
    reason: line === null ? { code: 'predictions_alike', params: {} } : null,
    slope:
      line === null
        ? null
        : {
            estimate: line.slope,
            standardError: line.standardError,
            lower: line.slope - half,
            upper: line.slope + half,
          },
    willWin: willWin(tests),
    spearman: rankCorrelation(
      tests.map(({ predicted, realised }) => [predicted.likely, realised.lift] as const),
    ),
  }
}
