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
 * that is due still takes the first week, and one that nobody could plan takes all there is of its places.
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
  const places = [...(shape?.places ?? []), ...exclusions]
  const days = Math.max(minDays, shape === null ? 0 : 7 * weeksOf(shape, plannedUnits))
  const left = Math.max(1, weeksLeft(calendar.from, startDate, Math.min(days, MOST_DAYS)))
  const percent = (shape?.ok === true ? shape.lengths[0]?.percent : null) ?? WHOLE
  const fixed: CalendarTest = { id, value: 0, lengths: [], places, work: 0, owner: null }
  return { test: fixed, start: 0, weeks: Math.min(calendar.weeks, left), percent }
}

/** No calendar is longer, and more days than a number holds are none to count with. */
const MOST_DAYS = 1e6

/** Weeks in which a test has the units of its plan, or of the one that would be made now; 0 where nobody could say. */
function weeksOf(shape: TestShape, plannedUnits: number | null): number {
  const { weeklyPeople } = shape
  if (plannedUnits !== null) return weeklyPeople > 0 ? plannedUnits / weeklyPeople : 0
  if (shape.ok) return shape.planned.units / weeklyPeople
  return shape.reason.code === 'untestable' ? shape.reason.params.weeks : 0
}
