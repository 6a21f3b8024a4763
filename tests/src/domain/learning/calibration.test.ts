import { describe, expect, test } from 'vitest'
import { calibrationOf } from '../../../../src/domain/learning/calibration.ts'
import { normalQuantile } from '../../../../src/stats/distributions/normal.ts'
import { seeded } from '../../../support/seeded.ts'

const tested = (likely: number, lift: number, standardError = 0.02) => ({
  predicted: { low: likely - 0.05, likely, high: likely + 0.05 },
  realised: { lift, standardError },
})

describe('The calibration of estimates', () => {
  test('says nothing below five tests, nor where all predictions were the same', () => {
    const four = [1, 2, 3, 4].map((i) => tested(i / 100, i / 200))
    expect(calibrationOf(four, 0.05)).toBeNull()
    expect(calibrationOf([...four, tested(0.05, 0.02)], 0.05)).not.toBeNull()
    expect(
      calibrationOf(
        [1, 2, 3, 4, 5].map((i) => tested(0.05, i / 100)),
        0.05,
      ),
    ).toBeNull()
  })

  test('is the weighted regression that was worked out by hand', () => {
    // Predicted 0, .02, .04, .06, .08, realised .01, 0, .04, .02, .03; equal errors. Means .04 and .02; sums of squares .004 and of
    // products .0012: slope .3, intercept .008; residuals .002, -.014, .020, -.006, -.002, their squares .00064; times 5/3 over 5.
    const lifts = [0.01, 0, 0.04, 0.02, 0.03]
    const calibration = calibrationOf(
      lifts.map((lift, i) => tested(0.02 * i, lift, 0.005)),
      0.05,
    )
    expect(calibration?.slope).toBeCloseTo(0.3, 12)
    expect(calibration?.intercept).toBeCloseTo(0.008, 12)
    expect(calibration?.residualVariance).toBeCloseTo(0.00064 / 3 - 0.005 ** 2, 12)
    expect(calibration?.tests).toBe(5)
  })

  test('weighs a test by its noise and the spread of true lifts, and takes the weighted noise out', () => {
    // Weights 1 / (.03² + .04²) = 400 three times and 1 / (.0² + .04²) = 625 twice, written with an error of 1e-9.
    const points = [
      { x: 0, y: 0, se: 0.03 },
      { x: 0.1, y: 0.02, se: 0.03 },
      { x: 0.2, y: 0.2, se: 0.03 },
      { x: 0.1, y: 0.1, se: 1e-9 },
      { x: 0.2, y: 0.1, se: 1e-9 },
    ]
    const calibration = calibrationOf(
      points.map(({ x, y, se }) => tested(x, y, se)),
      0.04,
    )
    const weights = points.map(({ se }) => 1 / (se * se + 0.0016))
    const total = weights.reduce((sum, w) => sum + w, 0)
    const mean = (of: (point: (typeof points)[number]) => number) =>
      points.reduce((sum, point, i) => sum + (weights[i] ?? 0) * of(point), 0) / total
    const [x, y] = [mean((p) => p.x), mean((p) => p.y)]
    const slope = mean((p) => (p.x - x) * (p.y - y)) / mean((p) => (p.x - x) ** 2)
    const squares = mean((p) => (p.y - y - slope * (p.x - x)) ** 2)
    expect(slope).toBeLessThan(1)
    expect(calibration?.slope).toBeCloseTo(slope, 12)
    expect(calibration?.intercept).toBeCloseTo(y - slope * x, 12)
    // Half of 1225 + 1225 is of the noisy three: 1200 / 2450 of .03².
    expect(calibration?.residualVariance).toBeCloseTo((squares * 5) / 3 - (1200 / 2450) * 0.0009, 12)
  })

  test('never believes estimates more than they say, nor their opposite, and never knows better than to a point', () => {
    const steep = calibrationOf(
      [0, 1, 2, 3, 4].map((i) => tested(0.01 * i, 0.02 * i)),
      0.05,
    )
    expect(steep?.slope).toBe(1)
    expect(steep?.intercept, 'the line goes through the means').toBeCloseTo(0.02, 12)
    const falling = calibrationOf(
      [0, 1, 2, 3, 4].map((i) => tested(0.01 * i, -0.01 * i)),
      0.05,
    )
    expect(falling).toMatchObject({ slope: 0, residualVariance: 0.01 ** 2 })
    expect(falling?.intercept).toBeCloseTo(-0.02, 12)
    const exact = calibrationOf(
      [0, 1, 2, 3, 4].map((i) => tested(0.02 * i, 0.01 * i)),
      0.05,
    )
    expect(exact?.slope).toBeCloseTo(0.5, 12)
    expect(exact?.residualVariance).toBe(0.01 ** 2)
  })

  test('finds the line that a programme was simulated from, and the spread around it, on average over 300 programmes', () => {
    const random = seeded(5)
    const normal = () => normalQuantile((random() + 1e-12) / (1 + 2e-12))
    const programmes = 300
    const sums = { slope: 0, intercept: 0, variance: 0, squares: 0 }
    for (let i = 0; i < programmes; i += 1) {
      const tests = Array.from({ length: 60 }, () => {
        const likely = 0.05 + 0.03 * normal()
        const standardError = 0.01 + 0.03 * random()
        const truth = 0.004 + 0.5 * likely + 0.02 * normal()
        return tested(likely, truth + standardError * normal(), standardError)
      })
      const { slope, intercept, residualVariance } = calibrationOf(tests, 0.03) ?? {
        slope: Number.NaN,
        intercept: Number.NaN,
        residualVariance: Number.NaN,
      }
      sums.slope += slope / programmes
      sums.intercept += intercept / programmes
      sums.variance += residualVariance / programmes
      sums.squares += (slope - 0.5) ** 2 / programmes
    }
    // Four standard errors of a mean over 300 programmes.
    const error = Math.sqrt(sums.squares / programmes)
    expect(Math.abs(sums.slope - 0.5)).toBeLessThan(4 * error)
    expect(error).toBeLessThan(0.02)
    expect(sums.intercept).toBeCloseTo(0.004, 2)
    expect(Math.sqrt(sums.variance)).toBeCloseTo(0.02, 2)
    expect(sums.variance).toBeGreaterThan(0.00034)
    expect(sums.variance).toBeLessThan(0.00047)
  })
})
