import { minutesOfChange } from '../../../db/queries/mapPast.ts'
import type { Deps } from '../../deps.ts'
import { firstInstant } from '../../domain/schedule/firstInstant.ts'
import { calendarDate } from '../calendarDate.ts'

const day = 86_400_000

/** The dates, in the team's time zone, on which something on a map changed; in order, each once. */
export async function datesOfChange(deps: Deps, mapId: string, timeZone: string): Promise<string[]> {
  const minutes = await minutesOfChange(deps.db, mapId)
  return [...new Set(minutes.map((minute) => calendarDate(new Date(`${minute}:00Z`), timeZone)))]
}

/** The instant at which a date ("YYYY-MM-DD") is over in a time zone. */
export function endOfDate(date: string, timeZone: string): string {
  return new Date(firstInstant(timeZone, Date.parse(`${date}T00:00:00Z`) + day)).toISOString()
}
