import { type Said, said } from '../../domain/fault.ts'
import { calendarDate } from '../calendarDate.ts'
import { refusal } from '../resources/refuse.ts'

export interface Moment {
  instant: string
  /** The calendar date in the team's time zone. */
  date: string
}

/**
 * The moment that was given for a start or a stop: an instant, a plain date of the team's calendar, or now. Refuses the future,
 * and a stop before its start.
 */
export function momentOf(
  at: string | undefined,
  now: Date,
  timeZone: string,
  start: { startedAt: string | null; startDate: string | null } | null,
): Moment {
  const refused = (detail: Said) => refusal([{ pointer: '/at', detail }])
  const today = calendarDate(now, timeZone)
  if (at === undefined) return { instant: now.toISOString(), date: today }
  const isDate = at.length === 10
  const moment = isDate
    ? { instant: `${at}T00:00:00.000Z`, date: at }
    : { instant: at, date: calendarDate(new Date(at), timeZone) }
  if (isDate ? at > today : at > now.toISOString()) throw refused(said('in_future'))
  const tooEarly = isDate
    ? start?.startDate != null && at < start.startDate
    : start?.startedAt != null && at < start.startedAt
  if (tooEarly) throw refused(said('before_start', { date: start?.startDate ?? '' }))
  return moment
}
