import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, primary } from './experimentOf.ts'

const perDay = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 8, maxLength: 8 })
const two = (a: number[], b: number[]) => [...counts('control', 500, a), ...counts('treatment', 500, b)]
const comparisonOf = (input: AnalysisInput) => analyze(input).metrics[0]?.comparisons[0]

const methods = [{}, { method: 'fixed' as const, sampleSizePerVariant: 3500 }]

describe('an analysis', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(perDay, perDay, fc.integer({ min: 0, max: 99 }), (a, b, seed) => {
        const rows = two(a, b)
        const shuffled = rows
          .map((row, index) => ({ row, key: (index * 7919 + seed * 104_729) % 101 }))
          .sort((x, y) => x.key - y.key)
          .map(({ row }) => row)
        expect(analyze(experimentOf(shuffled))).toEqual(analyze(experimentOf(rows)))
      }),
      { numRuns: 20 },
    )
  })

  it('reads daily increments and cumulative totals alike', () => {
    fc.assert(
      fc.property(perDay, perDay, (a, b) => {
        const totals = (variant: string, sums: number[]): AnalysisRow[] =>
          sums.map((_, index) => ({
            kind: 'metric',
            date: day(index + 1),
            variant,
            metric: 'purchase',
            segment: null,
            summary: { n: 500 * (index + 1), sum: sums.slice(0, index + 1).reduce((x, y) => x + y, 0) },
          }))
        const daily = analyze(experimentOf(two(a, b)))
        const cumulative = analyze(
          experimentOf([...totals('control', a), ...totals('treatment', b)], {}, {}, 'cumulative'),
        )
        expect(cumulative.verdict.status).toBe(daily.verdict.status)
        expect(cumulative.metrics[0]?.comparisons[0]?.pValue).toBeCloseTo(
          daily.metrics[0]?.comparisons[0]?.pValue ?? -1,
          9,
        )
      }),
      { numRuns: 20 },
    )
  })

  it('mirrors when the arms change places', () => {
    fc.assert(
      fc.property(perDay, perDay, fc.constantFrom(...methods), (a, b, plan) => {
        const swapped = arms('treatment').map((arm) => ({ ...arm, isControl: !arm.isControl }))
        const [there, back] = [
          analyze(experimentOf(two(a, b), plan)),
          analyze(experimentOf(two(a, b), plan, { variants: swapped })),
        ]
        const [one, other] = [there, back].map(({ metrics }) => metrics[0]?.comparisons[0])
        expect(other?.pValue).toBe(one?.pValue)
        expect((other?.absolute.estimate ?? 0) + (one?.absolute.estimate ?? 0)).toBe(0)
        expect((other?.absolute.lower ?? 0) + (one?.absolute.upper ?? 0)).toBeCloseTo(0, 12)
        expect((other?.chanceToWin ?? 0) + (one?.chanceToWin ?? 0)).toBeCloseTo(1, 9)
        const mirror = {
          better: 'worse',
          worse: 'better',
          unclear: 'unclear',
          negligible: 'negligible',
        } as const
        expect(other?.outcome).toBe(mirror[one?.outcome ?? 'unclear'])
      }),
      { numRuns: 30 },
    )
  })

  it('never counts a breakdown', () => {
    const rows = two([50, 60, 50, 40, 50, 60, 50, 50], [60, 70, 60, 50, 60, 70, 60, 60])
    const segments = two([9, 9, 9, 9, 9, 9, 9, 9], [1, 1, 1, 1, 1, 1, 1, 1]).map((row) => ({
      ...row,
      segment: 'device=phone',
    }))
    expect(analyze(experimentOf([...rows, ...segments]))).toEqual(analyze(experimentOf(rows)))
  })

  it('recomputes every look when a row is corrected', () => {
    const rows = two([50, 50, 50, 50, 50, 50, 50, 50], [90, 90, 90, 90, 90, 90, 90, 90])
    const corrected = two([50, 50, 50, 50, 50, 50, 50, 50], [51, 50, 50, 50, 50, 50, 50, 50])
    expect(analyze(experimentOf(rows)).verdict).toMatchObject({ status: 'proven', since: day(7) })
    expect(analyze(experimentOf(corrected)).verdict.status).toBe('collecting')
    expect(comparisonOf(experimentOf(corrected))?.anytimePValue).toBe(1)
  })

  it('of an amount scales with its unit and leaves the relative lift', () => {
    const spend = { ...primary, type: 'mean' as const }
    const amounts = fc.record({
      mean: fc.double({ min: 1, max: 50, noNaN: true }),
      sd: fc.double({ min: 1, max: 10, noNaN: true }),
    })
    fc.assert(
      fc.property(amounts, amounts, fc.double({ min: 0.001, max: 1000, noNaN: true }), (a, b, factor) => {
        const rows = (scale: number) =>
          [a, b].map(
            ({ mean, sd }, index): AnalysisRow => ({
              kind: 'metric',
              date: day(8),
              variant: index === 0 ? 'control' : 'treatment',
              metric: 'purchase',
              segment: null,
              summary: { n: 5000, mean: mean * scale, variance: sd * sd * scale * scale },
            }),
          )
        const [small, large] = [1, factor].map((scale) =>
          comparisonOf(experimentOf(rows(scale), {}, { metrics: [spend] })),
        )
        expect((large?.absolute.lower ?? 0) / factor).toBeCloseTo(small?.absolute.lower ?? 0, 6)
        expect(large?.relative?.upper).toBeCloseTo(small?.relative?.upper ?? 0, 8)
        expect(large?.pValue).toBeCloseTo(small?.pValue ?? -1, 8)
        expect(large?.outcome).toBe(small?.outcome)
      }),
      { numRuns: 40 },
    )
  })

  it('has an answer for any rows', () => {
    const anyRow = fc.record({
      kind: fc.constant('metric' as const),
      date: fc.integer({ min: 1, max: 20 }).map(day),
      variant: fc.constantFrom('control', 'treatment', 'nobody'),
      metric: fc.constantFrom('purchase', 'spend', 'perVisit', 'unknown'),
      segment: fc.constant(null),
      summary: fc.integer({ min: 0, max: 30 }).chain((n) =>
        fc.integer({ min: 0, max: n }).map((sum) => ({
          n,
          sum,
          sumSquares: sum,
          denominatorSum: n,
          denominatorSumSquares: n,
          productSum: sum,
        })),
      ),
    })
    const metrics = [
      primary,
      { ...primary, key: 'spend', type: 'mean' as const, role: 'guardrail' as const, margin: 0.1 },
      { ...primary, key: 'perVisit', type: 'ratio' as const, role: 'secondary' as const },
    ]
    fc.assert(
      fc.property(fc.array(anyRow), fc.constantFrom(...methods), fc.boolean(), (rows, plan, stopped) => {
        const analysis = analyze(
          experimentOf(
            rows,
            { ...plan, minimumEffect: 0.1 },
            { metrics, stopDate: stopped ? day(20) : null },
          ),
        )
        expect(JSON.stringify(analysis)).not.toMatch(/undefined|NaN|Infinity/)
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(
          JSON.parse(JSON.stringify(analysis, noBadNumbers)),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** JSON turns what isn't a number into null, silently: this doesn't. */
function noBadNumbers(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not a number: ${value}`)
  return value
}
