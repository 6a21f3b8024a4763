import { describe, expect, it } from 'vitest'
import { completeness, type MapFigures } from '../../../../src/domain/completeness/completeness.ts'

type Stage = MapFigures['stages'][number]
type Barrier = MapFigures['barriers'][number]

const stage = (given: Partial<Stage> = {}): Stage => ({
  id: 'stg_1',
  name: 'Checkout',
  entrants: 1000,
  completions: 600,
  changedOn: '2026-11-01',
  ...given,
})
const seen = { source: 'analytics', count: 1, sampleSize: 1000, affected: 100, newestDate: '2026-11-01' }
const barrier = (given: Partial<Barrier> = {}): Barrier => ({
  id: 'bar_1',
  title: 'Too many steps',
  type: null,
  stageId: 'stg_1',
  segment: null,
  affectedShare: null,
  evidence: [seen],
  proven: null,
  ...given,
})
const map = (given: Partial<MapFigures> = {}): MapFigures => ({
  today: '2026-11-22',
  period: 'month',
  currency: 'EUR',
  stages: [stage()],
  barriers: [barrier()],
  metrics: [],
  ...given,
})
const codes = (given: Partial<MapFigures>) => completeness(map(given)).findings.map(({ code }) => code)

describe('what a map lacks', () => {
  it('is nothing where all is counted, measured and fresh', () => {
    expect(completeness(map())).toEqual({
      stages: { total: 1, counted: 1 },
      barriers: { total: 1, withEvidence: 1, measured: 1 },
      findings: [],
    })
  })

  it('is the counts of a stage, or counts of this quarter', () => {
    expect(codes({ stages: [stage({ entrants: null })] })).toEqual(['stage_not_counted'])
    const changed = (changedOn: string, period: 'month' | 'week') =>
      codes({ period, stages: [stage({ changedOn })] })
    expect(changed('2026-08-22', 'month')).toEqual([])
    expect(changed('2026-08-21', 'month')).toEqual(['stage_numbers_old'])
    expect(changed('2026-10-11', 'week')).toEqual([])
    expect(changed('2026-10-10', 'week')).toEqual(['stage_numbers_old'])
  })

  it('is agreement, where more enter a stage than go on from the one before', () => {
    const next = (entrants: number) => codes({ stages: [stage(), stage({ id: 'stg_2', entrants })] })
    expect(next(600)).toEqual([])
    expect(next(601)).toEqual(['more_enter_than_go_on'])
  })

  it('is evidence, a measurement, or a fresh one', () => {
    expect(codes({ barriers: [barrier({ evidence: [] })] })).toEqual(['barrier_without_evidence'])
    const told = { ...seen, source: 'review', sampleSize: 0, affected: 0 }
    expect(codes({ barriers: [barrier({ evidence: [told] })] })).toEqual(['barrier_not_measured'])
    const evidence = (newestDate: string) =>
      codes({ barriers: [barrier({ evidence: [{ ...seen, newestDate }] })] })
    expect(evidence('2026-05-23')).toEqual([])
    expect(evidence('2026-05-22')).toEqual(['evidence_old'])
  })

  it('is agreement, where an estimated share lies outside the measured interval', () => {
    expect(codes({ barriers: [barrier({ affectedShare: 0.1 })] })).toEqual([])
    expect(codes({ barriers: [barrier({ affectedShare: 0.2 })] })).toEqual(['share_contradicted'])
  })

  it('is one currency', () => {
    const metric = (currency: string | null) =>
      codes({ metrics: [{ key: 'revenue', currency, hypotheses: 2 }] })
    expect(metric('EUR')).toEqual([])
    expect(metric(null)).toEqual([])
    expect(metric('RUB')).toEqual(['currency_conflict'])
  })
})
