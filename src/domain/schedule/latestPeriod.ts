import { firstInstant } from './firstInstant.ts'
import { localTime } from './localTime.ts'
import { type Schedule, weekdays } from './schedule.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** One turn of a schedule. */
export interface Period {
  /** Names the turn: the same whoever asks and whenever within it. Keys of one schedule sort by time. */
  key: string
  /** The instant from which it is due. */
  due: Date
}

/**
 * The latest turn of a schedule that is due: whoever asks at any time, however late, learns of the one that must have run.
 *
 * A day has one daily turn and a week one weekly turn, however its clocks are changed: a time that is left out in spring is
 * due at the change, one that is repeated in autumn the first time. A date that a zone left out altogether (Samoa had no
 * 30 December 2011) has no daily turn, while a weekly one that fell on it is due when the next date begins. Turns every n
 * minutes are counted from midnight UTC, and know no changes.
 *
 * @param timeZone IANA name of the zone whose clocks the schedule is about
 */
export function latestPeriod(schedule: Schedule, timeZone: string, now: Date): Period {
  if (schedule.every === 'minutes') {
    const length = schedule.minutes * minute
    const due = new Date(Math.floor(now.getTime() / length) * length)
    return { key: `${due.toISOString().slice(0, 16)}Z`, due }
  }
  const [hours = 0, minutes = 0] = schedule.at.split(':').map(Number)
  const time = (hours * 60 + minutes) * minute
  // The clocks may have been put back over midnight: the date they show is not always the latest that has begun.
  for (let date = midnight(localTime(timeZone, now.getTime())) + day; ; date -= day) {
    if (schedule.every === 'week' ? weekdayOf(date) !== schedule.on : !exists(timeZone, date)) continue
    const due = firstInstant(timeZone, date + time)
    if (due <= now.getTime()) return { key: dateOf(date), due: new Date(due) }
  }
}

const midnight = (local: number): number => Math.floor(local / day) * day
const dateOf = (local: number): string => new Date(local).toISOString().slice(0, 10)
const weekdayOf = (date: number) => weekdays[(new Date(date).getUTCDay() + 6) % 7]
const exists = (timeZone: string, date: number): boolean =>
  midnight(localTime(timeZone, firstInstant(timeZone, date))) === date
