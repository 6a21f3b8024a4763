import { beforeAll, describe, expect, it } from 'vitest'
import type { AnalysisInput, Verdict } from '../../src/domain/verdict/analysis.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { groupSequentialSizeFactor, sequentialSizeFactor } from '../../src/stats/sequential/sizeFactor.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { conversions } from './draws/outcomes.ts'
import { experiments, number, percent, section } from './report/section.ts'
import { atLeast, atMost, meanOf, shareOf } from './report/share.ts'
import {
  DAYS,
  dayOf,
  experimentsOf,
  isHarmful,
  isProven,
  planned,
  verdictsOf,
} from './simulated/experiments.ts'
import { methods, type SimulatedMethod } from './simulated/plans.ts'

const document = section('With the planned effect')

/** 20 % against 23 %: 2,940 units an arm find it in 80 % of tests that are looked at once. */
const PER_ARM = 105
const SIZE = PER_ARM * DAYS
const [CONTROL, TREATMENT] = [0.2, 0.23]
const POWER = 0.8

const arms = (...rates: number[]) => [{ metric: primary, arms: rates.map(conversions) }]
const terms = { alpha: 0.05, power: POWER, sides: 2, looks: DAYS } as const

/** Share of the planned units that had come when the verdict was reached; all where none was. */
const spent = (verdict: Verdict) => (isProven(verdict) && verdict.since ? dayOf(verdict.since) / DAYS : 1)

describe('the same experiments with the planned effect at the planned size', () => {
  const seed = 301
  let inputs: AnalysisInput[] = []
  let byFixed: Verdict[] = []
  const judgedBy = (method: SimulatedMethod) =>
    inputs.map((input) => analyze(planned(input, { ...method.plan, sampleSizePerVariant: SIZE })).verdict)

  beforeAll(() => {
    const metrics = arms(CONTROL, TREATMENT)
    inputs = [
      ...experimentsOf({ experiments: 5000, seed, plan: {}, perDay: 2 * PER_ARM, split: 'exact', metrics }),
    ]
    byFixed = judgedBy(methods.fixed)
  })

  it('are proven by a fixed test in 80 %, and called harmful in next to none', () => {
    const proven = shareOf(byFixed, isProven)
    expect(Math.abs(proven.rate - POWER)).toBeLessThan(3 * proven.error)
    expect(shareOf(byFixed, isHarmful).rate).toBeLessThanOrEqual(0.001)
    document.row({
      what: `${methods.fixed.name}, proven at the planned size`,
      promise: '80 %',
      figure: percent(proven),
      from: experiments(proven, seed),
    })
  })

  it.each([
    { method: methods.obrienFleming, atMostLess: 0.03 },
    { method: methods.pocock, atMostLess: 0.12 },
    { method: methods.sequential, atMostLess: 0.35 },
  ])('are proven in less, but sooner: $method.name', ({ method, atMostLess }) => {
    const verdicts = judgedBy(method)
    const proven = shareOf(verdicts, isProven)
    // Both judge the same experiments, so that the difference has the smaller error of pairs.
    const less = meanOf(
      verdicts.map((verdict, i) => Number(byFixed[i]?.status === 'proven') - Number(isProven(verdict))),
    )
    expect(less.mean).toBeGreaterThan(0)
    expect(less.mean).toBeLessThan(atMostLess)
    expect(shareOf(verdicts, isHarmful).rate).toBeLessThanOrEqual(0.002)
    document.row({
      what: `${method.name}, proven at the same size`,
      promise: `at most ${100 * atMostLess} points below \`fixed\``,
      figure: percent(proven),
      from: experiments(proven, seed),
    })
    const used = meanOf(verdicts.map(spent))
    expect(used.mean).toBeLessThan(0.95)
    document.row({
      what: `${method.name}, units used until proven, over those planned`,
      promise: 'below 1',
      figure: number(used),
      from: experiments(used, seed),
    })
  })
})

describe('experiments with the planned effect, of the size that the planner asks for', () => {
  const price = (method: SimulatedMethod) =>
    method.plan.method === 'sequential'
      ? sequentialSizeFactor(terms)
      : groupSequentialSizeFactor({
          ...terms,
          spending: method === methods.pocock ? 'pocock' : 'obrien-fleming',
        })

  it.each([
    { method: methods.obrienFleming, seed: 302 },
    { method: methods.pocock, seed: 303 },
    { method: methods.sequential, seed: 304 },
  ])('are proven in 80 %: $method.name', ({ method, seed }) => {
    const factor = price(method)
    const perArm = Math.round(PER_ARM * factor)
    const plan = { ...method.plan, sampleSizePerVariant: perArm * DAYS }
    const verdicts = verdictsOf({
      experiments: 5000,
      seed,
      plan,
      perDay: 2 * perArm,
      metrics: arms(CONTROL, TREATMENT),
    })
    const proven = shareOf(verdicts, isProven)
    expect(proven.rate).toBeGreaterThanOrEqual(atLeast(POWER - 0.005, proven.of))
    expect(proven.rate).toBeLessThanOrEqual(atMost(POWER + 0.005, proven.of))
    document.row({
      what: `${method.name}, proven at ${factor.toFixed(3)} times the size`,
      promise: '80 %',
      figure: percent(proven),
      from: experiments(proven, seed),
    })
    const used = meanOf(verdicts.map((verdict) => factor * spent(verdict)))
    document.row({
      what: `${method.name}, units used until proven, over those of \`fixed\``,
      promise: 'none',
      figure: number(used),
      from: experiments(used, seed),
    })
  })
})

describe('experiments whose treatment is as much worse', () => {
  it.each([
    { method: methods.fixed, seed: 305 },
    { method: methods.obrienFleming, seed: 306 },
  ])('are called harmful as often: $method.name', ({ method, seed }) => {
    const plan = { ...method.plan, sampleSizePerVariant: SIZE }
    const metrics = arms(TREATMENT, CONTROL)
    const verdicts = verdictsOf({
      experiments: 5000,
      seed,
      plan,
      perDay: 2 * PER_ARM,
      split: 'exact',
      metrics,
    })
    const harmful = shareOf(verdicts, isHarmful)
    expect(harmful.rate).toBeGreaterThanOrEqual(atLeast(POWER - 0.03, harmful.of))
    expect(harmful.rate).toBeLessThanOrEqual(atMost(POWER, harmful.of))
    expect(shareOf(verdicts, isProven).rate).toBeLessThanOrEqual(0.002)
    document.row({
      what: `${method.name}, harmful where the treatment is as much worse`,
      promise: 'as often as proven',
      figure: percent(harmful),
      from: experiments(harmful, seed),
    })
  })

  it('stand in the document', () => document.expectComplete())
})
