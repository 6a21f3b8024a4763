import { daysTo } from './weekDates.ts'

/** How a placement stands against the plan: its week is still to come or not over, is over without a test, or a test has started. */
export type Standing = 'awaited' | 'not_started' | 'early' | 'on_plan' | 'late'

/** A calendar plans weeks: in whichever day of its first one a test starts, it is on plan. */
const WEEK = 7

/**
 * @param start the planned first day
 * @param actual the test that was started, null where none was
 */
export function standingOf(start: string, actual: { startDaysLate: number } | null, today: string): Standing {
  if (actual === null) return daysTo(start, today) < WEEK ? 'awaited' : 'not_started'
  if (actual.startDaysLate < 0) return 'early'
  return actual.startDaysLate < WEEK ? 'on_plan' : 'late'
}
