import type { CalendarTest, Placement } from './calendarTest.ts'
import { Rivals } from './rivals.ts'
import { type Schedule, worth } from './schedule.ts'

/** Steps (see `Schedule`) that exchanges may take, and settling after them: a plan must be there within a request. */
const EXCHANGE_STEPS = 500_000
const SETTLE_STEPS = 500_000
/** Tests left out, best first, that get a chance when an exchange has made room. */
const NEXT = 8
/** Every test is tried with so many before any is tried with more: steps that run out leave out the least promising. */
const ROUND = 60
/** A gain below this part of what was given up is rounding. */
const LEAST_GAIN = 1e-9

/**
 * Betters a calendar by local search until nothing it tries betters it further, or its steps are used up: a test is taken out, another
 * one that wants the same is put in its place or before it, then the first one again where it now fits best, then what else fits (shift,
 * swap and insert). Only what gains is kept, so a calendar never gets worse.
 *
 * @param tests the best first: they are tried in this order
 */
export function improve(
  schedule: Schedule,
  tests: readonly CalendarTest[],
  rivals = new Rivals(tests, schedule.terms.capacity),
): void {
  exchangeAll(schedule, rivals)
  settle(schedule)
}

function exchangeAll(schedule: Schedule, rivals: Rivals): void {
  const until = schedule.steps + EXCHANGE_STEPS
  let gained = true
  while (gained) {
    gained = false
    for (let from = 0; from < rivals.most; from += ROUND) {
      for (const { test } of schedule.placements) {
        const round = rivals.of(test).slice(from, from + ROUND)
        for (const other of from === 0 ? [null, ...round] : round) {
          if (schedule.placementOf(test.id) === undefined) break
          if (schedule.steps >= until) return
          if (exchange(schedule, test, other, rivals)) gained = true
        }
      }
    }
  }
}

/** Leaves no test where it could be done earlier with all others as they are, as far as its steps go. */
function settle(schedule: Schedule): void {
  const until = schedule.steps + SETTLE_STEPS
  let moved = true
  while (moved) {
    moved = false
    for (const placement of schedule.placements) {
      if (schedule.steps >= until) return
      schedule.take(placement)
      const best = schedule.bestPlace(placement.test)
      const earlier = best !== null && best.start + best.weeks < placement.start + placement.weeks
      schedule.put(earlier ? best : placement)
      if (earlier) moved = true
    }
  }
}

/** Takes a test out, and another one too; puts them back the other way round, and fills up. Undone where it gains nothing. */
function exchange(
  schedule: Schedule,
  test: CalendarTest,
  other: CalendarTest | null,
  rivals: Rivals,
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
  // Where the other one does not fit even so, all would be as it was.
  if (other === null || added.length > 0) {
    insert(test)
    if (other !== null) for (const one of leftOut(schedule, rivals.of(test))) insert(one)
    const gain = sum(schedule, added) - sum(schedule, removed)
    if (gain > LEAST_GAIN * sum(schedule, removed)) return true
  }
  for (const placement of added.toReversed()) schedule.take(placement)
  for (const placement of removed) schedule.put(placement)
  return false
}

/** The best of the tests that have no place. */
function leftOut(schedule: Schedule, tests: readonly CalendarTest[]): CalendarTest[] {
  const found: CalendarTest[] = []
  for (const test of tests) {
    if (found.length === NEXT) break
    schedule.steps += 1
    if (schedule.placementOf(test.id) === undefined) found.push(test)
  }
  return found
}

const sum = (schedule: Schedule, placements: readonly Placement[]): number =>
  placements.reduce((total, placement) => total + worth(placement, schedule.terms), 0)
