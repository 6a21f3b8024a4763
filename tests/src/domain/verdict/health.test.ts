import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { splitTest } from '../../../../src/domain/verdict/srm.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const found = (input: AnalysisInput, id: string) =>
  analyze(input).health.checks.filter((check) => check.id === id && check.status !== 'ok')

const exposure = (variant: string, date: string, n: number): AnalysisRow => ({
  kind: 'exposure',
  date,
  variant,
  segment: null,
  n,
})

describe('the split between the variants', () => {
  it('is tested against the planned weights, on exposures where there are any', () => {
    const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 100, 8)]
    expect(analyze(experimentOf(rows)).health.srm).toMatchObject({
      status: 'ok',
      statistic: 0,
      pValue: 1,
      observed: { control: 8000, treatment: 8000 },
    })
    const exposures = [exposure('control', day(8), 9000), exposure('treatment', day(8), 9400)]
    expect(analyze(experimentOf([...rows, ...exposures])).health.srm).toMatchObject({
      status: 'warning',
      observed: { control: 9000, treatment: 9400 },
      expected: { control: 9200, treatment: 9200 },
    })
  })

  it('makes the verdict invalid while running only by its sequential e-value, from then on', () => {
    const off = (days: number) => [
      ...steady('control', 1000, 100, days),
      ...steady('treatment', 1060, 106, days),
    ]
    const early = analyze(experimentOf(off(7)))
    expect(early.health.srm.status).toBe('failed')
    expect(early.verdict.status).toBe('collecting')
    const late = analyze(experimentOf(off(21)))
    expect(late.verdict.status).toBe('invalid')
    expect(late.verdict.reasons.map((reason) => reason.code)).toEqual(['srm_sequential'])
    expect(late.health.checks.find(({ id }) => id === 'splitOverTime')?.status).toBe('failed')
    const healed = [
      ...off(21),
      ...steady('control', 1060, 106, 21, { from: 22 }),
      ...steady('treatment', 1000, 100, 21, { from: 22 }),
    ]
    expect(analyze(experimentOf(healed)).health.srm.status).toBe('ok')
    expect(analyze(experimentOf(healed)).verdict).toMatchObject({
      status: 'invalid',
      since: late.verdict.since,
    })
  })

  it('makes it invalid below .001 once stopped, and at the planned size', () => {
    const off = [...steady('control', 1000, 100, 7), ...steady('treatment', 1060, 106, 7)]
    const stopped = analyze(experimentOf(off, {}, { stopDate: day(7) })).verdict
    expect(stopped).toMatchObject({ status: 'invalid', since: day(7) })
    expect(stopped.reasons.map((reason) => reason.code)).toEqual(['srm_final'])
    const full = experimentOf(off, { method: 'fixed', sampleSizePerVariant: 7000 })
    expect(analyze(full).verdict.status).toBe('invalid')
  })

  it('that breaks after a verdict leaves it standing, contested', () => {
    const rows = [
      ...steady('control', 1000, 100, 7),
      ...steady('treatment', 1000, 160, 7),
      ...steady('control', 1000, 100, 7, { from: 8 }),
      ...steady('treatment', 1400, 224, 7, { from: 8 }),
    ]
    const { verdict } = analyze(experimentOf(rows))
    expect(verdict).toMatchObject({ status: 'proven', since: day(7), contested: { reason: 'health_failed' } })
    expect((verdict.contested?.since ?? '') > day(7)).toBe(true)
    const fixed = analyze(experimentOf(rows, { method: 'fixed', sampleSizePerVariant: 7000 }))
    expect(fixed.verdict).toMatchObject({ status: 'invalid', contested: null })
  })

  it('that breaks no later than the look does not let a verdict through', () => {
    const rows = [...steady('control', 1000, 100, 7), ...steady('treatment', 1400, 224, 7)]
    expect(analyze(experimentOf(rows)).verdict.status).toBe('invalid')
    const onlyAtTheStop = [...steady('control', 1000, 100, 7), ...steady('treatment', 1060, 170, 7)]
    expect(analyze(experimentOf(onlyAtTheStop)).verdict.status).toBe('proven')
    const stopped = analyze(experimentOf(onlyAtTheStop, {}, { stopDate: day(7) })).verdict
    expect(stopped).toMatchObject({ status: 'invalid', since: day(7), contested: null })
  })

  it('is invalid since the first date on which something was wrong', () => {
    const off = [...steady('control', 1000, 100, 21), ...steady('treatment', 1060, 106, 21)]
    const running = analyze(experimentOf(off)).verdict
    const stopped = analyze(experimentOf(off, {}, { stopDate: day(21) })).verdict
    expect(running.since).not.toBe(day(21))
    expect(stopped.since).toBe(running.since)
    const variants = [...arms('treatment'), { key: 'off', weight: 0, isControl: false }]
    for (const [from, code] of [
      [2, 'zero_weight_units'],
      [20, 'srm_sequential'],
    ] as const) {
      const both = [...off, ...counts('off', 3, [1], { from })]
      expect(analyze(experimentOf(both, {}, { variants })).verdict.reasons[0]?.code).toBe(code)
    }
  })

  it('leaves an arm of weight 0 out, and is invalid when it receives units', () => {
    const variants = [...arms('treatment'), { key: 'off', weight: 0, isControl: false }]
    const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 100, 8)]
    const analysis = analyze(experimentOf(rows, {}, { variants }))
    expect(analysis.health.srm).toMatchObject({ degreesOfFreedom: 1, status: 'ok' })
    expect(analysis.verdict.status).toBe('collecting')
    const stray = analyze(experimentOf([...rows, ...counts('off', 3, [1], { from: 4 })], {}, { variants }))
    expect(stray.verdict).toMatchObject({ status: 'invalid', since: day(4) })
    expect(stray.verdict.reasons).toEqual([
      { code: 'zero_weight_units', params: { date: day(4), variant: 'off', n: 3 } },
    ])
  })
})

describe('the test of a split', () => {
  it('answers for counts alone', () => {
    const test = splitTest([44_700, 45_489], [1, 1])
    expect(test).toMatchObject({ degreesOfFreedom: 1, status: 'warning' })
    expect(test.pValue).toBeCloseTo(0.008607987810836241, 12)
    expect(splitTest([1000, 1000, 1000], [1, 1, 1]).status).toBe('ok')
    expect(splitTest([1000, 1200], [1, 1]).status).toBe('failed')
  })

  it('fails without a statistic when an arm of weight 0 has units', () => {
    expect(splitTest([1000, 1000, 1], [1, 1, 0])).toEqual({
      statistic: null,
      degreesOfFreedom: 1,
      pValue: 0,
      evidence: Number.MAX_VALUE,
      status: 'failed',
    })
  })
})

describe('a declared fault', () => {
  it('makes the verdict invalid by name, whatever had been reached', () => {
    const rows = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 160, 10)]
    const faults = [{ reason: 'The treatment was also mailed', date: day(9), by: 'Mira' }]
    const { verdict } = analyze(experimentOf(rows, {}, { faults }))
    expect(verdict).toMatchObject({ status: 'invalid', since: day(9), variant: null })
    expect(verdict.reasons).toEqual([
      { code: 'fault', params: { reason: 'The treatment was also mailed', date: day(9), by: 'Mira' } },
    ])
  })
})

describe('the checks', () => {
  const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 110, 8)]

  it('are all fine in a sound experiment', () => {
    expect(analyze(experimentOf(rows)).health.checks.every((check) => check.status === 'ok')).toBe(true)
  })

  it('call nothing fine before anything has come in', () => {
    const { health } = analyze(experimentOf([]))
    expect(health.checks.map(({ id, status }) => [id, status])).toEqual([
      ['minDays', 'waiting'],
      ['minCounts', 'waiting'],
      ['minCounts', 'waiting'],
    ])
  })

  it('flag a lift above 50 % without hiding it', () => {
    const large = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 151, 8)]
    expect(found(experimentOf(large), 'twyman')).toHaveLength(1)
    expect(analyze(experimentOf(large)).verdict.status).toBe('proven')
  })

  it('flag weights beyond 2:1 on amounts only', () => {
    const [control, treatment] = arms('treatment')
    if (!control || !treatment) throw new Error('two arms')
    const variants = [control, { ...treatment, weight: 0.4 }]
    expect(found(experimentOf(rows, {}, { variants }), 'skew_allocation')).toEqual([])
    const metrics = [primary, { ...primary, key: 'spend', type: 'mean' as const, role: 'secondary' as const }]
    expect(found(experimentOf(rows, {}, { variants, metrics }), 'skew_allocation')).toMatchObject([
      { params: { variant: 'treatment', ratio: 2.5 } },
    ])
  })

  it('flag days without results, but not between cumulative totals', () => {
    const gap = rows.filter((row) => row.date !== day(3) && row.date !== day(5))
    expect(found(experimentOf(gap), 'dateGaps')).toMatchObject([{ params: { missing: 2, first: day(3) } }])
    expect(found(experimentOf(gap, {}, {}, 'cumulative'), 'dateGaps')).toEqual([])
  })

  it('flag an arm that stopped receiving units, or never did', () => {
    const oneDayLate = rows.filter((row) => row.variant === 'control' || row.date <= day(7))
    expect(found(experimentOf(oneDayLate), 'stalledArm')).toEqual([])
    const stalled = rows.filter((row) => row.variant === 'control' || row.date <= day(5))
    expect(found(experimentOf(stalled), 'stalledArm')).toMatchObject([
      { params: { variant: 'treatment', lastDate: day(5) } },
    ])
    const never = rows.filter((row) => row.variant === 'control')
    expect(found(experimentOf(never), 'stalledArm')).toMatchObject([{ params: { lastDate: null } }])
  })

  it('flag a metric that counts more units than were exposed', () => {
    const exposures = ['control', 'treatment'].map((variant) => exposure(variant, day(8), 7999))
    expect(found(experimentOf([...rows, ...exposures]), 'exposures')).toHaveLength(2)
  })

  it('leave rows outside the dates of the run out, and say so', () => {
    const stopped = experimentOf(rows, {}, { stopDate: day(7) })
    expect(found(stopped, 'datesOutside')).toMatchObject([{ params: { rows: 2 } }])
    expect(analyze(stopped).asOf).toBe(day(7))
    expect(analyze(stopped).metrics[0]?.comparisons[0]?.control.n).toBe(7000)
  })

  it('count minimum days and counts as waiting while there is time', () => {
    const few = [...steady('control', 100, 2, 3), ...steady('treatment', 100, 2, 3)]
    expect(found(experimentOf(few), 'minDays')).toMatchObject([
      { status: 'waiting', params: { days: 3, minDays: 7 } },
    ])
    expect(found(experimentOf(few, {}, { stopDate: day(3) }), 'minDays')).toMatchObject([
      { status: 'warning' },
    ])
    expect(found(experimentOf(few, {}, { metrics: [primary, guardrail()] }), 'minCounts')).toMatchObject([
      { params: { metric: 'purchase', arm: 'control' } },
      { params: { metric: 'purchase', arm: 'treatment' } },
      { params: { metric: 'refund', arm: 'control', have: 0 } },
      { params: { metric: 'refund', arm: 'treatment', have: 0 } },
    ])
  })
})
