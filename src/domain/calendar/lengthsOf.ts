import { type TestLength, WHOLE } from './calendarTest.ts'

/**
 * How long a test may run: as short as its people allow, and twice as long on half as many of them, which leaves room beside it.
 *
 * @param weeks in which all whom it may enrol are enough
 * @param units that it needs, of both arms
 * @param weeklyEntrants of its largest stage
 */
export function lengthsOf(
  { weeks, units }: { weeks: number; units: number },
  weeklyEntrants: number,
  limitWeeks: number,
): TestLength[] {
  const inWeeks = (span: number): TestLength => ({
    weeks: span,
    percent: Math.min(WHOLE, Math.max(1, Math.ceil((WHOLE * units) / (span * weeklyEntrants)))),
  })
  const shortest = inWeeks(weeks)
  const longer = inWeeks(weeks * 2)
  return longer.weeks <= limitWeeks && longer.percent < shortest.percent ? [shortest, longer] : [shortest]
}
