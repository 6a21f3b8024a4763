import { describe, expect, it } from 'vitest'
import type { AnalysisMetric, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import {
  daysUntil,
  daysUntilMargin,
  decisionOver,
  unitsForMinimumEffect,
} from '../../../../src/domain/verdict/progress.ts'
import { plannedShare, readRun } from '../../../../src/domain/verdict/run.ts'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../../../src/stats/planning/sampleSizeProportions.ts'
import {
  groupSequentialSizeFactor,
  sequentialSizeFactor,
} from '../../../../src/stats/sequential/sizeFactor.ts'
import { arms, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const runOf = (...of: Parameters<typeof experimentOf>) => readRun(experimentOf(...of))
const [, treatment] = arms('treatment')
if (!treatment) throw new Error('two arms expected')

const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 110, 8)]
const weighted = (control: number, other: number) =>
  arms('treatment').map((arm) => ({ ...arm, weight: arm.isControl ? control : other }))

/** One look on day 8 of an amount. */
const amounts = (
  control: [mean: number, variance: number],
  other: [mean: number, variance: number],
  metric = 'purchase',
) =>
  [control, other].map(
    ([mean, variance], index): AnalysisRow => ({
      kind: 'metric',
      date: day(8),
      variant: index === 0 ? 'control' : 'treatment',
      metric,
      segment: null,
      summary: { n: 2000, mean, variance },
    }),
  )

const terms = { alpha: 0.05, power: 0.8, ratio: 1 }
/** What 28 looks at a confidence sequence cost. */
const sequentialPrice = sequentialSizeFactor({ ...terms, sides: 2, looks: 28 })

describe('days until a size is there', () => {
  it('are those of the arm that takes longest, at its traffic so far', () => {
    const uneven = [...steady('control', 1000, 100, 8), ...steady('treatment', 500, 50, 8)]
    expect(daysUntil(runOf(uneven), 10_000)).toBe(12)
    expect(daysUntil(runOf(rows), 10_000)).toBe(2)
    expect(daysUntil(runOf(rows), 10_001)).toBe(3)
  })

  it('go by the weights of the arms', () => {
    const variants = weighted(2, 3)
    // 9,000 of the control are 13,500 of the treatment.
    expect(daysUntil(runOf(rows, {}, { variants }), 9000)).toBe(6)
    expect(daysUntil(runOf(rows, {}, { variants: weighted(4, 1) }), 9000)).toBe(1)
  })

  it('are none where the size is there up to rounding, and the minimum days still', () => {
    expect(daysUntil(runOf(rows), 8000)).toBe(0)
    expect(daysUntil(runOf(rows), 100)).toBe(0)
    expect(daysUntil(runOf(rows), 8000 * (1 + 5e-10))).toBe(0)
    expect(daysUntil(runOf(rows), 8000 * (1 + 5e-9))).toBe(1)
    const three = rows.filter((row) => row.date <= day(3))
    expect(daysUntil(runOf(three), 100)).toBe(4)
    expect(daysUntil(runOf(three), 9000)).toBe(6)
  })

  it('are not known while an arm gets nothing, or the metric no report', () => {
    const variants = arms('treatment', 'other')
    const empty = [...rows, ...steady('other', 1000, 100, 8)].map((row) =>
      row.kind === 'metric' && row.variant === 'treatment' ? { ...row, summary: { n: 0, sum: 0 } } : row,
    )
    expect(daysUntil(runOf(empty, {}, { variants }), 10_000)).toBeNull()
    expect(daysUntil(runOf(rows, {}, { metrics: [primary, guardrail()] }), 10_000, guardrail())).toBeNull()
  })
})

describe('when a decision is over', () => {
  it('is at the stop, also where the last rows came before', () => {
    expect(decisionOver(runOf(rows))).toBeNull()
    expect(decisionOver(runOf(rows, {}, { stopDate: day(12) }))).toBe(day(12))
  })
})

describe('units for the minimum effect', () => {
  const unitsFor = (...of: Parameters<typeof experimentOf>) => unitsForMinimumEffect(runOf(...of), treatment)

  it('are none without one', () => {
    expect(unitsFor(rows)).toBeNull()
  })

  it('are those of two proportions, in the good direction, times what looking costs', () => {
    for (const [goodDirection, pB] of [
      ['increase', 0.12],
      ['decrease', 0.08],
    ] as const) {
      const size = sampleSizeProportions({ pA: 0.1, pB, ...terms })
      const metrics = [{ ...primary, goodDirection }]
      for (const minimumEffect of [0.2, { absolute: 0.02 }])
        expect(unitsFor(rows, { minimumEffect }, { metrics })).toBe(
          size.ok ? Math.ceil(size.exactA * sequentialPrice) : null,
        )
    }
  })

  it('are those of the hardest step among several treatments, by their weights', () => {
    const variants = [...weighted(2, 1), { key: 'other', weight: 1, isControl: false }]
    const all = [...rows, ...steady('other', 1000, 100, 8)]
    const size = sampleSizeProportions({ pA: 0.1, pB: 0.12, alpha: 0.025, power: 0.8, ratio: 0.5 })
    const plan = { method: 'fixed' as const, minimumEffect: 0.2, sampleSizePerVariant: 100 }
    expect(unitsFor(all, plan, { variants })).toBe(size.ok ? Math.ceil(size.exactA) : null)
  })

  it('cost by their spending what group-sequential looks do', () => {
    const size = sampleSizeProportions({ pA: 0.1, pB: 0.12, ...terms })
    for (const spending of ['obrien-fleming', 'pocock'] as const) {
      const price = groupSequentialSizeFactor({ ...terms, sides: 2, looks: 28, spending })
      const plan = {
        method: 'group-sequential' as const,
        sampleSizePerVariant: 100,
        minimumEffect: 0.2,
        spending,
      }
      expect(unitsFor(rows, plan)).toBe(size.ok ? Math.ceil(size.exactA * price) : null)
    }
    const unsaid = { method: 'group-sequential' as const, sampleSizePerVariant: 100, minimumEffect: 0.2 }
    expect(unitsFor(rows, unsaid)).toBe(unitsFor(rows, { ...unsaid, spending: 'obrien-fleming' }))
  })

  it('are none where the rate would have to leave what rates can be', () => {
    const half = [...steady('control', 1000, 500, 8), ...steady('treatment', 1000, 500, 8)]
    for (const goodDirection of ['increase', 'decrease'] as const) {
      const metrics = [{ ...primary, goodDirection }]
      expect(unitsFor(half, { minimumEffect: 1 }, { metrics })).toBeNull()
      expect(unitsFor(half, { minimumEffect: 1.5 }, { metrics })).toBeNull()
      expect(unitsFor(half, { minimumEffect: 0.9 }, { metrics })).toBeGreaterThan(0)
    }
  })

  it('are those of two means by the spread of each', () => {
    const metrics = [{ ...primary, type: 'mean' as const }]
    const of = amounts([10, 16], [10.1, 25])
    const size = sampleSizeMeans({ difference: 1, sdA: 4, sdB: 5, ...terms })
    for (const minimumEffect of [0.1, { absolute: 1 }])
      expect(unitsFor(of, { minimumEffect }, { metrics })).toBe(
        size.ok ? Math.ceil(size.normalA * sequentialPrice) : null,
      )
  })

  it('are none of a share of nothing, and some of an amount', () => {
    const metrics = [{ ...primary, type: 'mean' as const }]
    for (const mean of [0, -10]) {
      const of = amounts([mean, 16], [mean, 25])
      expect(unitsFor(of, { minimumEffect: 0.1 }, { metrics })).toBeNull()
      expect(unitsFor(of, { minimumEffect: { absolute: 1 } }, { metrics })).toBeGreaterThan(0)
    }
    expect(unitsFor(amounts([10, 0], [10, 0]), { minimumEffect: 0.1 }, { metrics })).toBeNull()
    expect(unitsFor(rows, { minimumEffect: 0.1 }, { variants: weighted(0, 1) })).toBeNull()
  })
})

describe('days until a margin could be shown', () => {
  const spend: AnalysisMetric = { key: 'spend', type: 'mean', role: 'guardrail', goodDirection: 'increase' }
  const rest = { metrics: [primary, spend] }
  const plan = { method: 'fixed' as const, sampleSizePerVariant: 100 }

  it('are those of a mean that does not move, at the traffic of the guardrail', () => {
    const run = runOf([...rows, ...amounts([10, 16], [10, 25], 'spend')], plan, rest)
    const size = sampleSizeMeans({ difference: 0.2, sdA: 4, sdB: 5, ...terms })
    const units = size.ok ? Math.ceil(size.normalA) : 0
    expect(units).toBeGreaterThan(2000)
    const days = Math.ceil(((units - 2000) * 8) / 2000)
    expect(daysUntilMargin(run, spend, treatment, 0.02)).toBe(days)
    expect(daysUntilMargin(run, spend, treatment, { absolute: 0.2 })).toBe(days)
  })

  it('are those of a share by its spread', () => {
    const run = runOf(rows, plan)
    const [sdA, sdB] = [Math.sqrt(0.1 * 0.9), Math.sqrt(0.11 * 0.89)]
    const size = sampleSizeMeans({ difference: 0.005, sdA, sdB, ...terms })
    const units = size.ok ? Math.ceil(size.normalA) : 0
    expect(daysUntilMargin(run, primary, treatment, { absolute: 0.005 })).toBe(
      Math.ceil(((units - 8000) * 8) / 8000),
    )
  })

  it('are not known where nothing varies', () => {
    const run = runOf([...rows, ...amounts([10, 0], [10, 0], 'spend')], plan, rest)
    expect(daysUntilMargin(run, spend, treatment, 0.02)).toBeNull()
    expect(daysUntilMargin(runOf(rows, plan, rest), spend, treatment, 0.02)).toBeNull()
  })
})

describe('the share of the planned size', () => {
  const shareOf = (sampleSizePerVariant: number, control: number, other: number) => {
    const run = runOf(rows, { sampleSizePerVariant }, { variants: weighted(control, other) })
    const look = run.looks.get('purchase')?.at(-1)
    return look ? plannedShare(run, look) : undefined
  }

  it('is that of the arm that lags most, by its weight', () => {
    expect(shareOf(8000, 1, 1)).toBe(1)
    expect(shareOf(8000, 2, 4)).toBe(0.5)
    expect(shareOf(8000, 4, 2)).toBe(1)
    expect(shareOf(16_000, 4, 1)).toBe(0.5)
  })

  it('is none where the control gets nothing', () => {
    expect(shareOf(8000, 0, 1)).toBeNull()
  })
})

describe('an experiment', () => {
  const message = 'an experiment has one control and one primary metric'

  it('has a control and a primary metric', () => {
    const variants = arms('treatment').map((arm) => ({ ...arm, isControl: false }))
    expect(() => runOf(rows, {}, { variants })).toThrow(message)
    expect(() => runOf(rows, {}, { metrics: [guardrail()] })).toThrow(message)
  })
})
