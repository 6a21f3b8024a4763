import { describe, expect, it } from 'vitest'
import { FALSE_DISCOVERY_RATE, judgedTogether } from '../../src/domain/programme/judgedTogether.ts'
import type { Verdict } from '../../src/domain/verdict/analysis.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { seeded } from '../support/seeded.ts'
import { conversions } from './draws/outcomes.ts'
import { number, points, section } from './report/section.ts'
import { meanOf } from './report/share.ts'
import { asOfDay, DAYS, drawExperiment, experimentsOf, isProven } from './simulated/experiments.ts'
import { methods, plannedFor } from './simulated/plans.ts'

const document = section('A programme judged together')

const PER_ARM = 150
/** By turns, as programmes mix them. */
const turns = [methods.sequential, methods.fixed, methods.obrienFleming]

interface Programme {
  name: string
  seed: number
  programmes: number
  nulls: number
  effects: number
}

interface Judged {
  isNull: boolean
  method: (typeof turns)[number]
  verdict: Verdict
  holds: boolean
}

/** A programme's hypotheses, some without any improvement, judged each by itself and all together. */
function judge(random: () => number, { nulls, effects }: Programme): Judged[] {
  const tests = Array.from({ length: nulls + effects }, (_, index) => {
    const method = turns[index % turns.length] ?? methods.sequential
    const isNull = index < nulls
    const arms = [conversions(0.2), conversions(isNull ? 0.2 : 0.25)]
    const metrics = [{ metric: primary, arms }]
    const input = drawExperiment(random, { plan: plannedFor(method, PER_ARM), perDay: 2 * PER_ARM, metrics })
    return { isNull, method, verdict: analyze(input).verdict }
  })
  const judged = judgedTogether(
    tests.map(({ verdict }, index) => ({
      hypothesisId: `hypothesis ${index}`,
      experimentId: `experiment ${index}`,
      startedAt: null,
      evidence: verdict.programmeEvidence,
    })),
  )
  return tests.map((test, index) => ({ ...test, holds: judged[index]?.holds ?? false }))
}

/** The share of what is claimed that is no improvement; 0 where nothing is. */
function falseShare(judged: readonly Judged[], claimed: (one: Judged) => boolean): number {
  const claims = judged.filter(claimed)
  return claims.length === 0 ? 0 : claims.filter(({ isNull }) => isNull).length / claims.length
}

describe('200 hypotheses judged together at a false discovery rate of 5 %', () => {
  const cases: Programme[] = [
    { name: '150 without effect, 50 with', seed: 801, programmes: 150, nulls: 150, effects: 50 },
    { name: '190 without effect, 10 with', seed: 802, programmes: 150, nulls: 190, effects: 10 },
    { name: '200 without effect', seed: 803, programmes: 150, nulls: 200, effects: 0 },
  ]

  it.each(cases)('are wrong about at most 5 % of what holds: $name', (programme) => {
    const random = seeded(programme.seed)
    const all = Array.from({ length: programme.programmes }, () => judge(random, programme))
    const from = `${programme.programmes} programmes, seed ${programme.seed}`
    const together = meanOf(all.map((judged) => falseShare(judged, ({ holds }) => holds)))
    expect(together.mean).toBeLessThanOrEqual(FALSE_DISCOVERY_RATE + 3 * together.error)
    document.row({
      what: `${programme.name}: false share of what holds together`,
      promise: 'at most 5 %',
      figure: points(together),
      from,
    })
    const alone = meanOf(all.map((judged) => falseShare(judged, ({ verdict }) => isProven(verdict))))
    document.row({
      what: `control: ${programme.name}: false share of what is proven alone`,
      promise: 'none',
      figure: points(alone),
      from,
    })
    if (programme.effects <= 10) expect(alone.mean).toBeGreaterThan(2 * FALSE_DISCOVERY_RATE)
    if (programme.effects === 0) return
    for (const method of turns) {
      const found = meanOf(
        all.map((judged) => {
          const working = judged.filter((one) => !one.isNull && one.method === method)
          return working.filter(({ holds }) => holds).length / working.length
        }),
      )
      expect(found.mean).toBeGreaterThan(0.25)
      document.row({
        what: `${programme.name}: share of the effects that hold, ${method.name}`,
        promise: 'none',
        figure: points(found),
        from,
      })
    }
  })
})

describe('the evidence of a sequential test without an effect', () => {
  it('is worth 1 or less at its last look, and too much if it were the largest of all looks', () => {
    const seed = 811
    const metrics = [{ metric: primary, arms: [conversions(0.2), conversions(0.2)] }]
    const plan = plannedFor(methods.sequential, PER_ARM)
    const trails = Array.from(
      experimentsOf({ experiments: 4000, seed, plan, perDay: 2 * PER_ARM, metrics }),
      (input) =>
        Array.from({ length: DAYS }, (_, d) => analyze(asOfDay(input, d + 1)).verdict.programmeEvidence),
    )
    const last = meanOf(trails.map((trail) => trail.at(-1) ?? 0))
    const largest = meanOf(trails.map((trail) => Math.max(...trail)))
    expect(last.mean).toBeLessThanOrEqual(1 + 3 * last.error)
    expect(last.mean).toBeGreaterThanOrEqual(0.5)
    expect(largest.mean).toBeGreaterThan(2)
    for (const [what, promise, mean] of [
      ['evidence at the last look: mean', 'at most 1', last],
      ['control: largest evidence of 28 looks: mean', 'none: it is no e-value', largest],
    ] as const)
      document.row({
        what,
        promise,
        figure: number(mean),
        from: `${mean.of.toLocaleString('en-US')} experiments, seed ${seed}`,
      })
  })

  it.each([methods.fixed, methods.obrienFleming])('is worth 1 or less by $name', (method) => {
    const seed = 812
    const metrics = [{ metric: primary, arms: [conversions(0.2), conversions(0.2)] }]
    const plan = plannedFor(method, PER_ARM)
    const evidence = meanOf(
      Array.from(
        experimentsOf({ experiments: 5000, seed, plan, perDay: 2 * PER_ARM, metrics }),
        (input) => analyze(input).verdict.programmeEvidence,
      ),
    )
    expect(evidence.mean).toBeLessThanOrEqual(1 + 3 * evidence.error)
    document.row({
      what: `evidence of ${method.name}: mean`,
      promise: 'at most 1',
      figure: number(evidence),
      from: `${evidence.of.toLocaleString('en-US')} experiments, seed ${seed}`,
    })
  })

  it('stands in the document', () => document.expectComplete())
})
