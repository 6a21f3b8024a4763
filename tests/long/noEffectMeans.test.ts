import { describe, expect, it } from 'vitest'
import type { AnalysisMetric } from '../../src/domain/verdict/analysis.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { clicksPerView, logNormalAmounts, type Outcomes } from './draws/outcomes.ts'
import { mostlyNothing } from './draws/prices.ts'
import { experiments, percent, section } from './report/section.ts'
import { atLeast, atMost, shareOf } from './report/share.ts'
import { isDecided, verdictsOf } from './simulated/experiments.ts'
import { methods, plannedFor, type SimulatedMethod } from './simulated/plans.ts'

const document = section('Without an effect: means and ratios')

interface Case {
  name: string
  type: AnalysisMetric['type']
  outcomes: Outcomes
  perArm: number
  seed: number
}

const cases: Case[] = [
  { name: 'log-normal amounts', type: 'mean', outcomes: logNormalAmounts(1), perArm: 60, seed: 121 },
  { name: 'amounts that are 0 for 95 %', type: 'mean', outcomes: mostlyNothing, perArm: 1000, seed: 122 },
  { name: 'clicks per view', type: 'ratio', outcomes: clicksPerView([0.1, 0.5]), perArm: 60, seed: 123 },
]
const simulated: SimulatedMethod[] = [methods.sequential, methods.obrienFleming, methods.fixed]

describe('experiments without an effect on amounts and ratios, looked at every day for four weeks', () => {
  it.each(simulated.flatMap((method) => cases.map((one) => ({ method, ...one }))))(
    'are called better or worse in at most 5 %: $method.name, $name',
    ({ method, name, type, outcomes, perArm, seed }) => {
      const metrics = [{ metric: { ...primary, type }, arms: [outcomes, outcomes] }]
      const plan = plannedFor(method, perArm)
      const verdicts = verdictsOf({ experiments: 4000, seed, plan, perDay: 2 * perArm, metrics })
      const decided = shareOf(verdicts, isDecided)
      expect(decided.rate).toBeLessThanOrEqual(atMost(0.05, decided.of))
      expect(decided.rate).toBeGreaterThanOrEqual(atLeast(method.spendsAll ? 0.045 : 0.005, decided.of))
      document.row({
        what: `${method.name}, ${name}`,
        promise: method.spendsAll ? 'at most 5 %, and close to it' : 'at most 5 %',
        figure: percent(decided),
        from: experiments(decided, seed),
      })
    },
  )

  it('stand in the document', () => document.expectComplete())
})
