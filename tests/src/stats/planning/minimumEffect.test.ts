import { describe, expect, it } from 'vitest'
import { methodIds } from '../../../../src/stats/methods/index.ts'
import { minimumEffect } from '../../../../src/stats/planning/minimumEffect.ts'
import { testPower } from '../../../../src/stats/planning/testPower.ts'
import type { TestTerms } from '../../../../src/stats/planning/testTerms.ts'

const terms: TestTerms = {
  method: 'fixed',
  alpha: 0.05,
  sides: 2,
  treatments: 1,
  looks: 5,
  spending: 'pocock',
}
const rate = { type: 'proportion', baseline: 0.02 } as const
const mean = { type: 'mean', standardDeviation: 12 } as const
const ratio = { type: 'ratio', standardDeviation: 12 } as const

describe('the smallest effect that a test finds', () => {
  it('is found with the power that was asked for, by every method', () => {
    const perVariant = { control: 9000, treatment: 7000 }
    for (const method of methodIds)
      for (const metric of [rate, mean, ratio])
        for (const sides of [1, 2] as const) {
          const plan = { ...terms, method, sides, treatments: 2 }
          const { increase, decrease } = minimumEffect(metric, perVariant, 0.9, plan)
          for (const [effect, sign] of [
            [increase, 1],
            [decrease, -1],
          ] as const) {
            if (!effect.ok) throw new Error(effect.reason)
            const power = testPower(metric, sign * effect.difference, perVariant, plan)
            const once = method === 'fixed' || method === 'bayesian'
            expect(power, `${method} ${metric.type} ${sign}`).toBeCloseTo(0.9, once ? 9 : 2)
          }
        }
  })

  it('is the same in both directions for amounts, and not for shares', () => {
    const perVariant = { control: 5000, treatment: 5000 }
    for (const metric of [mean, ratio]) {
      const { increase, decrease } = minimumEffect(metric, perVariant, 0.8, terms)
      expect(increase).toEqual(decrease)
    }
    const { increase, decrease } = minimumEffect(rate, perVariant, 0.8, terms)
    expect(increase.ok && decrease.ok && increase.difference > decrease.difference).toBe(true)
  })

  it('is larger where results are looked at repeatedly, and out of reach in a test that is too small', () => {
    const of = (method: TestTerms['method'], n: number) =>
      minimumEffect(mean, { control: n, treatment: n }, 0.8, { ...terms, method }).increase
    const [fixed, grouped, sequential] = [of('fixed', 50), of('group-sequential', 50), of('sequential', 50)]
    if (!(fixed.ok && grouped.ok && sequential.ok)) throw new Error('no answer')
    expect(fixed.difference).toBeLessThan(grouped.difference)
    expect(grouped.difference).toBeLessThan(sequential.difference)
    expect(of('sequential', 2)).toEqual({ ok: false, reason: 'too_few_units' })
    expect(of('fixed', 2).ok).toBe(true)
    const impossible = { ok: false, reason: 'power_out_of_reach' }
    for (const metric of [mean, ratio]) {
      const { increase } = minimumEffect(metric, { control: 50, treatment: 50 }, 1, terms)
      expect(increase).toEqual(impossible)
    }
    expect(minimumEffect(rate, { control: 20, treatment: 20 }, 0.8, terms).decrease).toEqual(impossible)
  })

  it('is nothing where no more power is asked for than the test has by chance', () => {
    for (const metric of [rate, mean, ratio]) {
      const { increase } = minimumEffect(metric, { control: 50, treatment: 50 }, 0.02, terms)
      expect(increase).toEqual({ ok: true, difference: 0 })
    }
  })
})
