import { describe, expect, it } from 'vitest'
import { claimExpectation } from '../../../../src/domain/scoring/claimExpectation.ts'

const start = { mean: 0, sd: 0.05 }

describe('what a claim lets expect', () => {
  it('is 5.2 % +/- 4.6 % of a claimed 35 %, before anything was learned', () => {
    // By hand: kept .05^2 / (.05^2 + .12^2) = .14793; .14793 * .35 = .05178; sqrt(.14793) * .12 = .04615.
    const { estimate, sd, lower, upper, chanceAboveZero } = claimExpectation({ lift: 0.35 }, null, start)
    expect(estimate).toBeCloseTo(0.05178, 5)
    expect(sd).toBeCloseTo(0.04615, 5)
    expect([lower, upper].map((bound) => bound.toFixed(4))).toEqual(['-0.0387', '0.1422'])
    expect(chanceAboveZero).toBeCloseTo(0.869, 3)
  })

  it('is less where few people are behind it', () => {
    const claim = { lift: 0.35, baseline: 0.14 }
    const [few, many, unknown] = [40, 40_000, null].map((people) => claimExpectation(claim, people, start))
    // 4 (.86)/(.14 * 40) = .6143, and .12^2 on top.
    expect(few?.standardError).toBeCloseTo(Math.sqrt(0.6143 + 0.0144), 4)
    expect(few?.estimate).toBeLessThan(0.002)
    expect(many?.estimate).toBeGreaterThan(0.04)
    expect(many?.estimate).toBeLessThan(unknown?.estimate ?? 0)
  })

  it('comes from the claim alone where its rate is not known, however many people it names', () => {
    expect(claimExpectation({ lift: 0.35 }, 40, start)).toEqual(claimExpectation({ lift: 0.35 }, null, start))
  })

  it('goes by what the programme has learned', () => {
    const sober = { mean: -0.01, sd: 0.02 }
    // Kept .0004 / .0148 = .02703: .35 * .02703 - .01 * .97297.
    expect(claimExpectation({ lift: 0.35 }, null, sober)).toMatchObject({ prior: sober, standardError: 0.12 })
    expect(claimExpectation({ lift: 0.35 }, null, sober).estimate).toBeCloseTo(-0.00027, 5)
  })

  it('is never as large as claimed, and never beyond it', () => {
    for (const lift of [-0.9, -0.2, 0.01, 0.5, 10]) {
      const { estimate } = claimExpectation({ lift }, null, start)
      expect(Math.abs(estimate)).toBeLessThan(Math.abs(lift))
      expect(Math.sign(estimate)).toBe(Math.sign(lift))
    }
  })
})
