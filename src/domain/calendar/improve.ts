import type { CalendarTest, Placement } from './calendarTest.ts'
import { type Schedule, worth } from './schedule.ts'

/** Exchanges that are tried at most: a plan must be there within a request. */
const TRIES = 3000
/** Tests left out, best first, that get a chance when an exchange has made room. */
const NEXT = 8
/** A gain below this part of what was given up is rounding. */
const LEAST_GAIN = 1e-9

/**
 * Betters a calendar by local search until nothing it tries betters it further: a test is taken out, another one that wants the same
 * is put in its place or before it, then the first one again where it now fits best, then what else fits (shift, swap and insert).
 * Only what gains is kept, so a calendar never gets worse.
 *
 * @param tests the best first: they are tried in this order
 */
export function improve(schedule: Schedule, tests: readonly CalendarTest[]): void {
  exchangeAll(schedule, tests)
  settle(schedule)
}

function exchangeAll(schedule: Schedule, tests: readonly CalendarTest[]): void {
  let tries = 0
  let gained = true
  while (gained) {
    gained = false
    for (const { test } of schedule.placements) {
      for (const other of [null, ...tests]) {
        if (other !== null && !compete(schedule, test, other)) continue
        if (tries >= TRIES) return
        tries += 1
        if (exchange(schedule, test, other, tests)) gained = true
        if (schedule.placementOf(test.id) === undefined) break
      }
    }
  }
}

/** Leaves no test where it could be done earlier with all others as they are. */
function settle(schedule: Schedule): void {
  let moved = true
  while (moved) {
    moved = false
    for (const placement of schedule.placements) {
      schedule.take(placement)
      const best = schedule.bestPlace(placement.test)
      const earlier = best !== null && best.start + best.weeks < placement.start + placement.weeks
      schedule.put(earlier ? best : placement)
      if (earlier) moved = true
    }
  }
}

/** Whether room that one gives up could be of use to the other. */
function compete({ terms }: Schedule, a: CalendarTest, b: CalendarTest): boolean {
  if (a === b) return false
  if (terms.capacity !== null && a.work > 0 && b.work > 0) {
    if ('total' in terms.capacity || a.owner === b.owner) return true
  }
  return a.places.some(({ pool }) => b.places.some((place) => place.pool === pool))
}

/** Takes a test out, and another one too; puts them back the other way round, and fills up. Undone where it gains nothing. */
function exchange(
  schedule: Schedule,
  test: CalendarTest,
  other: CalendarTest | null,
  tests: readonly CalendarTest[],
): boolean {
  const removed: Placement[] = []
  const added: Placement[] = []
  for (const id of [test.id, other?.id]) {
    const placed = id === undefined ? undefined : schedule.placementOf(id)
    if (placed === undefined) continue
    schedule.take(placed)
    removed.push(placed)
  }
  const insert = (one: CalendarTest) => {
    const place = schedule.bestPlace(one)
    if (place === null) return
    schedule.put(place)
    added.push(place)
  }
  if (other !== null) insert(other)
  insert(test)
  if (other !== null) for (const one of leftOut(schedule, tests, test)) insert(one)
  const gain = sum(schedule, added) - sum(schedule, removed)
  if (gain > LEAST_GAIN * sum(schedule, removed)) return true
  for (const placement of added.toReversed()) schedule.take(placement)
  for (const placement of removed) schedule.put(placement)
  return false
}

/** The best of the tests that have no place and want something of what a test has. */
function leftOut(schedule: Schedule, tests: readonly CalendarTest[], like: CalendarTest): CalendarTest[] {
  const found: CalendarTest[] = []
  for (const test of tests) {
    if (found.length === NEXT) break
    if (schedule.placementOf(test.id) === undefined && compete(schedule, like, test)) found.push(test)
  }
  return found
}

const sum = (schedule: Schedule, placements: readonly Placement[]): number =>
  placements.reduce((total, placement) => total + worth(placement, schedule.terms), 0)
