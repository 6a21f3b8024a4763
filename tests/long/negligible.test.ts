import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/domain/verdict/analysis.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { conversions } from './draws/outcomes.ts'
import { experiments, percent, section } from './report/section.ts'
import { atLeast, atMost, shareOf } from './report/share.ts'
import { isNegligible } from './simulated/experiments.ts'
import { methods } from './simulated/plans.ts'
import { rates, verdictsBy } from './simulated/verdictsBy.ts'

const document = section('Negligible')

const ALPHA = 0.05
const PER_ARM = 150
const each = Object.values(methods)

function report(what: string, promise: string, seed: number, verdicts: readonly Verdict[]): number {
  const share = shareOf(verdicts, isNegligible)
  document.row({ what, promise, figure: percent(share), from: experiments(share, seed) })
  return share.rate
}

describe('experiments whose effect is exactly the smallest that matters', () => {
  const cases = [
    { name: 'better by it', treatment: 0.44, minimumEffect: 0.1, seed: 440 },
    { name: 'worse by it', treatment: 0.36, minimumEffect: 0.1, seed: 441 },
    { name: 'better by it, in points', treatment: 0.44, minimumEffect: { absolute: 0.04 }, seed: 442 },
  ]

  it.each(each.flatMap((method) => cases.map((one) => ({ method, ...one }))))(
    'are called negligible in at most 5 %: $method.name, $name',
    ({ method, name, treatment, minimumEffect, seed }) => {
      const metrics = [{ metric: primary, arms: rates(0.4, treatment, 1) }]
      const verdicts = verdictsBy(method, PER_ARM, {
        experiments: 4000,
        seed,
        metrics,
        plan: { minimumEffect },
      })
      const negligible = report(`${method.name}, ${name}`, 'at most 5 %', seed, verdicts)
      expect(negligible).toBeLessThanOrEqual(atMost(ALPHA, verdicts.length))
      if (method === methods.fixed) expect(negligible).toBeGreaterThanOrEqual(atLeast(0.04, verdicts.length))
    },
  )

  it.each(each)('are called so in at most 5 % beside two treatments that do nothing: $name', (method) => {
    const seed = 445
    const metrics = [{ metric: primary, arms: [0.4, 0.4, 0.4, 0.44].map(conversions) }]
    const plan = { minimumEffect: 0.1 }
    const verdicts = verdictsBy(method, PER_ARM, { experiments: 2000, seed, metrics, plan })
    const what = `${method.name}, one of three treatments better by it, two without effect`
    expect(report(what, 'at most 5 %', seed, verdicts)).toBeLessThanOrEqual(atMost(ALPHA, verdicts.length))
  })
})

describe('experiments without an effect', () => {
  it.each(each)('are called negligible in more than half: the simulation can see it, by $name', (method) => {
    const seed = 446
    const metrics = [{ metric: primary, arms: rates(0.4, 0.4, 1) }]
    const plan = { minimumEffect: 0.1 }
    const verdicts = verdictsBy(method, PER_ARM, { experiments: 1000, seed, metrics, plan })
    expect(report(`control: ${method.name}, no effect`, 'above 50 %', seed, verdicts)).toBeGreaterThan(0.5)
  })

  it('stand in the document', () => document.expectComplete())
})
