import { describe, expect, it } from 'vitest'
import { assessBarriers } from '../../../../src/domain/scoring/assessBarriers.ts'
import { confidenceInput } from '../../../../src/domain/scoring/confidence.ts'
import { effortInput } from '../../../../src/domain/scoring/effort.ts'
import type { BarrierFigures } from '../../../../src/domain/scoring/figures.ts'
import { impactInput } from '../../../../src/domain/scoring/impact.ts'
import { barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

const { estimates } = hypothesisOf()

function withLift(low: number, likely: number, high: number) {
  return hypothesisOf({ estimates: { ...estimates, lift: { low, likely, high } } })
}

describe('impact', () => {
  it.each([
    [0.4, 3],
    [0.1, 3],
    [0.0999, 2],
    [0.05, 2],
    [0.049, 1],
    [0.02, 1],
    [0.0199, 0.5],
    [0.01, 0.5],
    [0.009, 0.25],
    [-0.2, 0.25],
  ])('maps a likely lift of %d to %d', (lift, impact) => {
    expect(impactInput(withLift(lift, lift, lift)).value).toBe(impact)
  })

  it('carries the range of the estimate and says whose it is', () => {
    const impact = impactInput(withLift(0.005, 0.05, 0.12))
    expect(impact).toMatchObject({ value: 2, low: 0.25, high: 3, source: 'estimated' })
    expect(impact.detail).toEqual({
      code: 'impact_from_lift',
      params: { low: 0.005, likely: 0.05, high: 0.12, by: 'Ann', asOf: '2026-11-05', metric: 'orders' },
    })
  })

  it("uses a map's own steps", () => {
    const steps = [
      { atLeast: 0.3, impact: 3 },
      { atLeast: 0.1, impact: 1 },
    ]
    expect(impactInput(withLift(0, 0.15, 0.4), steps)).toMatchObject({ value: 1, low: 1, high: 3 })
  })
})

describe('confidence', () => {
  function confidenceOf(barriers: Partial<BarrierFigures>[], typed?: number) {
    const all = barriers.map((barrier, index) => barrierOf({ id: `bar_${index}`, ...barrier }))
    const assessed = [...assessBarriers({ stages: [stageOf()], barriers: all }).values()]
    return confidenceInput(hypothesisOf({ estimates: { ...estimates, confidence: typed } }), assessed)
  }

  it.each([
    ['opinion', 0.3],
    ['interview', 0.4],
    ['review', 0.4],
    ['support', 0.4],
    ['social', 0.4],
    ['telegram', 0.4],
    ['survey', 0.5],
    ['crm', 0.5],
    ['analytics', 0.8],
  ])('from %s is %d, with or without a sample size', (source, value) => {
    expect(confidenceOf([{ evidence: [evidenceOf({ source, sampleSize: 0, affected: 0 })] }]).value).toBe(
      value,
    )
  })

  it('is that of an opinion without evidence', () => {
    expect(confidenceOf([{}])).toMatchObject({ value: 0.3, source: 'assumed' })
    expect(confidenceOf([{ evidence: [evidenceOf({ count: 0 })] }]).value).toBe(0.3)
  })

  it('goes by the highest rung of any barrier, and names it', () => {
    const confidence = confidenceOf([
      {
        evidence: [
          evidenceOf({ source: 'survey', count: 90 }),
          evidenceOf({ source: 'analytics', count: 2 }),
        ],
      },
      { title: 'Slow page', evidence: [evidenceOf({ source: 'analytics', count: 5 })] },
    ])
    expect(confidence).toMatchObject({ value: 0.8, source: 'measured' })
    expect(confidence.detail).toMatchObject({
      params: { barrier: 'Slow page', source: 'analytics', count: 5 },
    })
  })

  it('is full after a test that was proven on one of the barriers', () => {
    const proven = { experimentId: 'exp_1', since: '2026-10-01' }
    const confidence = confidenceOf([{ evidence: [evidenceOf()] }, { title: 'Slow page', proven }])
    expect(confidence).toMatchObject({ value: 1, source: 'measured' })
    expect(confidence.detail).toEqual({
      code: 'confidence_from_test',
      params: { barrier: 'Slow page', since: '2026-10-01', experimentId: 'exp_1' },
    })
  })

  it('keeps what was typed beside the ladder', () => {
    expect(confidenceOf([{}], 0.9)).toMatchObject({ value: 0.3, typed: 0.9 })
    expect('typed' in confidenceOf([{}])).toBe(false)
  })
})

describe('effort', () => {
  it('is person-months of four weeks, at least half a month', () => {
    const weeks = (low: number, likely: number, high: number) =>
      effortInput(hypothesisOf({ estimates: { ...estimates, effortWeeks: { low, likely, high } } }))
    expect(weeks(2, 6, 12)).toMatchObject({ value: 1.5, low: 0.5, high: 3, source: 'estimated' })
    expect(weeks(0.2, 1, 2).value).toBe(0.5)
  })
})
