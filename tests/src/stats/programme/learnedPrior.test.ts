import fc from 'fast-check'
import { mean, sampleStandardDeviation, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PRIOR } from '../../../../src/stats/methods/comparison.ts'
import { normalChanceToWin } from '../../../../src/stats/normalPosterior.ts'
import type { ConcludedEffect } from '../../../../src/stats/programme/concludedEffect.ts'
import { learnedPrior } from '../../../../src/stats/programme/learnedPrior.ts'
import { shrink } from '../../../../src/stats/shrink.ts'
import { simulatedProgrammes } from './simulated.ts'

const effect = (lift: number, standardError: number, ...barrierTypes: string[]): ConcludedEffect => ({
  lift,
  standardError,
  barrierTypes,
})
const times = (count: number, make: (i: number) => ConcludedEffect) =>
  Array.from({ length: count }, (_, i) => make(i))

/** The same prior by brute force: evenly spaced spreads up to 1, plain exponentials. */
function byBruteForce(effects: readonly ConcludedEffect[]) {
  const sums = { weight: 0, mean: 0, squares: 0 }
  for (let tau = 0.000_025; tau < 1; tau += 0.000_05) {
    const variances = effects.map(({ standardError }) => tau ** 2 + standardError ** 2)
    const precision = variances.reduce((sum, v) => sum + 1 / v, 0)
    const learnsMean = effects.length >= 20
    const mu = learnsMean
      ? effects.reduce((sum, { lift }, i) => sum + lift / (variances[i] ?? 0), 0) / precision
      : 0
    const densities = effects.map(
      ({ lift }, i) =>
        Math.exp(-((lift - mu) ** 2) / (2 * (variances[i] ?? 0))) / Math.sqrt((variances[i] ?? 0) * 300),
    )
    const weight =
      densities.reduce((product, density) => product * density, 1) *
      (learnsMean ? 1 / Math.sqrt(precision) : 1) *
      Math.exp(-(tau ** 2) / (2 * 0.05 ** 2))
    sums.weight += weight
    sums.mean += weight * mu
    sums.squares += weight * (tau ** 2 + mu ** 2 + (learnsMean ? 1 / precision : 0))
  }
  const average = sums.mean / sums.weight
  return { mean: average, sd: Math.sqrt(sums.squares / sums.weight - average ** 2) }
}

describe('the learned prior', () => {
  it('is the starting prior where nothing was learned, so that nothing jumps with the first test', () => {
    expect(learnedPrior([])).toEqual(DEFAULT_PRIOR)
    expect(learnedPrior([], ['price'])).toEqual(DEFAULT_PRIOR)
    const afterATestThatSaysNothing = learnedPrior([effect(0.3, 1e6)])
    expect(afterATestThatSaysNothing.mean).toBe(0)
    expect(afterATestThatSaysNothing.sd).toBeCloseTo(0.05, 12)
  })

  it('brings 35 % with a standard error of 12 % down to 5.2 % +/- 4.6 %, most likely above 0', () => {
    const shrunken = shrink(0.35, 0.12, learnedPrior([]))
    expect(shrunken.estimate).toBeCloseTo(0.052, 3)
    expect(shrunken.sd).toBeCloseTo(0.046, 3)
    expect(normalChanceToWin(0.35, 0.12, learnedPrior([]))).toBeCloseTo(0.869, 3)
  })

  it('is the integral that it says, by brute force too', () => {
    const six = [0.35, -0.02, 0.01, 0.08, -0.11, 0].map((lift, i) => effect(lift, 0.02 + i / 50))
    const precise = [0.004, -0.002, 0.003].map((lift) => effect(lift, 0.001))
    const many =
      simulatedProgrammes(1, { tests: 25, mu: 0.02, tau: 0.03, errors: [0.01, 0.04], seed: 1 })[0] ?? []
    for (const effects of [six, precise, many]) {
      const learned = learnedPrior(effects)
      const wanted = byBruteForce(effects)
      expect(learned.sd / wanted.sd).toBeCloseTo(1, 6)
      expect(learned.mean).toBeCloseTo(wanted.mean, 8)
    }
  })

  it('learns a mean from 20 tests on', () => {
    const good = (count: number) => learnedPrior(times(count, (i) => effect(0.03 + (i % 2) / 1000, 0.01)))
    expect(good(19).mean).toBe(0)
    expect(good(20).mean).toBeCloseTo(0.0305, 4)
    expect(good(20).sd).toBeLessThan(good(19).sd)
  })

  it.each([0.02, 0.05, 0.1])('finds a spread of %d again in programmes of 100 tests', (tau) => {
    const programmes = simulatedProgrammes(200, {
      tests: 100,
      mu: 0.01,
      tau,
      errors: [0.01, 0.02, 0.04],
      seed: 5,
    })
    const priors = programmes.map((effects) => learnedPrior(effects))
    for (const [learned, truth] of [
      [priors.map((prior) => prior.sd), tau],
      [priors.map((prior) => prior.mean), 0.01],
    ] as const) {
      const monteCarloError = sampleStandardDeviation([...learned]) / Math.sqrt(learned.length)
      // The mean over a posterior is not unbiased: its prior and the spread of the mean move it by less than 3 %.
      expect(Math.abs(mean([...learned]) - truth)).toBeLessThan(3 * monteCarloError + 0.03 * tau)
    }
  })

  it('never gives 0 to a programme of six tests, where the moment estimate often does', () => {
    const programmes = simulatedProgrammes(2000, { tests: 6, tau: 0.03, errors: [0.05], seed: 11 })
    const moments = programmes.map(
      (effects) =>
        sampleVariance(effects.map(({ lift }) => lift)) - mean(effects.map((one) => one.standardError ** 2)),
    )
    const collapsed = moments.filter((moment) => moment <= 0).length / moments.length
    expect(collapsed).toBeGreaterThan(0.2)
    expect(collapsed).toBeLessThan(0.43)
    expect(Math.min(...programmes.map((effects) => learnedPrior(effects).sd))).toBeGreaterThan(0.02)
  })

  it('does not depend on the order, to the last digit', () => {
    const lifts = fc.array(
      fc.tuple(fc.double({ min: -1, max: 3, noNaN: true }), fc.integer({ min: 1, max: 99 })),
      {
        minLength: 2,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(lifts, fc.nat(), (pairs, turn) => {
        const effects = pairs.map(([lift, error], i) =>
          effect(lift, error / 300, i % 3 === 0 ? 'price' : 'trust'),
        )
        const cut = turn % effects.length
        const turned = [...effects.slice(cut), ...effects.slice(0, cut)].reverse()
        expect(learnedPrior(turned, ['price'])).toEqual(learnedPrior(effects, ['price']))
      }),
      { numRuns: 50 },
    )
  })

  it('widens with every effect that is more extreme', () => {
    const lifts = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 19 })
    fc.assert(
      fc.property(lifts, fc.nat(), (values, pick) => {
        const at = pick % values.length
        const further = values.map((lift, i) => (i === at ? lift + (lift < 0 ? -0.05 : 0.05) : lift))
        const sdOf = (some: number[]) => learnedPrior(some.map((lift) => effect(lift, 0.03))).sd
        expect(sdOf(further)).toBeGreaterThan(sdOf(values))
      }),
      { numRuns: 50 },
    )
  })

  it('stays a number for programmes that no one has', () => {
    const wild = times(1500, (i) => effect(i % 2 === 0 ? 100 : -1, i % 3 === 0 ? 1e-9 : 50))
    for (const effects of [wild, times(300, () => effect(0, 1e-8)), [effect(1e6, 1e-6)]]) {
      const { mean: centre, sd } = learnedPrior(effects)
      expect(Number.isFinite(centre)).toBe(true)
      expect(sd).toBeGreaterThan(0)
      expect(sd).toBeLessThan(20)
    }
  })
})

describe('the learned prior of a barrier type', () => {
  const narrow = times(12, (i) => effect((i % 3) / 1000, 0.004, 'price'))
  const wide = (count: number) => times(count, (i) => effect(i % 2 === 0 ? 0.12 : -0.12, 0.02, 'trust'))

  it('counts all tests of other types as ten, be they a hundred', () => {
    const ten = learnedPrior([...narrow, ...wide(10)], ['price'])
    const hundred = learnedPrior([...narrow, ...wide(100)], ['price'])
    expect(hundred.sd).toBeCloseTo(ten.sd, 10)
    expect(hundred.mean).toBeCloseTo(ten.mean, 10)
  })

  it('counts up to ten of them fully, and those of any of its own types', () => {
    const few = [...narrow, ...wide(10)]
    expect(learnedPrior(few, ['price']).sd).toBeCloseTo(learnedPrior(few).sd, 12)
    const all = [...narrow, ...wide(100)]
    expect(learnedPrior(all, ['price', 'trust'])).toEqual(learnedPrior(all))
  })

  it('lies between what its own tests say and what all say', () => {
    const all = [...narrow, ...wide(100)]
    const pooled = learnedPrior(all, ['price']).sd
    expect(pooled).toBeGreaterThan(learnedPrior(narrow).sd)
    expect(pooled).toBeLessThan(learnedPrior(all).sd)
    expect(learnedPrior(all, ['trust']).sd).toBeGreaterThan(pooled)
  })

  it('borrows from the others where it has none of its own', () => {
    const borrowed = learnedPrior(wide(100), ['price'])
    expect(borrowed.sd).toBeGreaterThan(0.05)
    expect(borrowed.sd).toBeCloseTo(learnedPrior(wide(10)).sd, 10)
  })
})
