import { latestPeriod } from './latestPeriod.ts'
import type { Schedule } from './schedule.ts'

const halfDay = 12 * 3_600_000
/** A week, and a day that clocks may add. */
const halfDays = 16

/**
 * The next instant after now at which a schedule of days or weeks is due.
 *
 * Found by asking ahead for the latest turn, half a day at a time: turns are farther apart than that, however clocks are
 * changed, so none is passed over.
 *
 * @param timeZone IANA name of the zone whose clocks the schedule is about
 */
export function nextDue(schedule: Schedule, timeZone: string, now: Date): Date {
  for (let i = 1; i < halfDays; i += 1) {
    const { due } = latestPeriod(schedule, timeZone, new Date(now.getTime() + i * halfDay))
    if (due > now) return due
  }
  return latestPeriod(schedule, timeZone, new Date(now.getTime() + halfDays * halfDay)).due
}
