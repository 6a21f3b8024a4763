import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessBarriers } from '../../../../src/domain/scoring/assessBarriers.ts'
import type {
  BarrierFigures,
  HypothesisFigures,
  StageFigures,
} from '../../../../src/domain/scoring/figures.ts'
import { reachInput } from '../../../../src/domain/scoring/reach.ts'
import { barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

function reachOf(
  barriers: Partial<BarrierFigures>[],
  stages: StageFigures[] = [stageOf()],
  hypothesis: Partial<HypothesisFigures> = {},
) {
  const all = barriers.map((barrier, index) => barrierOf({ id: `bar_${index}`, ...barrier }))
  const assessed = [...assessBarriers({ stages, barriers: all }).values()]
  return reachInput(hypothesisOf(hypothesis), assessed, 'month')
}

describe('reach', () => {
  it('is the entrants of the stage times the measured share, with its interval', () => {
    const reach = reachOf([{ evidence: [evidenceOf()] }], [stageOf({ entrants: 64_000 })])
    expect(reach.value).toBeCloseTo(14_720, 9)
    expect(reach.low).toBeGreaterThan(13_500)
    expect(reach.low).toBeLessThan(14_720)
    expect(reach.high).toBeGreaterThan(14_720)
    expect(reach.source).toBe('measured')
    expect(reach.detail).toMatchObject({
      code: 'reach_from_stages',
      params: { period: 'month', stages: [{ stage: 'Payment', entrants: 64_000 }], uncounted: [] },
    })
  })

  it('counts nobody twice where two barriers of a stage overlap', () => {
    const reach = reachOf([{ affectedShare: 0.3 }, { affectedShare: 0.5 }])
    expect(reach.low).toBe(500)
    expect(reach.value).toBeCloseTo(650, 9)
    expect(reach.high).toBe(800)
    expect(reach.source).toBe('estimated')
  })

  it('is at most all entrants', () => {
    const reach = reachOf([{ affectedShare: 0.7 }, { affectedShare: 0.8 }])
    expect(reach).toMatchObject({ low: 800, high: 1000 })
    expect(reach.value).toBeCloseTo(940, 9)
  })

  it('adds segments that have nobody in common', () => {
    const reach = reachOf([
      { affectedShare: 0.2, segment: 'mobile' },
      { affectedShare: 0.3, segment: 'Desktop' },
    ])
    expect(reach.value).toBe(500)
    expect(reach.low).toBeUndefined()
    const dimension = reachOf([
      { affectedShare: 0.2, segment: 'device=mobile' },
      { affectedShare: 0.3, segment: 'device=desktop' },
    ])
    expect(dimension.value).toBe(500)
  })

  it('lets the same segment, another dimension and everybody overlap', () => {
    const pairs = [
      ['mobile', ' Mobile '],
      ['device=mobile', 'region=north'],
      ['mobile', null],
    ]
    for (const [first = null, second = null] of pairs) {
      const reach = reachOf([
        { affectedShare: 0.2, segment: first },
        { affectedShare: 0.3, segment: second },
      ])
      expect(reach.low).toBe(300)
      expect(reach.value).toBeCloseTo(440, 9)
      expect(reach.high).toBe(500)
    }
  })

  it('never exceeds the entrants of the largest stage across stages', () => {
    const stages = [stageOf({ entrants: 1000 }), stageOf({ id: 'stg_2', name: 'Delivery', entrants: 600 })]
    const reach = reachOf([{ affectedShare: 0.7 }, { affectedShare: 0.9, stageId: 'stg_2' }], stages)
    expect(reach.low).toBeCloseTo(700, 9)
    expect(reach.value).toBeCloseTo(1000 * (1 - 0.3 * 0.46), 9)
    expect(reach.high).toBe(1000)
  })

  it('is as good as the worst share in it', () => {
    const measured = { evidence: [evidenceOf()] }
    expect(reachOf([measured, { affectedShare: 0.2 }]).source).toBe('estimated')
    expect(reachOf([measured, { affectedShare: 0.2 }, {}]).source).toBe('assumed')
  })

  it('takes the estimate of the hypothesis where no stage was counted, and keeps it beside where one was', () => {
    const estimates = { ...hypothesisOf().estimates, reach: { low: 100, likely: 200, high: 400 } }
    const typed = reachOf([{}], [stageOf({ entrants: null })], { estimates })
    expect(typed).toMatchObject({ value: 200, low: 100, high: 400, source: 'estimated' })
    expect(typed.detail).toMatchObject({ code: 'reach_typed', params: { by: 'Ann', likely: 200 } })
    const measured = reachOf([{ evidence: [evidenceOf()] }], [stageOf()], { estimates })
    expect(measured).toMatchObject({ value: 230, source: 'measured', typed: 200 })
  })

  it('leaves out a stage that nobody counted, and says so', () => {
    const stages = [stageOf(), stageOf({ id: 'stg_2', name: 'Delivery', entrants: null })]
    const reach = reachOf([{ affectedShare: 0.5 }, { affectedShare: 0.9, stageId: 'stg_2' }], stages)
    expect(reach.value).toBe(500)
    expect(reach.detail).toMatchObject({ params: { uncounted: ['Delivery'] } })
  })

  it('is null where nothing is known, and 0 where nobody comes', () => {
    const unknown = reachOf([{ affectedShare: 0.5 }], [stageOf({ entrants: null })])
    expect(unknown).toMatchObject({
      value: null,
      detail: { code: 'reach_missing', params: { stages: ['Payment'] } },
    })
    expect(reachOf([{ affectedShare: 0.5 }, {}], [stageOf({ entrants: 0 })]).value).toBe(0)
    expect(reachOf([]).value).toBeNull()
  })

  it('is an ordered range within the largest stage, whatever the barriers', () => {
    const barrier = fc.record({
      stageId: fc.constantFrom('stg_1', 'stg_2'),
      segment: fc.constantFrom(null, 'a', 'b', 'x=1', 'x=2'),
      affectedShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      evidence: fc.array(
        fc.integer({ min: 0, max: 50 }).map((affected) => evidenceOf({ sampleSize: 50, affected })),
        { maxLength: 1 },
      ),
    })
    fc.assert(
      fc.property(
        fc.array(barrier, { minLength: 1, maxLength: 6 }),
        fc.nat(5000),
        fc.nat(5000),
        (barriers, first, second) => {
          const stages = [stageOf({ entrants: first }), stageOf({ id: 'stg_2', entrants: second })]
          const { value, low = value, high = value } = reachOf(barriers, stages)
          if (value === null || low === null || high === null) throw new Error('reach has no value')
          const slack = 1e-9 * (1 + value)
          expect(low).toBeLessThanOrEqual(value + slack)
          expect(value).toBeLessThanOrEqual(high + slack)
          expect(high).toBeLessThanOrEqual(Math.max(first, second))
        },
      ),
    )
  })
})
