import { type CalendarTest, type Place, type Placement, WHOLE } from './calendarTest.ts'
import type { TestShape } from './testShape.ts'
import { weeksLeft } from './weekDates.ts'

/** A test that runs already, as far as its end can be foretold. */
export interface RunningTest {
  hypothesisId: string
  startDate: string
  /** Units of all arms that its plan names; null where it names none. */
  plannedUnits: number | null
  minDays: number
}

/**
 * What a running test goes on taking: its places until it has the units of its plan, or of the test as it would be planned now. One
 * that is due still takes the first week, and one of which nothing is known takes all there is of it.
 *
 * @param shape of its hypothesis' test
 * @param exclusions that its hypothesis is in
 * @param calendar its first day and its weeks
 */
export function runningPlacement(
  test: RunningTest,
  shape: TestShape | null,
  exclusions: readonly Place[],
  calendar: { from: string; weeks: number },
): Placement {
  const { hypothesisId: id, startDate, plannedUnits, minDays } = test
  const known = shape?.ok === true ? shape : null
  const places = [...(known?.places ?? []), ...exclusions]
  const days =
    known === null
      ? minDays
      : Math.max(minDays, (7 * (plannedUnits ?? known.planned.units)) / known.weeklyPeople)
  const left = Math.max(1, weeksLeft(calendar.from, startDate, days))
  const percent = known?.lengths[0]?.percent ?? WHOLE
  const fixed: CalendarTest = { id, value: 0, lengths: [], places, work: 0, owner: null }
  return { test: fixed, start: 0, weeks: Math.min(calendar.weeks, left), percent }
}
