import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { type SplitTest, splitTest } from '../../src/domain/verdict/srm.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { seeded } from '../support/seeded.ts'
import { binomial, multinomial } from './draws/binomial.ts'
import { conversions } from './draws/outcomes.ts'
import { experiments, percent, section } from './report/section.ts'
import { atLeast, atMost, shareOf } from './report/share.ts'
import {
  DAYS,
  dayOf,
  experimentsOf,
  healthFailed,
  type Scenario,
  stoppedOn,
} from './simulated/experiments.ts'
import { methods, plannedFor } from './simulated/plans.ts'

const document = section('The split')

/** False alarms that are allowed: by the e-value at any look, and by the chi-square once. */
const [BY_EVIDENCE, BY_CHI_SQUARE] = [0.001, 0.001]
const ALARM = 1000

interface Traffic {
  seed: number
  perDay: number
  /** The treatment's share of the units; half of them are planned. */
  share: number
}

/** The split of two arms as it is judged each day of four weeks. */
function daily(random: () => number, { perDay, share }: Traffic): SplitTest[] {
  const counts = [0, 0]
  return Array.from({ length: DAYS }, () => {
    const treated = binomial(random, perDay, share)
    counts[0] = (counts[0] ?? 0) + perDay - treated
    counts[1] = (counts[1] ?? 0) + treated
    return splitTest(counts, [1, 1])
  })
}

describe('a split as it was planned', () => {
  it('raises the alarm on some day in at most 0.1 % by the e-value, and in more by a chi-square', () => {
    const traffic = { seed: 501, perDay: 1000, share: 0.5 }
    const random = seeded(traffic.seed)
    const tests = Array.from({ length: 50_000 }, () => daily(random, traffic))
    const anyDay = (holds: (test: SplitTest) => boolean) => shareOf(tests, (days) => days.some(holds))
    const byEvidence = anyDay(({ evidence }) => evidence >= ALARM)
    expect(byEvidence.rate).toBeLessThanOrEqual(atMost(BY_EVIDENCE, byEvidence.of))
    expect(byEvidence.rate).toBeGreaterThan(0)
    const byP = anyDay(({ pValue }) => pValue < 0.001)
    expect(Math.abs(byP.rate - 0.009)).toBeLessThan(3 * byP.error + 0.001)
    const warned = anyDay(({ pValue }) => pValue < 0.01)
    expect(Math.abs(warned.rate - 0.072)).toBeLessThan(3 * warned.error + 0.003)
    const rows = [
      ['e-value of 1,000 on any of 28 days', 'at most 0.1 %', byEvidence],
      ['control: chi-square below .001 on any of 28 days', 'none: what looking costs', byP],
      ['control: chi-square below .01 on any of 28 days', 'none: what looking costs', warned],
    ] as const
    for (const [what, promise, share] of rows)
      document.row({ what, promise, figure: percent(share), from: experiments(share, traffic.seed) })
  })

  it('raises it no more often among four arms of unequal weights', () => {
    const seed = 502
    const random = seeded(seed)
    const weights = [5, 2, 2, 1]
    const alarms = Array.from({ length: 20_000 }, () => {
      const counts = [0, 0, 0, 0]
      return Array.from({ length: DAYS }, () => {
        for (const [arm, n] of multinomial(random, 1000, weights).entries())
          counts[arm] = (counts[arm] ?? 0) + n
        return splitTest(counts, weights)
      }).some(({ evidence }) => evidence >= ALARM)
    })
    const alarmed = shareOf(alarms, Boolean)
    expect(alarmed.rate).toBeLessThanOrEqual(atMost(BY_EVIDENCE, alarmed.of))
    document.row({
      what: 'e-value of 1,000 on any of 28 days, four arms as 5 : 2 : 2 : 1',
      promise: 'at most 0.1 %',
      figure: percent(alarmed),
      from: experiments(alarmed, seed),
    })
  })

  it('makes few verdicts invalid: 0.1 % while the test runs, and 0.1 % more at its end', () => {
    const metrics = [{ metric: primary, arms: [conversions(0.2), conversions(0.2)] }]
    const scenario: Scenario = { experiments: 20_000, seed: 503, plan: {}, perDay: 300, metrics }
    const verdicts = Array.from(experimentsOf(scenario), (input) => {
      return { running: analyze(input).verdict, stopped: analyze(stoppedOn(input, DAYS)).verdict }
    })
    const running = shareOf(verdicts, (verdict) => healthFailed(verdict.running))
    const stopped = shareOf(verdicts, (verdict) => healthFailed(verdict.stopped))
    expect(running.rate).toBeLessThanOrEqual(atMost(BY_EVIDENCE, running.of))
    expect(stopped.rate).toBeLessThanOrEqual(atMost(BY_EVIDENCE + BY_CHI_SQUARE, stopped.of))
    expect(stopped.rate).toBeGreaterThan(running.rate)
    for (const [when, promise, share] of [
      ['while running', 'at most 0.1 %', running],
      ['once stopped', 'at most 0.2 %', stopped],
    ] as const)
      document.row({
        what: `invalid ${when}: ${methods.sequential.name}`,
        promise,
        figure: percent(share),
        from: experiments(share, scenario.seed),
      })
  })

  it('makes few verdicts of fixed tests invalid at their one look', () => {
    const metrics = [{ metric: primary, arms: [conversions(0.2), conversions(0.2)] }]
    const plan = plannedFor(methods.fixed, 150)
    const scenario: Scenario = { experiments: 20_000, seed: 504, plan, perDay: 300, metrics }
    const invalid = shareOf(
      Array.from(experimentsOf(scenario), (input) => analyze(input).verdict),
      healthFailed,
    )
    expect(invalid.rate).toBeLessThanOrEqual(atMost(BY_EVIDENCE + BY_CHI_SQUARE, invalid.of))
    expect(invalid.rate).toBeGreaterThan(0)
    document.row({
      what: `invalid: ${methods.fixed.name}`,
      promise: 'at most 0.2 %',
      figure: percent(invalid),
      from: experiments(invalid, scenario.seed),
    })
  })
})

describe('a treatment that loses some of its units', () => {
  it.each([
    { lost: 0.01, perDay: 20_000, seed: 511, found: [0, 0.5] },
    { lost: 0.01, perDay: 50_000, seed: 512, found: [0.9, 1] },
    { lost: 0.01, perDay: 200_000, seed: 513, found: [1, 1] },
    { lost: 0.05, perDay: 1000, seed: 514, found: [0.1, 0.9] },
    { lost: 0.05, perDay: 5000, seed: 515, found: [1, 1] },
    { lost: 0.2, perDay: 300, seed: 516, found: [0.99, 1] },
  ])(
    'is found out by the e-value while the test runs: $lost of $perDay a day',
    ({ lost, perDay, seed, found }) => {
      const share = (1 - lost) / (2 - lost)
      const random = seeded(seed)
      const alarms = Array.from({ length: 1000 }, () => {
        const index = daily(random, { seed, perDay, share }).findIndex(({ evidence }) => evidence >= ALARM)
        return index < 0 ? Number.POSITIVE_INFINITY : index + 1
      }).sort((a, b) => a - b)
      const caught = shareOf(alarms, (alarm) => alarm <= DAYS)
      const [least = 0, most = 1] = found
      expect(caught.rate).toBeGreaterThanOrEqual(least)
      expect(caught.rate).toBeLessThanOrEqual(most)
      const half = alarms[alarms.length / 2 - 1] ?? Number.POSITIVE_INFINITY
      document.row({
        what: `${100 * lost} % of the treatment's units lost, ${perDay.toLocaleString('en-US')} units a day: found in 28 days`,
        promise: 'none',
        figure: `${percent(caught)}, ${half <= DAYS ? `half by day ${half}` : 'less than half'}`,
        from: experiments(caught, seed),
      })
    },
  )

  it('makes the verdict invalid from the day on which the e-value says so', () => {
    const metrics = [{ metric: primary, arms: [conversions(0.2), conversions(0.2)] }]
    const seed = 520
    const scenario: Scenario = {
      experiments: 200,
      seed,
      plan: {},
      perDay: 5000,
      metrics,
      assigned: [1, 0.95],
    }
    const verdicts = Array.from(experimentsOf(scenario), (input) => analyze(input).verdict)
    const invalid = shareOf(verdicts, healthFailed)
    expect(invalid.rate).toBeGreaterThanOrEqual(atLeast(0.99, invalid.of))
    for (const { status, since } of verdicts)
      if (status === 'invalid') expect(dayOf(since ?? '')).toBeLessThan(DAYS)
    document.row({
      what: `invalid while running: ${methods.sequential.name}, 5 % of the treatment's units lost, 5,000 units a day`,
      promise: 'none',
      figure: percent(invalid),
      from: experiments(invalid, seed),
    })
  })

  it('stand in the document', () => document.expectComplete())
})
