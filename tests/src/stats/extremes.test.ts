import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, proportionArm } from '../../../src/stats/arm.ts'
import { studentTQuantile } from '../../../src/stats/distributions/studentT.ts'
import { cuped } from '../../../src/stats/means/cuped.ts'
import { compareOnce } from '../../../src/stats/methods/compareOnce.ts'
import { methodIds, methods } from '../../../src/stats/methods/index.ts'
import { oneLook } from '../../../src/stats/methods/method.ts'
import { learnedPrior } from '../../../src/stats/programme/learnedPrior.ts'
import { oneSidedEvidence } from '../../../src/stats/programme/oneSidedEvidence.ts'
import { betaRace } from '../../../src/stats/proportions/betaRace.ts'
import { fisherExact } from '../../../src/stats/proportions/fisherExact.ts'
import { seeded } from '../../support/seeded.ts'

describe('one-sided evidence', () => {
  it('falls to nothing on the wrong side, however far out', () => {
    let last = oneSidedEvidence(-1, 8)
    for (const z of [1e1, 1e3, 1e5, 1e8, 1e9, 1e12, 1e150]) {
      const evidence = oneSidedEvidence(-z, 8)
      expect(evidence).toBeLessThan(last)
      expect(evidence).toBeGreaterThanOrEqual(0)
      last = evidence
    }
  })

  it('is the same where one formula takes over from the other', () => {
    const near = oneSidedEvidence(-9_999 * Math.sqrt(9 / 8), 8)
    const far = oneSidedEvidence(-10_001 * Math.sqrt(9 / 8), 8)
    expect(near / far / (10_001 / 9_999)).toBeCloseTo(1, 6)
  })
})

describe('Fisher’s exact test', () => {
  it('answers at once for the largest tables', () => {
    const tables: [number, number, number, number][] = [
      [4e8, 9e11, 3, 3e7],
      [4e8, 9e11, 3e7, 0],
      [1e12 - 1, 1, 3, 0],
      [0, 1e12, 0, 1e12],
    ]
    for (const table of tables) {
      const p = fisherExact(...table)
      for (const value of Object.values(p)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(p.less + p.greater).toBeGreaterThanOrEqual(1 - 1e-9)
    }
  })
})

describe('the chance to win', () => {
  it('of equal arms is one half with any number of people', () => {
    for (const n of [1e3, 1e6, 1e8, 1e9, 1e11]) {
      const race = betaRace(n / 10, n * 0.9, n / 10, n * 0.9)
      expect(race.bWins).toBeCloseTo(0.5, 6)
      expect(race.lossOfA / race.lossOfB).toBeCloseTo(1, 5)
    }
  })

  it('goes over into the normal one without a step', () => {
    const at = (n: number) => betaRace(n, 9 * n, n * (1 + 2 / Math.sqrt(n)), 9 * n).bWins
    expect(at(2.01e7)).toBeCloseTo(at(1.99e7), 5)
  })
})

describe('the learned prior', () => {
  it('learns nothing from a lift beyond doubling, which is a mistake of units more often than an effect', () => {
    const ordinary = Array.from({ length: 30 }, (_, i) => ({
      lift: ((i % 7) - 3) / 100,
      standardError: 0.02,
      barrierTypes: [],
    }))
    const wild = [
      { lift: 99, standardError: 0.3, barrierTypes: [] },
      { lift: 1e199, standardError: Number.POSITIVE_INFINITY, barrierTypes: [] },
      { lift: 0.1, standardError: 0, barrierTypes: [] },
    ]
    expect(learnedPrior([...ordinary, ...wild])).toEqual(learnedPrior(ordinary))
    expect(learnedPrior(wild)).toEqual({ mean: 0, sd: 0.05 })
  })
})

describe('a margin of all that there is', () => {
  it('is kept by any share, by every method', () => {
    const [a, b] = [proportionArm(1000, 100), proportionArm(1000, 90)]
    for (const id of methodIds) {
      const reading = methods[id].read('proportion', a, b, { ...oneLook, alpha: 0.05 })
      if (!reading.ok) throw new Error(reading.reason)
      expect(reading.claimP('relative', -1, 'above')).toBeLessThan(1e-12 * 1.0001)
      expect(reading.claimP('absolute', -1, 'above')).toBeLessThan(1e-12 * 1.0001)
      expect(reading.claimP('absolute', 1, 'below')).toBeLessThan(1e-12 * 1.0001)
    }
  })
})

describe('Student’s quantile', () => {
  it('is the normal one with more degrees of freedom than can be counted', () => {
    expect(studentTQuantile(0.025, 1.8e16)).toBeCloseTo(-1.959963984540054, 12)
    expect(studentTQuantile(0.025, 1e13)).toBeCloseTo(-1.959963984540054, 10)
  })
})

describe('a comparison', () => {
  it('has no figure that is no number, whatever the magnitudes', () => {
    const extremes: Arm[] = [
      armFromMoments({ n: 26, mean: 676.84, variance: 0 }),
      armFromMoments({ n: 1e8, mean: -1_283_581, variance: 629 }),
      armFromMoments({ n: 100, mean: 1e-150, variance: 0 }),
      armFromMoments({ n: 100, mean: 1e99, variance: 1e100 }),
      armFromMoments({ n: 2, mean: -1e100, variance: 1e-100 }),
      armFromMoments({ n: 1e12, mean: 1e9, variance: 1e-6 }),
    ]
    for (const method of methodIds)
      for (const alternative of ['two-sided', 'greater', 'less'] as const)
        for (const control of extremes)
          for (const treatment of extremes) {
            const found = compareOnce(method, {
              metric: { type: 'mean', goodDirection: 'increase' },
              alpha: 0.05,
              alternative,
              control,
              treatment,
            })
            const numbers = JSON.stringify(found, (_, value) =>
              typeof value === 'number' && !Number.isFinite(value) ? `not a number: ${value}` : value,
            )
            expect(numbers).not.toContain('not a number')
          }
  })
})

describe('the relative interval after a strong covariate', () => {
  it('covers as promised, as the mean it is adjusted to is an estimate too', () => {
    const random = seeded(11)
    const normal = () => {
      let sum = -6
      for (let i = 0; i < 12; i += 1) sum += random()
      return sum
    }
    const lift = 0.5
    const [n, rho] = [200, 0.99]
    const draw = (factor: number): Arm => {
      const units = Array.from({ length: n }, () => {
        const x = normal()
        return { x, y: 10 * factor + 4 * (rho * x + Math.sqrt(1 - rho * rho) * normal()) }
      })
      const sum = (of: (u: { x: number; y: number }) => number) => units.reduce((s, u) => s + of(u), 0)
      const [mx, my] = [sum((u) => u.x) / n, sum((u) => u.y) / n]
      return {
        n,
        mean: my,
        m2: sum((u) => (u.y - my) ** 2),
        covariate: { mean: mx, m2: sum((u) => (u.x - mx) ** 2), co: sum((u) => (u.x - mx) * (u.y - my)) },
      }
    }
    let missed = 0
    const draws = 2000
    for (let i = 0; i < draws; i += 1) {
      const { a, b } = cuped(draw(1), draw(1 + lift))
      const reading = methods.fixed.read('mean', a, b, { ...oneLook, alpha: 0.05 })
      const interval = reading.ok && reading.interval('relative', 0.05, 'two-sided')
      if (interval === false || !interval.ok) throw new Error('no interval')
      if ((interval.lower ?? -9) > lift || (interval.upper ?? 9) < lift) missed += 1
    }
    expect(missed / draws).toBeLessThan(0.065)
    expect(missed / draws).toBeGreaterThan(0.035)
  })
})
