import { describe, expect, it } from 'vitest'
import { fillInOrder } from '../../../../src/domain/calendar/fillInOrder.ts'
import { improve } from '../../../../src/domain/calendar/improve.ts'
import { reorder } from '../../../../src/domain/calendar/reorder.ts'
import { type Schedule, totalWorth, worth } from '../../../../src/domain/calendar/schedule.ts'
import { Workload } from '../../../../src/domain/calendar/workload.ts'
import { stage, terms, testOf } from './calendarOf.ts'

const starts = ({ placements }: Schedule) => placements.map(({ test, start }) => [test.id, start])

describe('an exchange', () => {
  it('puts what is worth more before what is worth less', () => {
    const [cheap, dear] = [testOf('a', { value: 1 }), testOf('b', { value: 100 })]
    const schedule = fillInOrder([cheap, dear], terms())
    expect(starts(schedule)).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    improve(schedule, [dear, cheap])
    expect(starts(schedule)).toEqual([
      ['b', 0],
      ['a', 1],
    ])
  })

  it('lets one test go for two that are worth more, and keeps nothing that gains nothing', () => {
    const long = testOf('a', { value: 30, lengths: [{ weeks: 2, percent: 100 }] })
    const short = ['b', 'c'].map((id) => testOf(id, { value: 20 }))
    const schedule = fillInOrder([long, ...short], terms({ weeks: 2 }))
    improve(schedule, [...short, long])
    expect(starts(schedule)).toEqual([
      ['b', 0],
      ['c', 1],
    ])
    const before = totalWorth(schedule.placements, schedule.terms)
    improve(schedule, [...short, long])
    expect(totalWorth(schedule.placements, schedule.terms)).toBe(before)
  })
})

describe('another order', () => {
  it('lets everything later move where people are the limit', () => {
    const built = (id: string, value: number, work: number) =>
      testOf(id, { value, work, places: [stage(id)] })
    const [slow, middle, quick] = [built('a', 10, 4), built('b', 10, 3), built('c', 90, 1)]
    const schedule = fillInOrder([slow, middle, quick], terms({ capacity: { total: 1 } }))
    expect(starts(schedule)).toEqual([
      ['a', 4],
      ['b', 7],
      ['c', 8],
    ])
    expect(starts(reorder(schedule, [quick, middle, slow]))).toEqual([
      ['c', 1],
      ['b', 4],
      ['a', 8],
    ])
  })

  it('is not taken where it is no better', () => {
    const schedule = fillInOrder([testOf('a'), testOf('b')], terms())
    expect(reorder(schedule, [])).toBe(schedule)
  })
})

describe('the first week in which a test can start', () => {
  const placed = (start: number, work: number) => ({
    test: testOf('old', { work }),
    start,
    weeks: 1,
    percent: 100,
  })

  it('leaves those who start later the time that their building takes', () => {
    const workload = new Workload({ total: 1 })
    workload.add(placed(3, 2))
    // Two of the three weeks before are the other's, in whichever order.
    expect(workload.firstStart(testOf('a', { work: 1 }), 12)).toBe(1)
    expect(workload.firstStart(testOf('b', { work: 2 }), 12)).toBe(4)
    expect(workload.firstStart(testOf('c', { work: 11 }), 12)).toBeNull()
  })

  it('is free again when a placement is taken back', () => {
    const workload = new Workload({ total: 1 })
    const other = placed(2, 2)
    workload.add(other)
    expect(workload.firstStart(testOf('a', { work: 2 }), 12)).toBe(4)
    workload.remove(other)
    expect(workload.firstStart(testOf('a', { work: 2 }), 12)).toBe(2)
  })
})

describe('what a test is worth where it stands', () => {
  it('is counted over the calendar where that is longer than the horizon', () => {
    const placement = { test: testOf('a'), start: 49, weeks: 1, percent: 100 }
    expect(worth(placement, terms({ weeks: 100, horizonWeeks: 10 }))).toBe(51)
    expect(worth(placement, terms({ weeks: 50, horizonWeeks: 98 }))).toBe(50)
  })
})
