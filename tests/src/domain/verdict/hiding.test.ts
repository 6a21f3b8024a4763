import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const exposures = (variant: string, n: number, days: number): AnalysisRow[] =>
  Array.from({ length: days }, (_, i) => ({ kind: 'exposure', date: day(i + 1), variant, segment: null, n }))

const verdictOf = (input: Parameters<typeof analyze>[0]) => analyze(input).verdict

describe('a broken split', () => {
  const rows = [...steady('control', 1000, 100, 14), ...steady('treatment', 700, 100, 14)]

  it('is seen whatever exposures were sent beside it', () => {
    const sent: AnalysisRow[][] = [
      [],
      [...exposures('control', 1000, 1), ...exposures('treatment', 1000, 1)],
      exposures('control', 1000, 14),
      exposures('control', 0, 1),
    ]
    for (const some of sent) expect(verdictOf(experimentOf([...rows, ...some])).status).toBe('invalid')
  })

  it('makes a fixed test invalid when it is broken at the look that decides', () => {
    const broken = [
      ...counts('control', 1000, [100]),
      ...steady('control', 1000, 100, 6, { from: 2 }),
      ...counts('treatment', 1000, [120]),
      ...steady('treatment', 930, 135, 6, { from: 2 }),
    ]
    const verdict = verdictOf(experimentOf(broken, { method: 'fixed', sampleSizePerVariant: 1000 }))
    expect(verdict).toMatchObject({ status: 'invalid', reasons: [{ code: 'srm_final' }] })
  })
})

describe('units in an arm that should get none', () => {
  const [control, treatment] = arms('treatment')
  if (!control || !treatment) throw new Error('two arms')
  const variants = [control, treatment, { key: 'off', weight: 0, isControl: false }]
  const rows = [...steady('control', 1000, 100, 14), ...steady('treatment', 1000, 140, 14)]

  it('are seen beside exposures that leave them out, and on any metric', () => {
    const exposed = [...exposures('control', 1000, 14), ...exposures('treatment', 1000, 14)]
    const onPrimary = [...rows, ...exposed, ...steady('off', 500, 50, 14)]
    expect(verdictOf(experimentOf(onPrimary, {}, { variants })).status).toBe('invalid')
    const onGuardrail = [...rows, ...steady('off', 500, 50, 14, { metric: 'refund' })]
    const metrics = [primary, guardrail()]
    expect(verdictOf(experimentOf(onGuardrail, {}, { variants, metrics })).status).toBe('invalid')
    expect(verdictOf(experimentOf(rows, {}, { variants })).status).toBe('proven')
  })
})

describe('a proven improvement of several parts', () => {
  const metrics = [primary, guardrail({ absolute: 0.01 })]

  it('is contested when one part was contradicted before the last one was shown', () => {
    const lost = Array.from({ length: 60 }, (_, lose) => {
      const purchases = [
        ...steady('control', 500, 100, 40),
        ...steady('treatment', 500, 125, 7),
        ...steady('treatment', 500, 100 - lose, 33, { from: 8 }),
      ]
      const refunds = [
        ...steady('control', 100, 30, 39, { metric: 'refund' }),
        ...counts('control', 20_000, [6000], { metric: 'refund', from: 40 }),
        ...steady('treatment', 100, 30, 39, { metric: 'refund' }),
        ...counts('treatment', 20_000, [5800], { metric: 'refund', from: 40 }),
      ]
      const { metrics: judged, verdict } = analyze(experimentOf([...purchases, ...refunds], {}, { metrics }))
      const now = judged[0]?.comparisons[0]?.absolute
      return { verdict, contradicted: (now?.upper ?? 1) < 0 }
    })
    const proven = lost.filter(({ verdict, contradicted }) => verdict.status === 'proven' && contradicted)
    expect(proven.length).toBeGreaterThan(0)
    for (const { verdict } of proven) expect(verdict.contested?.reason).toBe('later_data_contradict')
  })

  it('is contested when a guardrail that says nothing more had last said the contrary', () => {
    const judged = Array.from({ length: 200 }, (_, worse) => {
      const purchases = [
        ...steady('control', 500, 100, 40),
        ...steady('treatment', 500, 100, 20),
        ...steady('treatment', 500, 120, 20, { from: 21 }),
      ]
      const refunds = [
        ...steady('control', 1000, 300, 20, { metric: 'refund' }),
        ...steady('treatment', 1000, 250, 7, { metric: 'refund' }),
        ...steady('treatment', 1000, 300 + worse, 13, { metric: 'refund', from: 8 }),
      ]
      const result = analyze(experimentOf([...purchases, ...refunds], {}, { metrics }))
      const now = result.metrics[1]?.comparisons[0]?.absolute
      return { verdict: result.verdict, contradicted: (now?.lower ?? 0) > 0.01 }
    })
    const proven = judged.filter(({ verdict, contradicted }) => verdict.status === 'proven' && contradicted)
    expect(proven.length).toBeGreaterThan(0)
    for (const { verdict } of proven) expect(verdict.contested?.reason).toBe('later_data_contradict')
  })
})

describe('cumulative totals', () => {
  it('that a later one is below are no looks any more, and are pointed out', () => {
    const rows = [
      ...counts('control', 8000, [800], { from: 8 }),
      ...counts('treatment', 8000, [1100], { from: 8 }),
      ...counts('control', 1000, [100], { from: 9 }),
      ...counts('treatment', 1000, [101], { from: 9 }),
    ]
    const { verdict, health } = analyze(experimentOf(rows, {}, {}, 'cumulative'))
    expect(verdict.status).toBe('collecting')
    expect(health.checks).toContainEqual({ id: 'totalsFell', status: 'warning', params: { looks: 1 } })
  })

  it('that grow are all looks', () => {
    const rows = [8, 9, 10].flatMap((at) => [
      ...counts('control', at * 1000, [at * 100], { from: at }),
      ...counts('treatment', at * 1000, [at * 140], { from: at }),
    ])
    const { verdict, health } = analyze(experimentOf(rows, {}, {}, 'cumulative'))
    expect(verdict).toMatchObject({ status: 'proven', since: day(8) })
    expect(health.checks).toContainEqual({ id: 'totalsFell', status: 'ok', params: null })
  })
})

describe('a planned size that comes out of weights', () => {
  it('is reached by as many units, whatever the weights round to', () => {
    const rows = [...steady('control', 100, 30, 10), ...steady('treatment', 100, 60, 10)]
    for (const weight of [0.35, 0.07, 1 / 3, 0.55]) {
      const variants = arms('treatment').map((arm) => ({ ...arm, weight }))
      const plan = { method: 'fixed' as const, sampleSizePerVariant: 1000 }
      expect(verdictOf(experimentOf(rows, plan, { variants })).status, String(weight)).toBe('proven')
    }
  })
})
