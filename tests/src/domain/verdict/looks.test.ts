import { describe, expect, it } from 'vitest'
import { datesBetween, dayOfRun } from '../../../../src/domain/verdict/calendar.ts'
import { looksOf } from '../../../../src/domain/verdict/looks.ts'
import { proportionArm } from '../../../../src/stats/arm.ts'
import { day, START } from './experimentOf.ts'

/** Units of an arm by day of the run. */
const series = (arms: Record<string, Record<number, number>>) =>
  new Map(
    Object.entries(arms).map(([arm, units]) => [
      arm,
      new Map(Object.entries(units).map(([at, n]) => [day(Number(at)), proportionArm(n, 0)])),
    ]),
  )

const looksAt = (arms: Record<string, Record<number, number>>, mode: 'daily' | 'cumulative') =>
  looksOf(series(arms), Object.keys(arms), mode, START).map((look) => ({
    day: look.day,
    units: [...look.arms.values()].map((arm) => arm.n),
  }))

describe('the looks of an experiment', () => {
  it('are the dates on which every arm has reported, with what each had by then', () => {
    const reported = { a: { 1: 10, 2: 20, 4: 40 }, b: { 2: 5, 3: 50, 4: 500 } }
    expect(looksAt(reported, 'daily')).toEqual([
      { day: 2, units: [30, 5] },
      { day: 4, units: [70, 555] },
    ])
    expect(looksAt(reported, 'cumulative')).toEqual([
      { day: 2, units: [20, 5] },
      { day: 4, units: [40, 500] },
    ])
  })

  it('are none where no arm is asked for', () => {
    expect(looksOf(new Map(), [], 'daily', START)).toEqual([])
    expect(looksAt({ a: {} }, 'daily')).toEqual([])
  })

  it('of totals are no looks any more where any arm has fewer later, and are where all have as many', () => {
    const fell = { a: { 1: 100, 2: 200, 3: 300 }, b: { 1: 100, 2: 200, 3: 150 } }
    expect(looksAt(fell, 'cumulative').map((look) => look.day)).toEqual([1, 3])
    const still = { a: { 1: 100, 2: 100 }, b: { 1: 100, 2: 100 } }
    expect(looksAt(still, 'cumulative').map((look) => look.day)).toEqual([1, 2])
  })
})

describe('the calendar of a run', () => {
  it('counts the start as day 1, over the ends of months and the change of clocks', () => {
    expect(dayOfRun('2026-03-02', '2026-03-02')).toBe(1)
    expect(dayOfRun('2026-03-02', '2026-04-01')).toBe(31)
    expect(dayOfRun('2026-03-02', '2026-03-01')).toBe(0)
  })

  it('lists every date from the first to the last', () => {
    expect(datesBetween('2026-02-27', '2026-03-02')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
    expect(datesBetween('2026-03-02', '2026-03-02')).toEqual(['2026-03-02'])
    expect(datesBetween('2026-03-02', '2026-03-01')).toEqual([])
  })
})
