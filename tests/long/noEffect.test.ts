import { describe, expect, it } from 'vitest'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { conversions } from './draws/outcomes.ts'
import { experiments, percent, section } from './report/section.ts'
import { atLeast, atMost, shareOf } from './report/share.ts'
import { healthFailed, isDecided, type Scenario, verdictsOf } from './simulated/experiments.ts'
import { methods, plannedFor, type SimulatedMethod } from './simulated/plans.ts'

const document = section('Without an effect: proportions')

const both = (rate: number) => [{ metric: primary, arms: [conversions(rate), conversions(rate)] }]
const PER_DAY = 300
/** Quiet and busy days. */
const unsteady = (random: () => number) => Math.round(PER_DAY * (0.5 + random()))

interface Case {
  name: string
  method: SimulatedMethod
  scenario: Omit<Scenario, 'plan'> & Partial<Pick<Scenario, 'plan'>>
  /** So little of the error rate may be left over. */
  atLeast: number
}

const standard = Object.values(methods).flatMap((method, index) =>
  [0.2, 0.02].map(
    (rate): Case => ({
      name: `${100 * rate} %`,
      method,
      scenario: {
        experiments: 10_000,
        seed: 101 + 2 * index + Number(rate < 0.1),
        perDay: PER_DAY,
        metrics: both(rate),
      },
      atLeast: method.spendsAll ? 0.045 : 0.005,
    }),
  ),
)

const special: Case[] = [
  {
    name: '20 %, no size planned',
    method: methods.sequential,
    scenario: { experiments: 10_000, seed: 111, perDay: PER_DAY, metrics: both(0.2), plan: {} },
    atLeast: 0.005,
  },
  {
    name: '20 %, days of 150 to 450 units',
    method: methods.obrienFleming,
    scenario: { experiments: 600, seed: 112, perDay: unsteady, metrics: both(0.2), days: 30 },
    atLeast: 0.04,
  },
  ...Object.values(methods).map(
    (method): Case => ({
      name: '2 %, nine tenths of the units in the control',
      method,
      scenario: { experiments: 5000, seed: 113, perDay: 1000, metrics: both(0.02), weights: [9, 1] },
      atLeast: method.spendsAll ? 0.035 : 0.001,
    }),
  ),
]

describe('experiments without an effect, looked at every day for four weeks', () => {
  it.each([...standard, ...special])(
    'are called better or worse in at most 5 %: $method.name, $name',
    (one) => {
      const { name, method, scenario } = one
      const [control = 1, treatment = 1] = scenario.weights ?? []
      const perArm = (PER_DAY / (control + treatment)) * control
      const perDay = typeof scenario.perDay === 'number' ? scenario.perDay : PER_DAY
      const verdicts = verdictsOf({ plan: plannedFor(method, (perArm * perDay) / PER_DAY), ...scenario })
      const decided = shareOf(verdicts, isDecided)
      expect(decided.rate).toBeLessThanOrEqual(atMost(0.05, decided.of))
      expect(decided.rate).toBeGreaterThanOrEqual(atLeast(one.atLeast, decided.of))
      expect(shareOf(verdicts, healthFailed).rate).toBeLessThanOrEqual(atMost(0.002, verdicts.length))
      document.row({
        what: `${method.name}, ${name}`,
        promise: method.spendsAll ? 'at most 5 %, and close to it' : 'at most 5 %',
        figure: percent(decided),
        from: experiments(decided, scenario.seed),
      })
    },
  )

  it('stand in the document', () => document.expectComplete())
})
