import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { conversions, type Outcomes } from './draws/outcomes.ts'
import { mostlyNothing, mostlyNothingMean } from './draws/prices.ts'
import { experiments, percent, section } from './report/section.ts'
import { atLeast, atMost, shareOf } from './report/share.ts'
import { asOfDay, DAYS, experimentsOf } from './simulated/experiments.ts'
import { methods, plannedFor, type SimulatedMethod } from './simulated/plans.ts'

const document = section('Coverage over all looks')

const days = Array.from({ length: DAYS }, (_, d) => d + 1)

interface Case {
  method: SimulatedMethod
  name: string
  type: 'proportion' | 'mean'
  arms: [Outcomes, Outcomes]
  truth: { absolute: number; relative: number }
  perArm: number
  seed: number
  experiments: number
}

const lift = {
  name: '20 % against 22 %',
  type: 'proportion' as const,
  arms: [conversions(0.2), conversions(0.22)] as [Outcomes, Outcomes],
  truth: { absolute: 0.02, relative: 0.22 / 0.2 - 1 },
  perArm: 300,
}
const amounts = {
  name: 'amounts that are 0 for 95 %, no effect',
  type: 'mean' as const,
  arms: [mostlyNothing, mostlyNothing] as [Outcomes, Outcomes],
  truth: { absolute: 0, relative: 0 },
  perArm: Math.round(5000 / mostlyNothingMean),
}
const cases: Case[] = [
  { method: methods.sequential, ...lift, seed: 701, experiments: 3000 },
  { method: methods.obrienFleming, ...lift, seed: 702, experiments: 3000 },
  { method: methods.pocock, ...lift, seed: 703, experiments: 3000 },
  { method: methods.sequential, ...amounts, seed: 704, experiments: 1500 },
  { method: methods.obrienFleming, ...amounts, seed: 705, experiments: 1500 },
  { method: methods.fixed, ...lift, seed: 706, experiments: 1500 },
]

/** Of each experiment: whether the intervals of all its daily analyses hold the truth. */
function heldThroughout({ method, type, arms, truth, perArm, seed, experiments: count }: Case) {
  const metrics = [{ metric: { ...primary, type }, arms }]
  // All looks are eligible from the first day on, and so all are spent on.
  const plan = { ...plannedFor(method, perArm), minDays: 0 }
  const scenario = { experiments: count, seed, plan, perDay: 2 * perArm, metrics }
  return Array.from(experimentsOf(scenario), (input) => {
    const held = { absolute: true, relative: true }
    for (const d of days) {
      const comparison = analyze(asOfDay(input, d)).metrics[0]?.comparisons[0]
      for (const scale of ['absolute', 'relative'] as const) {
        const { lower, upper } = comparison?.[scale] ?? { lower: null, upper: null }
        if ((lower !== null && lower > truth[scale]) || (upper !== null && upper < truth[scale]))
          held[scale] = false
      }
    }
    return held
  })
}

describe('the intervals that four weeks of daily analyses show', () => {
  it.each(cases.filter(({ method }) => method !== methods.fixed))(
    'hold the truth together in at least 95 %: $method.name, $name',
    (one) => {
      const held = heldThroughout(one)
      for (const scale of ['absolute', 'relative'] as const) {
        const covered = shareOf(held, (each) => each[scale])
        document.row({
          what: `${one.method.name}, ${scale === 'absolute' ? 'difference' : 'lift'}, ${one.name}`,
          promise: one.method.spendsAll ? 'at least 95 %, and close to it' : 'at least 95 %',
          figure: percent(covered),
          from: experiments(covered, one.seed),
        })
        expect(covered.rate).toBeGreaterThanOrEqual(atLeast(0.95, covered.of))
        if (one.method.spendsAll) expect(covered.rate).toBeLessThanOrEqual(atMost(0.955, covered.of))
      }
    },
  )

  it.each(cases.filter(({ method }) => method === methods.fixed))(
    'do not where they are made for one look: $method.name',
    (one) => {
      const covered = shareOf(heldThroughout(one), ({ absolute }) => absolute)
      document.row({
        what: `control: ${one.method.name}, difference, ${one.name}`,
        promise: 'none: what looking costs',
        figure: percent(covered),
        from: experiments(covered, one.seed),
      })
      expect(covered.rate).toBeLessThan(0.8)
    },
  )

  it('stand in the document', () => document.expectComplete())
})
