import { describe, expect, it } from 'vitest'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import { type GroupSequentialDesign, lookP } from '../../../../src/stats/sequential/repeatedP.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

/** Twenty days of 1,000 people an arm are planned. */
const plan: Partial<Plan> = { method: 'group-sequential', sampleSizePerVariant: 20_000 }
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** The repeated p-value of conversions out of units at a look of this design. */
function repeated(
  counted: Parameters<typeof scoreTest>,
  design: Pick<GroupSequentialDesign, 'fractions' | 'information'>,
  spending: Plan['spending'] = 'obrien-fleming',
): number {
  const test = scoreTest(...counted)
  if (!test.ok) throw new Error(test.reason)
  return lookP({ spending, sides: 2, ...design }, test.pTwoSided)
}

/** p of the first treatment on the metrics of an experiment. */
const shownP = (...of: Parameters<typeof experimentOf>) =>
  analyze(experimentOf(...of)).metrics.map(({ comparisons }) => comparisons[0]?.pValue)

const rows = (last: number) => [
  ...steady('control', 1000, 200, last),
  ...steady('treatment', 1000, 206, last),
]

describe('the design of a group-sequential look', () => {
  it('has the looks after the minimum days, at the shares of the planned units that had come in', () => {
    const fractions = days(7, 12).map((d) => d / 20)
    const counted = [2400, 12_000, 2472, 12_000] as const
    for (const spending of ['obrien-fleming', 'pocock'] as const)
      expect(shownP(rows(12), { ...plan, spending })[0]).toBe(
        repeated([...counted], { fractions, information: fractions }, spending),
      )
    const later = days(9, 12).map((d) => d / 20)
    expect(shownP(rows(12), { ...plan, minDays: 9 })[0]).toBe(
      repeated([...counted], { fractions: later, information: later }),
    )
  })

  it('has the current look for its last, once the planned units are there', () => {
    const fractions = [...days(7, 19).map((d) => d / 20), 24 / 20]
    expect(shownP(rows(24), plan)[0]).toBe(
      repeated([4800, 24_000, 4944, 24_000], { fractions, information: fractions }),
    )
  })

  it('counts as common to its looks what the pair had, where that is not in step with all units', () => {
    const late = (early: number, then: number) => [
      ...counts('treatment', early, Array<number>(7).fill(early / 5)),
      ...counts('treatment', then, Array<number>(5).fill(then / 5), { from: 8 }),
    ]
    const three = (early: number, then: number) => {
      const other = late(2000 - early, 2000 - then).map((row) => ({ ...row, variant: 'other' }))
      return [...steady('control', 1000, 210, 12), ...late(early, then), ...other]
    }
    const fractions = days(7, 12).map((d) => d / 20)
    const units = (early: number, then: number) =>
      days(7, 12).map((d) => 1000 * d + 7 * early + (d - 7) * then)
    const variants = arms('treatment', 'other')
    const shown = (early: number, then: number) => shownP(three(early, then), plan, { variants })[0]
    const counted = (n: number): [number, number, number, number] => [2520, 12_000, n / 5, n]
    expect(shown(500, 1500)).toBe(repeated(counted(11_000), { fractions, information: units(500, 1500) }))
    // Within 5 % of it: nothing that chance does not do.
    expect(shown(950, 1050)).toBe(repeated(counted(11_900), { fractions, information: fractions }))
    expect(repeated(counted(11_900), { fractions, information: units(950, 1050) })).not.toBe(shown(950, 1050))
  })
})

describe('a guardrail of a group-sequential test', () => {
  const refunds = (from: number, to: number) =>
    ['control', 'treatment'].flatMap((variant, index) =>
      steady(variant, 1000, 100 + 4 * index, to - from + 1, { metric: 'refund', from }),
    )
  const metrics = [primary, guardrail()]

  it('is at the share that the primary metric had reached by then', () => {
    const shown = shownP([...rows(11), ...refunds(1, 12)], plan, { metrics })
    const looks = [...days(7, 11), 11].map((d) => d / 20)
    const information = days(7, 12).map((d) => 2000 * d)
    expect(shown[1]).toBe(repeated([1200, 12_000, 1248, 12_000], { fractions: looks, information }))
  })

  it('is at its only look where the primary metric has none', () => {
    const shown = shownP(refunds(1, 12), plan, { metrics })
    const test = scoreTest(1200, 12_000, 1248, 12_000)
    expect(shown[1]).toBeCloseTo(test.ok ? test.pTwoSided : 0, 8)
  })
})

describe('the looks that decide about a guardrail', () => {
  const metrics = [primary, guardrail()]

  it('are its own where results are read without a planned end', () => {
    const late = ['control', 'treatment'].flatMap((variant) =>
      counts(variant, 20_000, [variant === 'control' ? 4000 : 9000], { metric: 'refund', from: 9 }),
    )
    const { verdict } = analyze(experimentOf([...rows(8), ...late], {}, { metrics }))
    expect(verdict).toMatchObject({ status: 'harmful', since: day(9) })
  })

  it('count from the minimum days on, by the day of what they show', () => {
    const early = ['control', 'treatment'].flatMap((variant) =>
      counts(variant, 20_000, [variant === 'control' ? 4000 : 9000], { metric: 'refund', from: 3 }),
    )
    const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }
    const decided = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 160, 10), ...early]
    expect(analyze(experimentOf(decided, fixed, { metrics })).verdict.status).toBe('proven')
    const harmed = analyze(experimentOf(decided, { ...fixed, minDays: 3 }, { metrics })).verdict
    expect(harmed).toMatchObject({ status: 'harmful', since: day(10) })
  })

  it('may come on days of their own, and are taken in the order of the days', () => {
    const both = (metric: string, from: number, control: number, treatment: number, n: number) => [
      ...counts('control', n, [control], { metric, from }),
      ...counts('treatment', n, [treatment], { metric, from }),
    ]
    const reported = [
      ...both('purchase', 7, 700, 1100, 7000),
      ...both('purchase', 10, 300, 500, 3000),
      ...both('refund', 8, 2000, 1900, 20_000),
    ]
    const { verdict } = analyze(experimentOf(reported, {}, { metrics: [primary, guardrail(0.1)] }))
    expect(verdict).toMatchObject({ status: 'proven', since: day(8) })
  })
})

describe('a guardrail that should not fall', () => {
  const retention = (margin: number | { absolute: number }) => ({
    ...guardrail(margin),
    goodDirection: 'increase' as const,
  })
  const verdictAt = (kept: number, margin: number | { absolute: number }) => {
    const of = [
      ...steady('control', 1000, 100, 10),
      ...steady('treatment', 1000, 160, 10),
      ...steady('control', 1000, 500, 10, { metric: 'refund' }),
      ...steady('treatment', 1000, kept, 10, { metric: 'refund' }),
    ]
    const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }
    return analyze(experimentOf(of, fixed, { metrics: [primary, retention(margin)] })).verdict.status
  }

  it('holds its margin below the control', () => {
    for (const margin of [0.1, { absolute: 0.05 }]) {
      expect(verdictAt(500, margin)).toBe('proven')
      expect(verdictAt(475, margin)).toBe('proven')
      expect(verdictAt(452, margin)).toBe('inconclusive')
      expect(verdictAt(420, margin)).toBe('harmful')
    }
  })
})
