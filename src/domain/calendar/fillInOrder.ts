import type { CalendarTest } from './calendarTest.ts'
import { type CalendarTerms, Schedule } from './schedule.ts'

/** A calendar in which each test, in the order given, is put where it is done first of what is left. */
export function fillInOrder(tests: readonly CalendarTest[], terms: CalendarTerms): Schedule {
  const schedule = new Schedule(terms)
  for (const test of tests) schedule.offer(test)
  return schedule
}
