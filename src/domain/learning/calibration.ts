import { ENOUGH_TESTS, type TestedPrediction } from './testedPrediction.ts'
import { weightedLine } from './weightedLine.ts'

/** What concluded tests teach about estimates: the true lift is N(intercept + slope * predicted, residualVariance). */
export interface Calibration {
  intercept: number
  /** From 0 (estimates say nothing) to 1; below 1 they are too optimistic about differences. */
  slope: number
  /** How far true lifts lie from that line; at least .01². */
  residualVariance: number
  /** How many tests it was learned from. */
  tests: number
}

/** However well a handful of estimates fitted, the next true lift is not known better than to a point. */
const LEAST_SPREAD = 0.01

/**
 * The correction that estimates deserve by what became of earlier ones, from five concluded tests on: the regression of raw realised
 * on predicted (likely) lifts, each test weighted by 1 / (se² + tau²), with the slope held within [0, 1]. What is left around the
 * line is the spread of true lifts and the noise of the tests; the noise is known and taken out: the weighted mean of the squared
 * residuals, times n / (n - 2), less the weighted mean of se², at least .01².
 *
 * Raw lifts, as shrunken ones have been drawn together already and would flatten the slope a second time.
 *
 * @param tests one for every concluded test, losers too; those with a lift or an estimate beyond 100 % teach nothing
 * @param spread tau: the standard deviation of true lifts, from the programme's learned prior
 * @returns null below five tests, and where all predictions are the same, as no slope can be told from them
 */
export function calibrationOf(
  tests: readonly Pick<TestedPrediction, 'predicted' | 'realised'>[],
  spread: number,
): Calibration | null {
  const believable = tests.filter(isBelievable)
  if (believable.length < ENOUGH_TESTS) return null
  const points = believable.map(({ predicted, realised }) => {
    const noise = realised.standardError * realised.standardError
    return { x: predicted.likely, y: realised.lift, weight: 1 / (noise + spread * spread), noise }
  })
  const line = weightedLine(points, { least: 0, most: 1 })
  if (line === null) return null
  const weights = points.reduce((sum, { weight }) => sum + weight, 0)
  const noise = points.reduce((sum, point) => sum + point.weight * point.noise, 0) / weights
  return {
    intercept: line.intercept,
    slope: line.slope,
    residualVariance: Math.max(LEAST_SPREAD * LEAST_SPREAD, line.residualVariance - noise),
    tests: believable.length,
  }
}

/** Beyond doubling, a lift or an estimate of one is a mistake of units far more often than an effect. */
const LARGEST_BELIEVED = 1

const isBelievable = ({ predicted, realised }: Pick<TestedPrediction, 'predicted' | 'realised'>): boolean =>
  Math.abs(predicted.likely) <= LARGEST_BELIEVED &&
  Math.abs(realised.lift) <= LARGEST_BELIEVED &&
  realised.standardError < LARGEST_BELIEVED
