import { type LeftOutBecause, leftOutBecause, type PlacedBecause, placedBecause } from './because.ts'
import type { CalendarTest, Placement } from './calendarTest.ts'
import { fillInOrder } from './fillInOrder.ts'
import { improve } from './improve.ts'
import {
  byAge,
  byValue,
  byValuePerTraffic,
  byValuePerWork,
  type Order,
  valuePerTrafficWeek,
} from './orders.ts'
import { reorder } from './reorder.ts'
import { Rivals } from './rivals.ts'
import { type CalendarTerms, type Schedule, totalWorth, worth } from './schedule.ts'
import { searched } from './searched.ts'
import { Takers } from './takers.ts'

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
  /** Tests beyond those among which was searched: they had what room was left. */
  notSearched: number
  /** Of all that is placed. */
  worth: number
  /** Percent of each pool that is taken, week by week; a pool that nobody asked for is not in it. */
  taken: ReadonlyMap<string, number[]>
}

/**
 * Proposes which tests to run in which weeks: filled by value per week of traffic, bettered by local search. To choose what fits under
 * capacities is a knapsack, for which that order is the classical start (Dantzig 1957). It can be beaten by one large test, by what is
 * dear in traffic but quick to build, or by luck; so calendars filled by value, by value per person-week and by age are bettered too,
 * and the best is taken. Up to a thousand tests it is never worth less than first come, first served. The same tests give the same calendar, in whatever
 * order they come.
 *
 * @param tests each with an id of its own, a value above 0 and at least one length
 */
export function proposeCalendar(tests: readonly CalendarTest[], terms: CalendarTerms): Proposal {
  const scarce = terms.capacity === null ? byValuePerTraffic : byValuePerWork
  const ordered = tests.toSorted(scarce)
  const chosen = searched(ordered)
  const best = bestSchedule(chosen, scarce, terms)
  for (const test of ordered) best.offer(test)
  const { placements } = best
  const takers = new Takers(best)
  return {
    placed: placements.map((placement) => ({
      ...placement,
      worth: worth(placement, terms),
      valuePerTrafficWeek: valuePerTrafficWeek(placement.test),
      reason: placedBecause(best, takers, placement),
    })),
    leftOut: tests
      .filter(({ id }) => best.placementOf(id) === undefined)
      .toSorted(byValuePerTraffic)
      .map((test) => ({ test, reason: leftOutBecause(best, takers, test) })),
    notSearched: tests.length - chosen.length,
    worth: totalWorth(placements, terms),
    taken: best.pools.taken,
  }
}

/** @param tests in the order of what is scarce */
function bestSchedule(tests: readonly CalendarTest[], scarce: Order, terms: CalendarTerms): Schedule {
  const rivals = new Rivals(tests, terms.capacity)
  const orders = [...new Set([byValuePerTraffic, scarce, byValue, byAge])]
  const schedules = orders.map((order) => {
    const schedule = fillInOrder(tests.toSorted(order), terms)
    improve(schedule, tests, rivals)
    return { schedule, total: totalWorth(schedule.placements, terms) }
  })
  const best = schedules.reduce((most, one) => (one.total > most.total ? one : most))
  return reorder(best.schedule, tests)
}
