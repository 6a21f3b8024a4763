import type { Deps } from '../../../deps.ts'
import { said } from '../../../domain/fault.ts'
import { date as isDate } from '../../../domain/fields.ts'
import { calendarDate } from '../../../services/calendarDate.ts'
import { refuse } from '../../../services/resources/refuse.ts'
import { readSettings } from '../../../services/settings/read.ts'

const hour = 3_600_000

/**
 * The instant that a typed date stands for in the team's time zone: the first hour of the day for a start, the last one
 * for a stop. Undefined, meaning now, where nothing was typed, and for a stop today.
 */
export async function momentOf(
  deps: Deps,
  date: string,
  which: 'first' | 'last',
): Promise<string | undefined> {
  if (date === '') return undefined
  if (!isDate.safeParse(date).success) refuse([{ pointer: '/at', detail: said('date_needed') }])
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const { timeZone } = await readSettings(deps)
  const now = deps.now().getTime()
  const today = calendarDate(new Date(now), timeZone)
  if (date > today) refuse([{ pointer: '/at', detail: said('in_future') }])
  if (date === today && which === 'last') return undefined
  // A day begins up to 14 hours before and up to 12 hours after that of UTC.
  const hours = Array.from({ length: 51 }, (_, i) => midnight + (i - 14) * hour)
  const inside = hours.filter((at) => at <= now && calendarDate(new Date(at), timeZone) === date)
  const at = which === 'first' ? inside.at(0) : inside.at(-1)
  return at === undefined ? undefined : new Date(at).toISOString()
}
