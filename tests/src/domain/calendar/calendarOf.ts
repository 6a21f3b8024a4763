import type { CalendarTest, Place } from '../../../../src/domain/calendar/calendarTest.ts'
import type { CalendarTerms } from '../../../../src/domain/calendar/schedule.ts'

export const stage = (name: string, segments: readonly string[] | null = null): Place => ({
  pool: `stage ${name}`,
  kind: 'traffic',
  name,
  segments,
  fewer: 1,
})

export const surface = (name: string, segments: readonly string[] | null = null): Place => ({
  pool: `surface ${name}`,
  kind: 'surface',
  name,
  segments,
  fewer: 1,
})

/** A test that takes all traffic of the stage "Pay" for a week, with one thing or another changed. */
export const testOf = (id: string, changed: Partial<CalendarTest> = {}): CalendarTest => ({
  id,
  value: 100,
  lengths: [{ weeks: 1, percent: 100 }],
  places: [stage('Pay')],
  work: 1,
  owner: null,
  ...changed,
})

export const terms = (changed: Partial<CalendarTerms> = {}): CalendarTerms => ({
  weeks: 12,
  horizonWeeks: 52,
  capacity: null,
  running: [],
  ...changed,
})
