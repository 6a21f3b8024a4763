import { type CalendarTest, meet, type Place, type TestLength } from './calendarTest.ts'
import type { Schedule } from './schedule.ts'

/**
 * What keeps a test from starting in a week in which it could be built, as the calendar stands; null where nothing does. What belongs
 * to one test at a time says more than that traffic has run out, which it then mostly has too.
 */
export function hindrance(
  { pools }: Schedule,
  test: CalendarTest,
  start: number,
  { weeks, percent }: TestLength,
): Place | null {
  const full = (place: Place) => pools.lastFullWeek(place, percent, start, weeks) >= 0
  const exclusive = test.places.find((place) => place.kind !== 'traffic' && full(place))
  return exclusive ?? test.places.find(full) ?? null
}

/** The tests that take some of a place in some week of a window, by the ids of their hypotheses, in order. */
export function takersOf(
  schedule: Schedule,
  test: CalendarTest,
  place: Place,
  window: { from: number; to: number },
): string[] {
  const others = [...schedule.terms.running, ...schedule.placements].filter(
    (other) =>
      other.test !== test &&
      other.start < window.to &&
      window.from < other.start + other.weeks &&
      other.test.places.some(({ pool, segments }) => pool === place.pool && meet(segments, place.segments)),
  )
  return [...new Set(others.map((other) => other.test.id))].toSorted()
}
