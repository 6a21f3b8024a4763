import { describe, expect, it } from 'vitest'
import { exclusionPlaces } from '../../../../src/domain/calendar/exclusionPlaces.ts'
import { lengthsOf } from '../../../../src/domain/calendar/lengthsOf.ts'
import { methodPrice } from '../../../../src/domain/calendar/methodPrice.ts'
import { runningPlacement } from '../../../../src/domain/calendar/runningPlacement.ts'
import { testShape } from '../../../../src/domain/calendar/testShape.ts'
import { valueOfTest } from '../../../../src/domain/calendar/valueOfTest.ts'
import type { Baseline } from '../../../../src/domain/hypothesis.ts'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog, BarrierFigures } from '../../../../src/domain/scoring/figures.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { backlogOf, barrierOf, hypothesisOf, stageOf } from '../scoring/backlogOf.ts'

const baseline: Baseline = { value: 0.1 }
const weekly = stageOf({ entrants: 10_000 })

function shape(changes: Partial<Backlog> = {}, touchpoints: Record<string, string> = {}) {
  const { candidate } = one(changes)
  return testShape(
    candidate,
    candidate.barriers.map((met) => ({ ...met, touchpoint: touchpoints[met.barrier.id] ?? null })),
  )
}

function one(changes: Partial<Backlog>) {
  const hypotheses = [hypothesisOf({ baseline })]
  const [candidate] = candidatesOf(backlogOf({ period: 'week', stages: [weekly], hypotheses, ...changes }))
  if (candidate === undefined) throw new Error('no candidate')
  return { candidate }
}

const lifted = (likely: number, high = 0.2) =>
  hypothesisOf({
    baseline,
    estimates: { lift: { low: -0.1, likely, high }, effortWeeks: { low: 2, likely: 4, high: 8 } },
  })

describe('the test of a hypothesis', () => {
  it('takes the weeks of its planned size at the traffic of its stage, and twice as many on half of it', () => {
    // .1 against .105, pooled z: 57,763 in each arm, 115,526 in all, 11.6 weeks of 10,000.
    expect(shape()).toMatchObject({
      ok: true,
      planned: { weeks: 12, units: 115_526 },
      weeklyPeople: 10_000,
      lengths: [
        { weeks: 12, percent: 97 },
        { weeks: 24, percent: 49 },
      ],
    })
  })

  it('takes as much of a stage as the barrier hits, where it hits a part', () => {
    const barriers = [barrierOf({ affectedShare: 0.5 })]
    expect(shape({ barriers })).toMatchObject({ ok: true, lengths: [{ weeks: 24, percent: 49 }] })
  })

  it.each([
    ['needs_baseline', { hypotheses: [hypothesisOf()] }],
    ['needs_baseline', { hypotheses: [hypothesisOf({ baseline: { value: 12 } })] }],
    [
      'needs_standard_deviation',
      {
        hypotheses: [hypothesisOf({ baseline: { value: 12 } })],
        metrics: new Map([['orders', { type: 'mean', goodDirection: 'increase', valuePerUnit: null }]]),
      },
    ],
    ['needs_reach', { stages: [stageOf({ entrants: null })] }],
    ['no_lift', { hypotheses: [lifted(-0.1, -0.1)] }],
    ['lift_impossible', { hypotheses: [lifted(11, 12)] }],
    ['untestable', { hypotheses: [lifted(0.01)] }],
  ] as [string, Partial<Backlog>][])('is none and says %s', (code, changes) => {
    expect(shape(changes)).toMatchObject({ ok: false, reason: { code } })
  })

  it('says by how much it would take too long', () => {
    const found = shape({ hypotheses: [lifted(0.02)] })
    expect(found).toMatchObject({
      ok: false,
      reason: { code: 'untestable', params: { weeks: 72, limitWeeks: 26 } },
    })
  })
})

describe('a test that is looked at repeatedly', () => {
  it('takes as many more people as its method costs, and is too long sooner', () => {
    const { candidate } = one({})
    expect(testShape(candidate, [], 1.1)).toMatchObject({ ok: true, planned: { weeks: 13, units: 127_079 } })
    expect(testShape(candidate, [], 3)).toMatchObject({
      ok: false,
      reason: { code: 'untestable', params: { weeks: 35, limitWeeks: 26 } },
    })
  })

  it('costs nothing with one look, and least where the looks spend alpha as they come', () => {
    const price = (method: Parameters<typeof methodPrice>[0]) => methodPrice(method, rankingSettings(null))
    expect(price('fixed')).toBe(1)
    expect(price('group-sequential')).toBeCloseTo(1.049, 3)
    expect(price('sequential')).toBeCloseTo(1.722, 3)
    expect(methodPrice('sequential', { alpha: 1e-300, power: 0.8 })).toBeGreaterThan(1)
  })
})

describe('what a test takes up', () => {
  const places = (barriers: BarrierFigures[], touchpoints = {}, stages = [weekly]) => {
    const barrierIds = barriers.map(({ id }) => id)
    const hypotheses = [hypothesisOf({ baseline, barrierIds })]
    const found = shape({ barriers, stages, hypotheses }, touchpoints)
    return found.ok ? found.places : []
  }

  it('is its stage, and the barrier where nobody says on which touchpoint it is', () => {
    expect(places([barrierOf()])).toEqual([
      { pool: 'stage stg_1', kind: 'traffic', name: 'Payment', segments: null, fewer: 1 },
      { pool: 'barrier bar_1', kind: 'surface', name: 'One payment method', segments: null, fewer: 1 },
    ])
  })

  it('is one surface for two barriers on one touchpoint', () => {
    const found = places([barrierOf(), barrierOf({ id: 'bar_2' })], { bar_1: 'form', bar_2: 'form' })
    expect(found.map(({ pool }) => pool)).toEqual(['stage stg_1', 'touchpoint stg_1 form'])
  })

  it('is the segments of its barriers, and everybody where one of them is for everybody', () => {
    const mobile = barrierOf({ segment: 'mobile', affectedShare: 0.5 })
    const desktop = barrierOf({ id: 'bar_2', segment: 'desktop', affectedShare: 0.5 })
    expect(places([mobile, desktop])[0]).toMatchObject({ segments: ['desktop', 'mobile'] })
    expect(places([mobile, barrierOf({ id: 'bar_2' })])[0]).toMatchObject({ segments: null })
  })

  it('is a larger part of a segment, of which no more people are known than are hit', () => {
    expect(places([barrierOf({ segment: 'mobile', affectedShare: 0.5 })])[0]?.fewer).toBe(2)
  })

  it('is a larger part of a smaller stage', () => {
    const stages = [weekly, stageOf({ id: 'stg_2', name: 'Receipt', entrants: 4000 })]
    const found = places([barrierOf(), barrierOf({ id: 'bar_2', stageId: 'stg_2' })], {}, stages)
    expect(found.map(({ name, fewer }) => [name, fewer])).toContainEqual(['Receipt', 2.5])
  })

  it('is an exclusion of its own for each group that it is in', () => {
    const found = exclusionPlaces([
      ['a', 'b', 'b'],
      ['b', 'c'],
    ])
    expect([...found].map(([id, own]) => [id, own.map(({ pool }) => pool)])).toEqual([
      ['a', ['exclusion 1']],
      ['b', ['exclusion 1', 'exclusion 2']],
      ['c', ['exclusion 2']],
    ])
  })
})

describe('the lengths of a test', () => {
  it('leave out a longer one beyond the limit, or one that takes no less', () => {
    expect(lengthsOf({ weeks: 14, units: 14_000 }, 1000, 26)).toEqual([{ weeks: 14, percent: 100 }])
    expect(lengthsOf({ weeks: 1, units: 5 }, 1000, 26)).toEqual([{ weeks: 1, percent: 1 }])
  })
})

describe('a running test', () => {
  const calendar = { from: '2026-11-23', weeks: 10 }
  const test = { hypothesisId: 'hyp_1', startDate: '2026-11-09', plannedUnits: 40_000, minDays: 7 }

  it('goes on until it has the units of its plan', () => {
    // 28 days at 10,000 a week, two weeks of which are over.
    expect(runningPlacement(test, shape(), [], calendar)).toMatchObject({ start: 0, weeks: 2, percent: 97 })
  })

  it('takes the first week when it is due, and no more than the calendar has', () => {
    const due = { ...test, plannedUnits: 1000 }
    expect(runningPlacement(due, shape(), [], calendar).weeks).toBe(1)
    expect(runningPlacement({ ...test, plannedUnits: 1e9 }, shape(), [], calendar).weeks).toBe(10)
  })

  it('keeps its stage and its surface where nobody could plan it any more', () => {
    const places = [{ pool: 'stage stg_1' }, { pool: 'barrier bar_1' }]
    const unmeasured = shape({ hypotheses: [hypothesisOf()] })
    expect(runningPlacement(test, unmeasured, [], calendar)).toMatchObject({
      weeks: 2,
      percent: 100,
      test: { places },
    })
    const endless = shape({ hypotheses: [lifted(0.01)] })
    expect(runningPlacement({ ...test, plannedUnits: null }, endless, [], calendar)).toMatchObject({
      weeks: 10,
      test: { places },
    })
  })

  it('is as long as it would be planned now, or its minimum of days, where its plan has no size', () => {
    const open = { ...test, plannedUnits: null }
    expect(runningPlacement(open, shape(), [], calendar).weeks).toBe(10)
    expect(runningPlacement({ ...open, minDays: 28 }, null, [], calendar)).toMatchObject({
      weeks: 2,
      percent: 100,
      test: { places: [] },
    })
  })
})

describe('the value of a test', () => {
  it('is the score of a framework, times the effort where the score is per effort', () => {
    // 10,000 people, impact 2, confidence .3 without evidence; RICE divides by one month.
    expect(valueOfTest('rice', one({}).candidate)).toEqual({ ok: true, value: 6000 })
    const eightWeeks = hypothesisOf({
      baseline,
      estimates: { lift: { low: 0, likely: 0.05, high: 0.1 }, effortWeeks: { low: 8, likely: 8, high: 8 } },
    })
    expect(valueOfTest('rice', one({ hypotheses: [eightWeeks] }).candidate)).toEqual({
      ok: true,
      value: 6000,
    })
  })

  it('is not touched by a criterion of the team that is called like the work of another framework', () => {
    const criterion = (key: string) => {
      const settings = rankingSettings({ criteria: [{ key, name: 'Ease of doing it', weight: 2 }] })
      const rated = hypothesisOf({ baseline, ratings: { weighted: { [key]: 7 } } })
      return valueOfTest('weighted', one({ hypotheses: [rated], settings }).candidate)
    }
    expect(criterion('effort')).toEqual({ ok: true, value: 7 })
    expect(criterion('jobSize')).toEqual(criterion('ease'))
  })

  it('is by wsjf the cost of delay, whatever the size of the job', () => {
    const wsjf = (jobSize: number) => {
      const ratings = { wsjf: { businessValue: 8, timeCriticality: 3, riskOpportunity: 2, jobSize } }
      return valueOfTest('wsjf', one({ hypotheses: [hypothesisOf({ baseline, ratings })] }).candidate)
    }
    expect(wsjf(5)).toEqual({ ok: true, value: 13 })
    expect(wsjf(1)).toEqual(wsjf(5))
  })

  it('is none by `value` where a loss is expected, however long it takes to build', () => {
    const losing = hypothesisOf({
      baseline,
      estimates: {
        lift: { low: -0.3, likely: -0.1, high: 0.02 },
        effortWeeks: { low: 8, likely: 8, high: 8 },
      },
    })
    expect(valueOfTest('value', one({ hypotheses: [losing] }).candidate)).toMatchObject({
      ok: false,
      reason: { code: 'no_value', params: { score: expect.closeTo(-33_600_000, -8) } },
    })
  })

  it('is by evsi what testing brings beyond the better of shipping and leaving', () => {
    const doubtful = hypothesisOf({
      baseline,
      estimates: {
        lift: { low: -0.15, likely: 0.04, high: 0.1 },
        effortWeeks: { low: 1, likely: 2, high: 4 },
      },
    })
    const dear = rankingSettings({ weekCost: 1000 })
    const found = valueOfTest('evsi', one({ hypotheses: [doubtful], settings: dear }).candidate)
    expect(found).toMatchObject({ ok: true })
    expect(found.ok && found.value).toBeGreaterThan(0)
  })

  it('is none by evsi where shipping at once is expected to bring more', () => {
    const sure = hypothesisOf({
      baseline,
      estimates: {
        lift: { low: 0.09, likely: 0.1, high: 0.11 },
        effortWeeks: { low: 1, likely: 2, high: 4 },
      },
    })
    expect(valueOfTest('evsi', one({ hypotheses: [sure] }).candidate)).toMatchObject({
      ok: false,
      reason: { code: 'better_shipped' },
    })
  })

  it('is none where it would cost more than it can bring, and unknown without money', () => {
    const dear = one({ settings: rankingSettings({ weekCost: 1e9 }) }).candidate
    for (const framework of ['evsi', 'rice', 'value'] as const)
      expect(valueOfTest(framework, dear)).toMatchObject({
        ok: false,
        reason: { code: 'not_worth_its_cost', params: { test: expect.any(Number) } },
      })
    const metrics: Backlog['metrics'] = new Map([
      ['orders', { type: 'proportion', goodDirection: 'increase', valuePerUnit: null }],
    ])
    expect(valueOfTest('evsi', one({ metrics }).candidate)).toMatchObject({
      ok: false,
      reason: { code: 'value_unknown', params: { code: 'input_missing' } },
    })
  })
})
