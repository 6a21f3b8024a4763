import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, emptyArm, proportionArm } from '../../../../src/stats/arm.ts'
import { compareOnce, type SingleQuestion } from '../../../../src/stats/methods/compareOnce.ts'
import type { MethodId } from '../../../../src/stats/methods/index.ts'
import { fisherExact } from '../../../../src/stats/proportions/fisherExact.ts'

function compare(method: MethodId, control: Arm, treatment: Arm, over: Partial<SingleQuestion> = {}) {
  const metric = { type: 'proportion', goodDirection: 'increase' } as const
  return compareOnce(method, { metric, alpha: 0.05, alternative: 'two-sided', control, treatment, ...over })
}
const mean = { metric: { type: 'mean', goodDirection: 'increase' } as const }

describe('the exact p-value', () => {
  const exact = (xA: number, nA: number, xB: number, nB: number) =>
    compare('fixed', proportionArm(nA, xA), proportionArm(nB, xB)).exactPValue

  it('is shown from an expected cell under 5 on, of the smaller arm and the rarer answer', () => {
    expect(exact(4, 20, 6, 20)).toBeNull()
    expect(exact(4, 20, 5, 20)).toBe(fisherExact(4, 16, 5, 15).twoSided)
    expect(exact(30, 1000, 1, 20)).toBe(fisherExact(30, 970, 1, 19).twoSided)
    expect(exact(1, 20, 30, 1000)).toBe(fisherExact(1, 19, 30, 970).twoSided)
    expect(exact(19, 20, 13, 20)).toBe(fisherExact(19, 1, 13, 7).twoSided)
  })

  it('is that of the side that is asked for', () => {
    const [a, b] = [proportionArm(20, 1), proportionArm(20, 7)]
    const { less, greater } = fisherExact(1, 19, 7, 13)
    expect(compare('fixed', a, b, { alternative: 'greater' }).exactPValue).toBe(less)
    expect(compare('fixed', a, b, { alternative: 'less' }).exactPValue).toBe(greater)
  })

  it('is not shown by other methods, of other metrics, or without units', () => {
    const [a, b] = [proportionArm(20, 1), proportionArm(20, 7)]
    for (const method of ['sequential', 'group-sequential', 'bayesian'] as const)
      expect(compare(method, a, b).exactPValue).toBeNull()
    expect(compare('fixed', a, b, mean).exactPValue).toBeNull()
    expect(compare('fixed', emptyArm, b).exactPValue).toBeNull()
    expect(compare('fixed', a, emptyArm).exactPValue).toBeNull()
  })
})

describe('what is shown of arms that cannot be compared', () => {
  it('is what each of them has', () => {
    const lone: Arm = { n: 1, mean: 5, m2: 0 }
    const shown = compare('fixed', lone, armFromMoments({ n: 10, mean: 6, variance: 1 }), mean)
    expect(shown).toMatchObject({ control: { n: 1, mean: 5 }, treatment: { n: 10, mean: 6 }, relative: null })
    expect(shown.absolute).toEqual({ estimate: 1, lower: null, upper: null, standardError: null })
  })

  it('has no difference where one of them has no mean', () => {
    const some = proportionArm(10, 5)
    const nothing = { estimate: null, lower: null, upper: null, standardError: null }
    expect(compare('fixed', emptyArm, some)).toMatchObject({ absolute: nothing, relative: null })
    expect(compare('fixed', some, emptyArm)).toMatchObject({ absolute: nothing, relative: null })
  })
})

describe('the evidence of a comparison', () => {
  const [low, high] = [proportionArm(1000, 100), proportionArm(1000, 130)]

  it('is against the side that is asked for', () => {
    const less = compare('sequential', high, low, { alternative: 'less' })
    expect((less.pValue ?? 0) * (less.evidence ?? 0)).toBeCloseTo(1, 12)
    expect(less.evidence).toBeGreaterThan(1)
    expect(compare('sequential', high, low, { alternative: 'greater' }).evidence).toBeLessThan(1)
  })

  it('is none of methods that have p-values alone', () => {
    for (const alternative of ['two-sided', 'greater', 'less'] as const)
      expect(compare('fixed', low, high, { alternative }).evidence).toBeNull()
  })
})

describe('a comparison that decides by expected loss', () => {
  const outcome = (xA: number, xB: number, lossThreshold?: number) =>
    compare('bayesian', proportionArm(1000, xA), proportionArm(1000, xB), { plan: { lossThreshold } }).outcome

  it('has the outcome of its losses, whatever its p-value', () => {
    expect(outcome(100, 140, 0.001)).toBe('better')
    expect(outcome(140, 100, 0.001)).toBe('worse')
    expect(outcome(100, 100, 0.02)).toBe('negligible')
    expect(outcome(100, 100, 0.001)).toBe('unclear')
    expect(outcome(100, 140)).toBe('unclear')
  })

  it('weighs amounts against the prior that it was given', () => {
    const [control, treatment] = [10, 10.3].map((value) =>
      armFromMoments({ n: 400, mean: value, variance: 4 }),
    )
    if (!control || !treatment) throw new Error('two arms expected')
    const withPrior = (sd: number) =>
      compare('bayesian', control, treatment, {
        ...mean,
        plan: { lossThreshold: 0.01 },
        prior: { mean: 0, sd },
      }).outcome
    expect(withPrior(1)).toBe('better')
    expect(withPrior(1e-6)).toBe('negligible')
  })
})
