import { beforeAll, describe, expect, test } from 'vitest'
import { learnedPrior } from '../../../../src/stats/programme/learnedPrior.ts'
import { type Calibration, learningStory } from './learningStory.ts'

const predicted = [0.02, 0.05, 0.08, 0.03, 0.1, 0.06]
const realised = [0.01, 0.06, 0.03, -0.02, 0.12, 0.05]
/** Places of the six, from the largest lift on. */
const predictedRanks = [6, 4, 2, 5, 1, 3]
const realisedRanks = [5, 2, 4, 6, 1, 3]
/** Reach, confidence and effort are equal, so RICE goes by the steps of impact, 3 from 10 % on, 2 from 5 %, 1 from 2 %, and by age. */
const riceRanks = [5, 2, 3, 6, 1, 4]
const bossRanks = [1, 2, 3, 4, 5, 6]

const spearman = (ranks: number[]) => {
  const squares = ranks.reduce((sum, rank, i) => sum + (rank - (realisedRanks[i] ?? 0)) ** 2, 0)
  return 1 - (6 * squares) / (6 * 35)
}

/** The normal distribution function by Simpson's rule from 0 on. */
function phi(z: number): number {
  const steps = 1000
  let sum = 0
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-(((i * z) / steps) ** 2) / 2)
  }
  return 0.5 + (sum * z) / steps / 3 / Math.sqrt(2 * Math.PI)
}

describe('Six tests, worked out by hand', () => {
  let told: Calibration
  beforeAll(async () => {
    const { mapId, send, hypothesis, begin, conclude, calibration, close } =
      await learningStory('2026-11-20T09:00:00Z')
    const ids: string[] = []
    for (const likely of predicted) ids.push(await hypothesis(likely))
    await send('PUT', `/maps/${mapId}/typed-orders`, { by: 'Boss', hypothesisIds: ids })
    const begun = []
    for (const id of ids) begun.push(await begin(id))
    for (const [i, test] of begun.entries()) await conclude(test, Math.round(1000 * (1 + (realised[i] ?? 0))))
    told = await calibration()
    close()
  })

  test('have the lifts that were sent, with the error of the delta method', () => {
    for (const [i, { predicted: estimate, realised: found }] of told.tests.entries()) {
      expect(estimate.likely).toBe(predicted[i])
      expect(found.lift).toBeCloseTo(realised[i] ?? Number.NaN, 12)
      const [control, treatment] = [0.1, 0.1 * (1 + (realised[i] ?? 0))]
      const variance = (p: number) => (p * (1 - p)) / 10_000
      const expected =
        variance(treatment) / control ** 2 + (treatment ** 2 * variance(control)) / control ** 4
      expect(found.standardError).toBeCloseTo(Math.sqrt(expected), 5)
    }
  })

  test('have the slope of weighted least squares, from its normal equations', () => {
    const effects = told.tests.map((one) => ({ ...one.realised, barrierTypes: [] }))
    const spread = learnedPrior(effects).sd
    const rows = told.tests.map(({ realised: found }, i) => ({
      x: predicted[i] ?? 0,
      y: realised[i] ?? 0,
      w: 1 / (found.standardError ** 2 + spread ** 2),
    }))
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0)
    const [w, x, y] = [sum((r) => r.w), sum((r) => r.w * r.x), sum((r) => r.w * r.y)]
    const [xx, xy] = [sum((r) => r.w * r.x * r.x), sum((r) => r.w * r.x * r.y)]
    const determinant = w * xx - x * x
    const slope = (w * xy - x * y) / determinant
    const intercept = (xx * y - x * xy) / determinant
    const residual = sum((r) => r.w * (r.y - intercept - slope * r.x) ** 2) / 4
    const error = Math.sqrt((residual * w) / determinant)
    expect(told.overall.slope?.estimate).toBeCloseTo(slope, 10)
    expect(told.overall.slope?.standardError).toBeCloseTo(error, 10)
    // The .975 quantile of t with four degrees of freedom, from a table.
    expect(told.overall.slope?.lower).toBeCloseTo(slope - 2.776445 * error, 6)
    expect(told.overall.slope?.upper).toBeCloseTo(slope + 2.776445 * error, 6)
    // The weights differ little; without them, by hand: (.02 - .34 × .25 / 6) / (.0238 - .34² / 6).
    expect(slope).toBeCloseTo(0.0058333 / 0.0045333, 1)
  })

  test('have the Brier score of their chances of a gain, five of the six being one', () => {
    const said = predicted.map((likely) => phi((likely * 1.28155) / 0.05))
    const brier = said.reduce((sum, p, i) => sum + (p - ((realised[i] ?? 0) > 0 ? 1 : 0)) ** 2, 0) / 6
    expect(told.overall.willWin?.said).toBeCloseTo(said.reduce((sum, p) => sum + p, 0) / 6, 9)
    expect(told.overall.willWin?.brier).toBeCloseTo(brier, 9)
    expect(told.overall.willWin).toMatchObject({ positive: expect.closeTo(5 / 6, 12), coin: 0.25 })
  })

  test("have Spearman's 1 - 6 Σd² / (n (n² - 1)), beside what a random order comes to", () => {
    const randomSd = expect.closeTo(1 / Math.sqrt(5), 12)
    const of = (ranks: number[]) => ({ estimate: expect.closeTo(spearman(ranks), 12), randomSd })
    expect(told.overall.spearman).toEqual(of(predictedRanks))
    expect(told.people).toEqual([{ by: 'Anna', ...told.overall }])
    expect(told.typedOrders[0]?.spearman).toEqual(of(bossRanks))
    expect(told.frameworks.find(({ framework }) => framework === 'rice')?.spearman).toEqual(of(riceRanks))
  })

  test('set the better half of each order beside the mean of all, which a random half has', () => {
    const mean = realised.reduce((sum, lift) => sum + lift, 0) / 6
    const half = (ranks: number[]) => ({
      lift: expect.closeTo(
        realised.reduce((sum, lift, i) => sum + ((ranks[i] ?? 9) <= 3 ? lift / 3 : 0), 0),
        12,
      ),
      randomLift: expect.closeTo(mean, 12),
    })
    expect(told.frameworks.find(({ framework }) => framework === 'rice')?.betterHalf).toEqual(half(riceRanks))
    expect(told.typedOrders[0]?.betterHalf).toEqual(half(bossRanks))
  })

  test('say nothing of a framework that had no score at the starts', () => {
    for (const { framework, ...order } of told.frameworks)
      if (['value', 'evsi', 'pxl', 'wsjf', 'weighted'].includes(framework))
        expect(order).toMatchObject({ tests: 0, spearman: null, betterHalf: null })
  })
})
