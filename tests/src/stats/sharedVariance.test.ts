import { describe, expect, it } from 'vitest'
import type { Arm } from '../../../src/stats/arm.ts'
import { cuped } from '../../../src/stats/means/cuped.ts'
import { fixed } from '../../../src/stats/methods/fixed.ts'
import { oneLook } from '../../../src/stats/methods/method.ts'
import { betaRace } from '../../../src/stats/proportions/betaRace.ts'

describe('what two means share', () => {
  it('is what the mean covariate of all units adds to both: theta^2 of its variance', () => {
    const arm = (mean: number): Arm => ({ n: 5, mean: 1, m2: 10, covariate: { mean, m2: 8, co: 4 } })
    const { theta, a, b } = cuped(arm(2), arm(4))
    // The pooled variance of the covariate, 16 / 8, over all ten units.
    expect(theta).toBe(0.5)
    expect(a).toEqual({ n: 5, mean: 1.5, m2: 8, sharedVariance: 0.05 })
    expect(b).toEqual({ n: 5, mean: 0.5, m2: 8, sharedVariance: 0.05 })
  })

  it('is nothing where the covariate goes with nothing', () => {
    const arm: Arm = { n: 5, mean: 1, m2: 10, covariate: { mean: 2, m2: 8, co: 0 } }
    expect(cuped(arm, arm)).toEqual({ theta: 0, a: arm, b: arm })
  })

  it('widens the interval of the lift to where the claim beyond it has just that error rate', () => {
    const arm = (mean: number): Arm => ({ n: 100, mean, m2: 9900, sharedVariance: 2 })
    for (const alpha of [0.05, 0.2]) {
      const reading = fixed.read('mean', arm(10), arm(13), { ...oneLook, alpha })
      if (!reading.ok) throw new Error(reading.reason)
      const lift = reading.interval('relative', alpha, 'two-sided')
      if (!lift.ok || lift.lower === null || lift.upper === null) throw new Error('an interval expected')
      expect(reading.claimP('relative', lift.lower, 'above')).toBeCloseTo(alpha, 9)
      expect(reading.claimP('relative', lift.upper, 'below')).toBeCloseTo(alpha, 9)
    }
  })
})

describe('the race of two conversion rates of which one is known to the last person', () => {
  it('is that of the other one', () => {
    // Against three quarters, a uniform variable loses three times out of four.
    expect(betaRace(1, 1, 3e7, 1e7).bWins).toBeCloseTo(0.75, 4)
    expect(betaRace(3e7, 1e7, 1, 1).aWins).toBeCloseTo(0.75, 4)
  })

  it('is won by one of them where both are', () => {
    const { aWins, bWins } = betaRace(3e7, 3e7, 3.0005e7, 3e7)
    expect(aWins + bWins).toBeCloseTo(1, 12)
    expect(bWins).toBeGreaterThan(0.6)
  })
})
