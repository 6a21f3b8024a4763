import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/domain/verdict/analysis.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { guardrail, primary } from '../src/domain/verdict/experimentOf.ts'
import { experiments, percent, section } from './report/section.ts'
import { atMost, shareOf } from './report/share.ts'
import { experimentsOf, isHarmful, isProven } from './simulated/experiments.ts'
import { methods, plannedFor } from './simulated/plans.ts'
import { rates, verdictsBy } from './simulated/verdictsBy.ts'

const document = section('Better and worse, with guardrails')

/** A claim in one direction has half of the two-sided 5 %. */
const ONE_SIDED = 0.025
const PROMISE = 'at most 2.5 %'

const cases = Object.values(methods).flatMap((method) => [
  { method, treatments: 1, treated: 'one treatment' },
  { method, treatments: 3, treated: 'three treatments' },
])

/** The share of verdicts, in the document. */
function report(
  what: string,
  promise: string,
  seed: number,
  verdicts: readonly Verdict[],
  is: (verdict: Verdict) => boolean,
): number {
  const share = shareOf(verdicts, is)
  document.row({ what, promise, figure: percent(share), from: experiments(share, seed) })
  return share.rate
}

describe('experiments without an effect on anything', () => {
  it.each(cases)(
    'make each claim in at most 2.5 %: $method.name, $treated',
    ({ method, treatments, treated }) => {
      const seed = 400 + treatments
      const metrics = [
        { metric: primary, arms: rates(0.2, 0.2, treatments) },
        { metric: guardrail(0.5), arms: rates(0.1, 0.1, treatments) },
      ]
      const verdicts = verdictsBy(method, 150, { experiments: 3000, seed, metrics })
      const what = `${method.name}, ${treated}, no effect`
      const proven = report(`proven: ${what}`, PROMISE, seed, verdicts, isProven)
      expect(proven).toBeLessThanOrEqual(atMost(ONE_SIDED, verdicts.length))
      const harmful = report(`harmful: ${what}`, PROMISE, seed, verdicts, isHarmful)
      expect(harmful).toBeLessThanOrEqual(atMost(ONE_SIDED, verdicts.length))
    },
  )

  it('would be called better in more than twice as many, were three treatments not corrected for', () => {
    const seed = 404
    const metrics = [{ metric: primary, arms: rates(0.2, 0.2, 3) }]
    const plan = plannedFor(methods.fixed, 150)
    const single = Array.from(
      experimentsOf({ experiments: 3000, seed, plan, perDay: 600, metrics }),
      (input) => analyze(input).metrics[0]?.comparisons ?? [],
    )
    const better = shareOf(single, (comparisons) =>
      comparisons.some(({ pValue, statistic }) => (pValue ?? 1) <= 2 * ONE_SIDED && (statistic ?? 0) > 0),
    )
    document.row({
      what: `control: better in any single comparison: ${methods.fixed.name}, three treatments, no effect`,
      promise: 'none: what several treatments cost',
      figure: percent(better),
      from: experiments(better, seed),
    })
    expect(better.rate).toBeGreaterThan(2 * ONE_SIDED)
  })
})

describe('experiments whose guardrail is worse by exactly its margin', () => {
  const guarded = (treatments: number) => ({ metric: guardrail(0.1), arms: rates(0.1, 0.11, treatments) })

  it.each(cases)(
    'are proven in at most 2.5 %, however much better the primary: $method.name, $treated',
    ({ method, treatments, treated }) => {
      const seed = 410 + treatments
      const metrics = [{ metric: primary, arms: rates(0.2, 0.24, treatments) }, guarded(treatments)]
      const verdicts = verdictsBy(method, 600, {
        experiments: treatments === 1 ? 10_000 : 4000,
        seed,
        metrics,
      })
      const what = `proven: ${method.name}, ${treated}, better, but the guardrail is worse by its margin`
      const proven = report(what, PROMISE, seed, verdicts, isProven)
      expect(proven).toBeLessThanOrEqual(atMost(ONE_SIDED, verdicts.length))
      expect(proven).toBeGreaterThan(0)
    },
  )

  it.each(cases)(
    'are called harmful in at most 2.5 %: $method.name, $treated',
    ({ method, treatments, treated }) => {
      const seed = 420 + treatments
      const metrics = [{ metric: primary, arms: rates(0.2, 0.2, treatments) }, guarded(treatments)]
      const verdicts = verdictsBy(method, 600, {
        experiments: treatments === 1 ? 10_000 : 4000,
        seed,
        metrics,
      })
      const what = `harmful: ${method.name}, ${treated}, no effect, but the guardrail is worse by its margin`
      const harmful = report(what, PROMISE, seed, verdicts, isHarmful)
      expect(harmful).toBeLessThanOrEqual(atMost(ONE_SIDED, verdicts.length))
      expect(harmful).toBeGreaterThan(0)
    },
  )
})

describe('experiments that are better on the primary: the simulation can see proof and harm', () => {
  const seed = 430
  const better = { metric: primary, arms: rates(0.2, 0.24, 1) }

  it.each([
    { name: 'unharmed', metric: guardrail(0.1), rate: 0.1, atLeast: 0.9 },
    { name: 'unharmed, without a margin', metric: guardrail(), rate: 0.1, atLeast: 0.95 },
  ])('are proven where the guardrail is $name', ({ name, metric, rate, atLeast }) => {
    const metrics = [better, { metric, arms: rates(0.1, rate, 1) }]
    const verdicts = verdictsBy(methods.sequential, 1500, { experiments: 500, seed, metrics })
    const what = `control: proven: ${methods.sequential.name}, better, the guardrail ${name}`
    expect(report(what, `above ${100 * atLeast} %`, seed, verdicts, isProven)).toBeGreaterThan(atLeast)
  })

  it('are called harmful where the guardrail is worse by twice its margin', () => {
    const metrics = [better, { metric: guardrail(0.1), arms: rates(0.1, 0.12, 1) }]
    const verdicts = verdictsBy(methods.sequential, 1500, { experiments: 500, seed, metrics })
    const what = `control: harmful: ${methods.sequential.name}, better, the guardrail worse by twice its margin`
    expect(report(what, 'above 80 %', seed, verdicts, isHarmful)).toBeGreaterThan(0.8)
  })

  it('stand in the document', () => document.expectComplete())
})
