import { describe, expect, it } from 'vitest'
import type { CalendarTest } from '../../../../src/domain/calendar/calendarTest.ts'
import { fillInOrder } from '../../../../src/domain/calendar/fillInOrder.ts'
import { improve } from '../../../../src/domain/calendar/improve.ts'
import { proposeCalendar } from '../../../../src/domain/calendar/proposeCalendar.ts'
import { reorder } from '../../../../src/domain/calendar/reorder.ts'
import { type Schedule, totalWorth, worth } from '../../../../src/domain/calendar/schedule.ts'
import { searched } from '../../../../src/domain/calendar/searched.ts'
import { Workload } from '../../../../src/domain/calendar/workload.ts'
import { stage, surface, terms, testOf } from './calendarOf.ts'

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
    const workload = new Workload({ total: 1 }, 12)
    workload.add(placed(3, 2))
    // Two of the three weeks before are the other's, in whichever order.
    expect(workload.firstStart(testOf('a', { work: 1 }))).toBe(1)
    expect(workload.firstStart(testOf('b', { work: 2 }))).toBe(4)
    expect(workload.firstStart(testOf('c', { work: 11 }))).toBeNull()
  })

  it('is free again when a placement is taken back', () => {
    const workload = new Workload({ total: 1 }, 12)
    const other = placed(2, 2)
    workload.add(other)
    expect(workload.firstStart(testOf('a', { work: 2 }))).toBe(4)
    workload.remove(other)
    expect(workload.firstStart(testOf('a', { work: 2 }))).toBe(2)
  })

  it('is counted exactly, however often things come and go', () => {
    const workload = new Workload({ total: 0.1 }, 12)
    const [small, other] = [placed(3, 0.1), placed(6, 0.2)]
    for (let i = 0; i < 1000; i += 1) {
      workload.add(small)
      workload.add(other)
      workload.remove(small)
      workload.remove(other)
    }
    workload.add(small)
    // A tenth a week: two of the three weeks before week 3 are free, and no more.
    expect(workload.firstStart(testOf('a', { work: 0.2 }))).toBe(2)
    expect(workload.firstStart(testOf('b', { work: 0.3 }))).toBe(4)
  })
})

describe('the search', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      testOf(`hyp_${String(i).padStart(5, '0')}`, {
        value: 1 + ((7 * i) % 101),
        lengths: [{ weeks: 1 + (i % 4), percent: 1 + (i % 9) }],
        places: [stage(`stage ${i % 3}`), surface(`barrier ${i}`)],
      }),
    )

  it('looks at no more of a calendar than it may, however many tests there are', () => {
    const tests = many(1000)
    const schedule = fillInOrder(tests, terms({ weeks: 104, capacity: { total: 20 } }))
    const before = schedule.steps
    improve(schedule, tests)
    // An exchange that has begun is finished.
    expect(schedule.steps - before).toBeLessThan(1_000_000 + 20_000)
  })

  it('is among a thousand, fifty of each stage and segment before more of any', () => {
    const dear = many(2000).map((test) => ({ ...test, value: 1e6, places: [stage('Pay')] }))
    const [plain, mobile] = [[stage('Find')], [stage('Find', ['mobile'])]].map((places, i) =>
      many(60).map((test) => ({ ...test, id: `${test.id} ${i}`, places })),
    )
    const chosen = searched([...dear, ...(plain ?? []), ...(mobile ?? [])])
    const taken = (tests: readonly CalendarTest[] = []) => tests.filter((test) => chosen.includes(test))
    expect([taken(dear), taken(plain), taken(mobile)].map(({ length }) => length)).toEqual([880, 60, 60])
    expect(taken(dear)).toEqual(dear.slice(0, 880))
    const few = many(1000)
    expect(searched(few)).toEqual(few)
  })

  it('leaves the room that is over to the tests that it was not among', () => {
    const small = { lengths: [{ weeks: 1, percent: 1 }], places: [stage('Pay')], work: 0 }
    const all = many(1010).map((test, i) => ({ ...test, ...small, value: i < 1000 ? 1e6 : 1 }))
    const { placed, leftOut, notSearched } = proposeCalendar(all, terms({ weeks: 12 }))
    expect(notSearched).toBe(10)
    expect(leftOut).toEqual([])
    expect(placed).toHaveLength(1010)
  })
})

describe('what a test is worth where it stands', () => {
  it('is counted over the calendar where that is longer than the horizon', () => {
    const placement = { test: testOf('a'), start: 49, weeks: 1, percent: 100 }
    expect(worth(placement, terms({ weeks: 100, horizonWeeks: 10 }))).toBe(51)
    expect(worth(placement, terms({ weeks: 50, horizonWeeks: 98 }))).toBe(50)
  })
})
