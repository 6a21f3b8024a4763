import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { breakdownsOf } from '../../../../src/domain/verdict/breakdowns.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { benjaminiHochberg, holm } from '../../../../src/stats/adjust.ts'
import { arms, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const fixed: Partial<Plan> = { method: 'fixed', sampleSizePerVariant: 10_000 }
const on = (metric: string, control: number, treatment: number, variant = 'treatment') => [
  ...steady('control', 1000, control, 10, { metric }),
  ...steady(variant, 1000, treatment, 10, { metric }),
]
const secondary = (key: string) => ({ ...primary, key, role: 'secondary' as const })
const refund = guardrail()
const comparisonsOf = (...of: Parameters<typeof experimentOf>) =>
  analyze(experimentOf(...of)).metrics.flatMap(({ comparisons }) => comparisons)
const pOf = (one: { pValue: number | null }) => one.pValue ?? Number.NaN

describe('adjusted p-values', () => {
  it('are by Holm in what is judged and by Benjamini and Hochberg in what is displayed', () => {
    const rows = [
      ...on('purchase', 100, 107),
      ...on('refund', 100, 108),
      ...on('x', 100, 106),
      ...on('y', 100, 108),
      ...on('z', 100, 107),
    ]
    const metrics = [primary, secondary('x'), refund, secondary('y'), secondary('z')]
    const [bought, x, refunded, y, z] = comparisonsOf(rows, fixed, { metrics })
    if (!bought || !x || !refunded || !y || !z) throw new Error('five comparisons expected')
    const judged = [bought, refunded]
    const displayed = [x, y, z]
    expect(judged.map((one) => one.adjustedPValue)).toEqual(holm(judged.map(pOf)))
    expect(displayed.map((one) => one.adjustedPValue)).toEqual(benjaminiHochberg(displayed.map(pOf)))
    expect(holm(displayed.map(pOf))).not.toEqual(benjaminiHochberg(displayed.map(pOf)))
  })

  it('count only what has a p-value', () => {
    const rows = [...on('purchase', 100, 107), ...on('refund', 0, 0), ...on('x', 100, 106), ...on('y', 0, 0)]
    const metrics = [primary, refund, secondary('x'), secondary('y')]
    const [bought, refunded, x, y] = comparisonsOf(rows, fixed, { metrics })
    expect(bought?.adjustedPValue).toBe(bought?.pValue)
    expect(x?.adjustedPValue).toBe(x?.pValue)
    expect([refunded?.adjustedPValue, y?.adjustedPValue]).toEqual([null, null])
  })
})

describe('the outcome of a metric', () => {
  const outcomes = (...of: Parameters<typeof experimentOf>) =>
    comparisonsOf(...of).map(({ outcome }) => outcome)

  it('that is displayed is the one after its adjustment', () => {
    const rows = [
      ...on('purchase', 100, 101),
      ...on('x', 100, 130),
      ...on('y', 100, 109),
      ...on('z', 130, 100),
    ]
    const metrics = [primary, secondary('x'), secondary('y'), secondary('z')]
    expect(outcomes(rows, fixed, { metrics })).toEqual(['unclear', 'better', 'better', 'worse'])
    const two = metrics.slice(0, 1).concat(secondary('y'), secondary('w'), secondary('v'))
    const dull = [
      ...on('purchase', 100, 101),
      ...on('y', 100, 109),
      ...on('w', 100, 100),
      ...on('v', 100, 101),
    ]
    expect(outcomes(dull, fixed, { metrics: two })).toEqual(['unclear', 'unclear', 'unclear', 'unclear'])
  })

  it('that is displayed is adjusted for nothing that is judged', () => {
    const rows = [...on('purchase', 100, 100), ...on('refund', 200, 200), ...on('x', 100, 109)]
    expect(outcomes(rows, fixed, { metrics: [primary, refund, secondary('x')] })).toEqual([
      'unclear',
      'unclear',
      'better',
    ])
  })

  it('that is judged is worse after Holm over all that is judged', () => {
    expect(outcomes(on('purchase', 100, 91), fixed)).toEqual(['worse'])
    const rows = [...on('purchase', 100, 91), ...on('refund', 200, 200)]
    expect(outcomes(rows, fixed, { metrics: [primary, refund] })).toEqual(['unclear', 'unclear'])
    const both = [...on('purchase', 100, 91), ...on('refund', 200, 240)]
    expect(outcomes(both, fixed, { metrics: [primary, refund] })).toEqual(['worse', 'worse'])
    const shown = [...on('x', 100, 100), ...on('y', 100, 100)]
    expect(
      outcomes([...on('purchase', 100, 91), ...shown], fixed, {
        metrics: [primary, secondary('x'), secondary('y')],
      }),
    ).toEqual(['worse', 'unclear', 'unclear'])
    const good = [...on('purchase', 100, 109), ...on('refund', 200, 186)]
    expect(outcomes(good, fixed, { metrics: [primary, refund] })).toEqual(['better', 'better'])
  })

  it('that is judged is better after Holm over the treatments', () => {
    const rows = (other: number) => [...on('purchase', 100, 109), ...steady('other', 1000, other, 10)]
    const kept = [...on('purchase', 100, 109), ...on('refund', 200, 200)]
    expect(outcomes(kept, fixed, { metrics: [primary, refund] })).toEqual(['better', 'unclear'])
    const variants = arms('treatment', 'other')
    expect(outcomes(rows(100), fixed, { variants })).toEqual(['unclear', 'unclear'])
    expect(outcomes(rows(113), fixed, { variants })).toEqual(['better', 'better'])
  })

  it('is judged by the losses that decide on the primary metric, and by p-values elsewhere', () => {
    const plan: Partial<Plan> = { method: 'bayesian', sampleSizePerVariant: 10_000, lossThreshold: 0.001 }
    const of = (control: number, treatment: number, lossThreshold = 0.001) =>
      outcomes(
        [...on('purchase', control, treatment), ...on('x', 100, 130), ...on('refund', 240, 200)],
        { ...plan, lossThreshold },
        { metrics: [primary, secondary('x'), refund] },
      )
    expect(of(100, 140)).toEqual(['better', 'better', 'better'])
    expect(of(140, 100)).toEqual(['worse', 'better', 'better'])
    expect(of(200, 200, 0.01)).toEqual(['negligible', 'better', 'better'])
    expect(of(200, 202, 1e-6)).toEqual(['unclear', 'better', 'better'])
    // By its losses it would be better.
    const unsure = [...on('purchase', 100, 140), ...on('x', 100, 106)]
    expect(outcomes(unsure, plan, { metrics: [primary, secondary('x')] })).toEqual(['better', 'unclear'])
    // Significant, and still too dear to be sure of.
    expect(of(200, 213, 1e-6)).toEqual(['unclear', 'better', 'better'])
  })
})

describe('adjusted p-values of segments', () => {
  it('count only segments that have a p-value', () => {
    const within = (segment: string, rows: AnalysisRow[]) => rows.map((row) => ({ ...row, segment }))
    const rows = [...within('os=a', on('purchase', 100, 106)), ...within('os=b', on('purchase', 0, 0))]
    const [some, none] = breakdownsOf(experimentOf(rows, fixed))
    expect(some?.adjustedPValue).toBe(some?.pValue)
    expect(none).toMatchObject({ pValue: null, adjustedPValue: null, outcome: 'unclear' })
  })
})
