import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog, MetricFigures } from '../../../../src/domain/scoring/figures.ts'
import { type FrameworkId, frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { backlogOf, barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

const order = (framework: FrameworkId, backlog: Backlog) =>
  rankBacklog(frameworks[framework], candidatesOf(backlog))
const rankOf = (framework: FrameworkId, backlog: Backlog, id: string) =>
  order(framework, backlog).find((entry) => entry.hypothesisId === id)?.rank

const size = 6
/** Hypotheses on barriers of their own, each on a stage of its own. */
const drawn = fc
  .array(
    fc.record({
      entrants: fc.integer({ min: 0, max: 50_000 }),
      affected: fc.integer({ min: 0, max: 1000 }),
      lift: fc.double({ min: -0.05, max: 0.3, noNaN: true }),
      weeks: fc.double({ min: 0.2, max: 30, noNaN: true }),
    }),
    { minLength: size, maxLength: size },
  )
  .map((rows) =>
    backlogOf({
      stages: rows.map(({ entrants }, i) => stageOf({ id: `stg_${i}`, entrants })),
      barriers: rows.map(({ affected }, i) =>
        barrierOf({ id: `bar_${i}`, stageId: `stg_${i}`, evidence: [evidenceOf({ affected })] }),
      ),
      hypotheses: rows.map(({ lift, weeks }, i) =>
        hypothesisOf({
          id: `hyp_${i}`,
          barrierIds: [`bar_${i}`],
          estimates: {
            lift: { low: lift - 0.01, likely: lift, high: lift + 0.02 },
            effortWeeks: { low: weeks / 2, likely: weeks, high: weeks * 2 },
          },
          baseline: { value: 0.1 },
        }),
      ),
    }),
  )
const place = fc.integer({ min: 0, max: size - 1 })

describe('an order', () => {
  it('never has a hypothesis lower by RICE for reaching more people', () => {
    fc.assert(
      fc.property(drawn, place, fc.integer({ min: 1, max: 100_000 }), (backlog, i, more) => {
        const stages = backlog.stages.map((stage, at) =>
          at === i ? { ...stage, entrants: (stage.entrants ?? 0) + more } : stage,
        )
        const before = rankOf('rice', backlog, `hyp_${i}`) ?? 0
        expect(rankOf('rice', { ...backlog, stages }, `hyp_${i}`)).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('by expected money is the same whatever money is counted in', () => {
    const worth = (amount: number): Backlog['metrics'] =>
      new Map<string, MetricFigures>([
        [
          'orders',
          { type: 'proportion', goodDirection: 'increase', valuePerUnit: { amount, currency: 'EUR' } },
        ],
      ])
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.125, 2, 1024), (backlog, factor) => {
        for (const framework of ['value', 'evsi'] as const) {
          const ids = (amount: number, weekCost: number) =>
            order(framework, {
              ...backlog,
              metrics: worth(amount),
              settings: { ...backlog.settings, weekCost },
            }).map((entry) => entry.hypothesisId)
          expect(ids(40 * factor, 1000 * factor)).toEqual(ids(40, 1000))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives every rank once and ends with what has no score, by every framework', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom(...(Object.keys(frameworks) as FrameworkId[])),
        (backlog, framework) => {
          const ranked = order(framework, backlog)
          expect(ranked.map((entry) => entry.rank)).toEqual(ranked.map((_, i) => i + 1))
          const scores = ranked.map((entry) => entry.score)
          expect(scores.toSorted((a, b) => (b ?? -Infinity) - (a ?? -Infinity))).toEqual(scores)
        },
      ),
      { numRuns: 60 },
    )
  })
})
