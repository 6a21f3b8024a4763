import { describe, expect, it } from 'vitest'
import { chiSquareSf } from '../../src/stats/distributions/chiSquare.ts'
import { seeded, standardNormal } from '../support/seeded.ts'
import { binomial, binomialProbability, multinomial } from './draws/binomial.ts'
import { normalUnits } from './draws/normalUnits.ts'
import { meanOf } from './report/share.ts'

const DRAWS = 50_000

/** How well draws fit a binomial distribution: the p of Pearson's chi-square over the counts that are expected 10 times or more. */
function goodness(draws: readonly number[], n: number, p: number): number {
  const seen = new Map<number, number>()
  for (const x of draws) seen.set(x, (seen.get(x) ?? 0) + 1)
  let [statistic, cells, expectedRest, seenRest] = [0, 0, draws.length, draws.length]
  for (let x = 0; x <= n; x += 1) {
    const expected = draws.length * binomialProbability(x, n, p)
    if (expected < 10) continue
    const count = seen.get(x) ?? 0
    statistic += ((count - expected) * (count - expected)) / expected
    cells += 1
    expectedRest -= expected
    seenRest -= count
  }
  if (expectedRest > 1) statistic += ((seenRest - expectedRest) * (seenRest - expectedRest)) / expectedRest
  return chiSquareSf(statistic, cells)
}

const draw = (n: number, p: number, seed: number) => {
  const random = seeded(seed)
  return Array.from({ length: DRAWS }, () => binomial(random, n, p))
}

describe('what is drawn', () => {
  it.each([
    [20, 0.5],
    [150, 0.2],
    [150, 0.98],
    [1000, 0.001],
    [1_000_000, 0.00002],
    [1_000_000, 0.5],
  ])('follows the binomial distribution of %d units at %d', (n, p) => {
    expect(goodness(draw(n, p, 1), n, p)).toBeGreaterThan(0.001)
  })

  it('would be told from that of a slightly different rate', () => {
    expect(goodness(draw(150, 0.202, 2), 150, 0.2)).toBeLessThan(1e-6)
  })

  it('is nothing or all at rates of 0 and 1, and of no units nothing', () => {
    const random = seeded(3)
    expect([binomial(random, 10, 0), binomial(random, 10, 1), binomial(random, 0, 0.5)]).toEqual([0, 10, 0])
  })

  it('splits all units over the cells by their weights', () => {
    const random = seeded(4)
    const splits = Array.from({ length: DRAWS }, () => multinomial(random, 100, [5, 0, 3, 2]))
    for (const split of splits) expect(split.reduce((sum, count) => sum + count, 0)).toBe(100)
    for (const [cell, expected] of [50, 0, 30, 20].entries()) {
      const { mean, error } = meanOf(splits.map((split) => split[cell] ?? 0))
      expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4 * error)
    }
    expect(
      goodness(
        splits.map((split) => split[3] ?? 0),
        100,
        0.2,
      ),
    ).toBeGreaterThan(0.001)
  })

  it('has the mean, the spread and the tails of the standard normal distribution', () => {
    const random = seeded(5)
    const draws = Array.from({ length: DRAWS }, () => standardNormal(random))
    const moment = (of: (z: number) => number, expected: number) => {
      const { mean, error } = meanOf(draws.map(of))
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error)
    }
    moment((z) => z, 0)
    moment((z) => z * z, 1)
    moment((z) => z * z * z * z, 3)
    moment((z) => Number(z > 1.959_963_984_540_054), 0.025)
  })

  it('has the mean and variance of normal units, which vary as those of samples do', () => {
    const random = seeded(6)
    const samples = Array.from({ length: DRAWS }, () => normalUnits(10, 4)(random, 50))
    const variances = samples.map(({ variance = 0 }) => variance)
    const near = (figures: number[], expected: number) => {
      const { mean, error } = meanOf(figures)
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error)
    }
    near(
      samples.map(({ mean = 0 }) => mean),
      10,
    )
    near(
      samples.map(({ mean = 0 }) => (mean - 10) * (mean - 10)),
      16 / 50,
    )
    near(variances, 16)
    near(
      variances.map((variance) => (variance - 16) * (variance - 16)),
      (2 * 16 * 16) / 49,
    )
  })
})
