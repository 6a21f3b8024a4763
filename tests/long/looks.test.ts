import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { conversions } from './draws/outcomes.ts'
import { experiments, percent, section } from './report/section.ts'
import { atMost, type Share, shareOf } from './report/share.ts'
import {
  asOfDay,
  DAYS,
  experimentsOf,
  healthFailed,
  isDecided,
  isNegligible,
  planned,
  type Scenario,
  verdictsOf,
} from './simulated/experiments.ts'
import { methods, plannedFor } from './simulated/plans.ts'

const document = section('Looking every day')

const PER_ARM = 150
const days = Array.from({ length: DAYS }, (_, d) => d + 1)
const rates = (...ofArms: number[]) => [{ metric: primary, arms: ofArms.map(conversions) }]

describe('a single-look test that is judged every day', () => {
  /** Each day the test of `fixed` as if that had been its planned size. */
  const judgedDaily = (perArm: number, scenario: Omit<Scenario, 'perDay' | 'split'>) =>
    Array.from(experimentsOf({ ...scenario, perDay: 2 * perArm, split: 'exact' }), (input) =>
      days.map((d) => {
        const ofDay = planned(asOfDay(input, d), { sampleSizePerVariant: perArm * d })
        const { verdict, metrics } = analyze(ofDay)
        return { status: verdict.status, chanceToWin: metrics[0]?.comparisons[0]?.chanceToWin ?? 0.5 }
      }),
    )
  const anyDay = <Look>(judged: Look[][], holds: (look: Look) => boolean) =>
    shareOf(judged, (looks) => looks.some(holds))
  const report = (what: string, share: Share, seed: number) =>
    document.row({
      what: `control: ${what}`,
      promise: 'none: what looking costs',
      figure: percent(share),
      from: experiments(share, seed),
    })

  it('finds an effect in 27.5 % of experiments without one, and a chance to win in 46 %: errors are seen here', () => {
    const seed = 201
    const plan = { method: 'fixed', minDays: 0 } as const
    // Enough on the first day for the minimum counts.
    const perArm = 300
    const judged = judgedDaily(perArm, { experiments: 4000, seed, plan, metrics: rates(0.2, 0.2) })
    const found = [
      { what: 'fixed test, better or worse', known: 0.275, share: anyDay(judged, isDecided) },
      {
        what: 'fixed test, worse',
        known: 0.137,
        share: anyDay(judged, ({ status }) => status === 'harmful'),
      },
      {
        what: 'chance to win above 95 % or below 5 %',
        known: 0.46,
        share: anyDay(judged, ({ chanceToWin }) => chanceToWin > 0.95 || chanceToWin < 0.05),
      },
      {
        what: 'chance to win above 95 %',
        known: 0.24,
        share: anyDay(judged, ({ chanceToWin }) => chanceToWin > 0.95),
      },
    ]
    for (const { what, known, share } of found) {
      expect(Math.abs(share.rate - known), what).toBeLessThan(3 * share.error + 0.005)
      report(`${what}, judged daily`, share, seed)
    }
  })

  it('finds a difference negligible that is not, in 14 to 23 %', () => {
    const seed = 202
    const plan = { method: 'fixed', minimumEffect: 0.1 } as const
    const judged = judgedDaily(PER_ARM, { experiments: 2000, seed, plan, metrics: rates(0.4, 0.44) })
    const negligible = anyDay(judged, ({ status }) => status === 'negligible')
    expect(negligible.rate).toBeGreaterThan(0.13)
    expect(negligible.rate).toBeLessThan(0.24)
    report('fixed test, negligible though the effect is the minimum effect, judged daily', negligible, seed)
  })
})

describe('the analysis of the last day', () => {
  it.each([methods.sequential, methods.obrienFleming, methods.pocock])(
    'remembers what those of the days before have said: $name',
    (method) => {
      const plan = plannedFor(method, PER_ARM)
      const metrics = rates(0.2, 0.225)
      let reached = 0
      for (const input of experimentsOf({
        experiments: 150,
        seed: 203,
        plan,
        perDay: 2 * PER_ARM,
        metrics,
      })) {
        const daily = days.map((d) => analyze(asOfDay(input, d)).verdict)
        const first = daily.find(isDecided)
        const last = daily.at(-1)
        expect(last && isDecided(last)).toBe(first !== undefined)
        if (!first) continue
        expect(last).toMatchObject({ status: first.status, since: first.since })
        reached += 1
      }
      expect(reached).toBeGreaterThan(50)
    },
  )
})

describe('experiments without an effect that run on after their planned size', () => {
  it('reach nothing new by group-sequential: all is spent', () => {
    const seed = 204
    const plan = { ...plannedFor(methods.obrienFleming, PER_ARM), minimumEffect: 0.05 }
    const metrics = rates(0.2, 0.21)
    const ends = Array.from(
      experimentsOf({ experiments: 3000, seed, plan, perDay: 2 * PER_ARM, metrics, days: DAYS + 14 }),
      (input) => ({ planned: analyze(asOfDay(input, DAYS)).verdict, later: analyze(input).verdict }),
    )
    const reachedThen = ends.filter((end) => isDecided(end.planned) || isNegligible(end.planned))
    expect(reachedThen.length).toBeGreaterThan(300)
    for (const end of reachedThen)
      expect(end.later).toMatchObject({ status: end.planned.status, since: end.planned.since })
    const open = ends.filter((end) => end.planned.status === 'inconclusive')
    const changed = shareOf(open, ({ later }) => isDecided(later) || isNegligible(later))
    expect(changed.rate).toBe(0)
    expect(shareOf(open, ({ later }) => healthFailed(later)).rate).toBeLessThanOrEqual(
      atMost(0.002, open.length),
    )
    document.row({
      what: `${methods.obrienFleming.name}, open at the planned size: reached in two weeks more`,
      promise: 'none',
      figure: percent(changed),
      from: experiments(changed, seed),
    })
  })

  it('are called better or worse in at most 5 % by sequential, which never ends', () => {
    const seed = 205
    const plan = plannedFor(methods.sequential, PER_ARM)
    const metrics = rates(0.2, 0.2)
    const verdicts = verdictsOf({
      experiments: 4000,
      seed,
      plan,
      perDay: 2 * PER_ARM,
      metrics,
      days: 3 * DAYS,
    })
    const decided = shareOf(verdicts, isDecided)
    expect(decided.rate).toBeLessThanOrEqual(atMost(0.05, decided.of))
    expect(decided.rate).toBeGreaterThan(0.01)
    document.row({
      what: `${methods.sequential.name}, without an effect, three times as long as planned: proven or harmful`,
      promise: 'at most 5 %',
      figure: percent(decided),
      from: experiments(decided, seed),
    })
  })

  it('stand in the document', () => document.expectComplete())
})
