import type { Deps } from '../../../deps.ts'
import { said } from '../../../domain/fault.ts'
import { date as isDate } from '../../../domain/fields.ts'
import { calendarDate } from '../../../services/calendarDate.ts'
import { refuse } from '../../../services/resources/refuse.ts'
import { readSettings } from '../../../services/settings/read.ts'

const hour = 3_600_000

/** The instant at which a typed date is over in the team's time zone; undefined where nothing was typed. */
export async function expiryOf(deps: Deps, date: string): Promise<string | undefined> {
  if (date === '') return undefined
  if (!isDate.safeParse(date).success) refuse([{ pointer: '/expiresAt', detail: said('date_needed') }])
  const { timeZone } = await readSettings(deps)
  const midnight = Date.parse(`${date}T00:00:00Z`)
  // Days end from 10 hours after UTC's midnight before them to 36 hours after it.
  const hours = Array.from({ length: 31 }, (_, i) => midnight + (i + 8) * hour)
  const over = hours.find((at) => calendarDate(new Date(at), timeZone) > date)
  return over === undefined ? undefined : new Date(over).toISOString()
}
