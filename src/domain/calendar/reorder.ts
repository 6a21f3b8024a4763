import type { CalendarTest } from './calendarTest.ts'
import { fillInOrder } from './fillInOrder.ts'
import { type Schedule, totalWorth } from './schedule.ts'

/** Steps (see `Schedule`) that are taken at most, over all orders. */
const STEPS = 2_000_000
/** Tests left out, best first, that take part. */
const NEXT = 8
/** A smaller part of what there was is rounding. */
const LEAST_GAIN = 1e-9

/**
 * Betters a calendar by filling it anew in other orders: one test is moved forward in the order in which tests stand, and all are placed
 * again. Unlike an exchange this makes room by letting everything later move, which the building of changes often needs.
 *
 * @param tests the best first
 * @returns the best calendar found; the given one where none is better
 */
export function reorder(schedule: Schedule, tests: readonly CalendarTest[]): Schedule {
  const left = tests.filter(({ id }) => schedule.placementOf(id) === undefined)
  const best = bestOrder(schedule, left.slice(0, NEXT))
  if (best === schedule) return schedule
  for (const test of left.slice(NEXT)) best.offer(test)
  return best
}

function bestOrder(schedule: Schedule, next: readonly CalendarTest[]): Schedule {
  const { terms } = schedule
  let order = [...schedule.placements.map(({ test }) => test), ...next]
  let best = schedule
  let total = totalWorth(schedule.placements, terms)
  let steps = 0
  for (let gained = true; gained; ) {
    gained = false
    for (const test of order.slice(1)) {
      for (let to = 0; order[to] !== test; to += 1) {
        if (steps >= STEPS) return best
        const moved = order.filter((other) => other !== test)
        moved.splice(to, 0, test)
        const found = fillInOrder(moved, terms)
        steps += found.steps
        const worth = totalWorth(found.placements, terms)
        if (worth <= total * (1 + LEAST_GAIN)) continue
        best = found
        total = worth
        order = moved
        gained = true
        break
      }
    }
  }
  return best
}
