import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gainIfProven } from '../../../../src/domain/value/gainIfProven.ts'
import { informationValue } from '../../../../src/domain/value/informationValue.ts'
import { options, type Stakes } from '../../../../src/domain/value/options.ts'
import { proportionArm } from '../../../../src/stats/arm.ts'
import { normalQuantile } from '../../../../src/stats/distributions/normal.ts'
import { fixed } from '../../../../src/stats/methods/fixed.ts'
import { oneLook } from '../../../../src/stats/methods/method.ts'
import { seeded } from '../../../support/seeded.ts'

const belief = { mean: -0.01, sd: 0.05 }

describe('what a test is worth', () => {
  it('gains .01040 of lift, and at most .01395, where a lift of -1 % +/- 5 % is measured with an error of 2 %', () => {
    expect(gainIfProven(belief, 0.02, 1.96)).toBeCloseTo(0.0104, 5)
    expect(informationValue(belief, 0.02).evsi).toBeCloseTo(0.01395, 5)
  })

  it('is never more than shipping by the sign of the estimate, and that never more than knowing', () => {
    const some = fc.record({
      mean: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      sd: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
    })
    const error = fc.double({ min: 0.001, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(some, error, fc.double({ min: 0, max: 4, noNaN: true }), (lift, se, multiplier) => {
        const { evsi, evpi } = informationValue(lift, se)
        expect(evsi).toBeLessThanOrEqual(evpi + 1e-12)
        expect(gainIfProven(lift, se, multiplier)).toBeLessThanOrEqual(Math.max(lift.mean, 0) + evsi + 1e-12)
      }),
    )
  })

  it('comes to nothing more than the mean where nothing is uncertain', () => {
    expect(informationValue({ mean: 0.03, sd: 0 }, 0.02)).toEqual({ evsi: 0, evpi: 0 })
    expect(gainIfProven({ mean: 0.03, sd: 0 }, 0.0001, 1.96)).toBeCloseTo(0.03, 12)
  })

  it('is that of the whole decision, played through with the fixed test many times', () => {
    const units = 40_000
    const baseline = 0.1
    const error = Math.sqrt((2 * baseline * (1 - baseline)) / units) / baseline
    const stakes: Stakes = {
      stake: 1_000_000,
      buildCost: 2000,
      testCost: 500,
      lift: { mean: 0.01, sd: 0.04 },
      error,
      multiplier: normalQuantile(0.975),
      testShare: 4 / 52,
      treatedShare: 0.5,
    }
    const random = seeded(20)
    const normal = () => normalQuantile(random() || 0.5)
    const converted = (rate: number) =>
      proportionArm(units, Math.round(units * rate + Math.sqrt(units * rate * (1 - rate)) * normal()))
    const frame = {
      ...oneLook,
      alpha: 0.05,
      plannedUnits: 2 * units,
      fractions: [1],
      information: [2 * units],
    }
    const values = Array.from({ length: 20_000 }, () => {
      const lift = stakes.lift.mean + stakes.lift.sd * normal()
      const read = fixed.read('proportion', converted(baseline), converted(baseline * (1 + lift)), frame)
      const proven = read.ok && read.estimate > 0 && read.pValue('two-sided') < 0.05
      const whileTested = stakes.testShare * stakes.treatedShare * lift
      const afterwards = proven ? (1 - stakes.testShare) * lift : 0
      return stakes.stake * (whileTested + afterwards) - stakes.buildCost - stakes.testCost
    })
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    const standardError = Math.sqrt(variance / values.length)
    const { test } = options(stakes)
    expect(standardError).toBeLessThan(0.02 * test)
    expect(Math.abs(mean - test)).toBeLessThan(3 * standardError)
  })

  it('scales with the money', () => {
    const stakes: Stakes = {
      stake: 50_000,
      buildCost: 900,
      testCost: 100,
      lift: belief,
      error: 0.02,
      multiplier: 1.96,
      testShare: 0.1,
      treatedShare: 0.5,
    }
    const once = options(stakes)
    const dearer = options({ ...stakes, stake: 5e6, buildCost: 9e4, testCost: 1e4 })
    for (const option of ['ship', 'test', 'evsi', 'evpi'] as const)
      expect(dearer[option] / once[option]).toBeCloseTo(100, 9)
    expect(once.ship).toBeCloseTo(-1400, 9)
    expect(once.test).toBeCloseTo(50_000 * (0.9 * once.gain - 0.05 * 0.01) - 1000, 9)
  })
})
