import { type LeftOutBecause, leftOutBecause, type PlacedBecause, placedBecause } from './because.ts'
import type { CalendarTest, Placement } from './calendarTest.ts'
import { fillInOrder } from './fillInOrder.ts'
import { improve } from './improve.ts'
import { byAge, byValue, byValuePerTraffic, byValuePerWork, valuePerTrafficWeek } from './orders.ts'
import { reorder } from './reorder.ts'
import { type CalendarTerms, type Schedule, totalWorth, worth } from './schedule.ts'

export interface PlacedTest extends Placement {
  /** What it is worth where it stands. */
  worth: number
  /** Its value at its earliest, by week of a whole stage's traffic. */
  valuePerTrafficWeek: number
  reason: PlacedBecause
}

export interface Proposal {
  placed: PlacedTest[]
  /** The most valuable for their traffic first. */
  leftOut: { test: CalendarTest; reason: LeftOutBecause }[]
  /** Of all that is placed. */
  worth: number
  /** Percent of each pool that is taken, week by week; a pool that nobody asked for is not in it. */
  taken: ReadonlyMap<string, number[]>
}

/**
 * Proposes which tests to run in which weeks: filled by value per week of traffic, bettered by local search. To choose what fits under
 * capacities is a knapsack, for which that order is the classical start (Dantzig 1957). It can be beaten by one large test, by what is
 * dear in traffic but quick to build, or by luck; so calendars filled by value, by value per person-week and by age are bettered too,
 * and the best is taken. It is never worth less than first come, first served. The same tests give the same calendar, in whatever
 * order they come.
 *
 * @param tests each with an id of its own, a value above 0 and at least one length
 */
export function proposeCalendar(tests: readonly CalendarTest[], terms: CalendarTerms): Proposal {
  const best = bestSchedule(tests, terms)
  const { placements } = best
  return {
    placed: placements.map((placement) => ({
      ...placement,
      worth: worth(placement, terms),
      valuePerTrafficWeek: valuePerTrafficWeek(placement.test),
      reason: placedBecause(best, placement),
    })),
    leftOut: tests
      .filter(({ id }) => best.placementOf(id) === undefined)
      .toSorted(byValuePerTraffic)
      .map((test) => ({ test, reason: leftOutBecause(best, test) })),
    worth: totalWorth(placements, terms),
    taken: best.pools.taken,
  }
}

function bestSchedule(tests: readonly CalendarTest[], terms: CalendarTerms): Schedule {
  const scarce = terms.capacity === null ? byValuePerTraffic : byValuePerWork
  const tried = tests.toSorted(scarce)
  const orders = [...new Set([byValuePerTraffic, scarce, byValue, byAge])]
  const schedules = orders.map((order) => {
    const schedule = fillInOrder(tests.toSorted(order), terms)
    improve(schedule, tried)
    return { schedule, total: totalWorth(schedule.placements, terms) }
  })
  const best = schedules.reduce((most, one) => (one.total > most.total ? one : most))
  return reorder(best.schedule, tried)
}
