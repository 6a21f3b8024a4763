import { plannedMethods } from '../../domain/calendar/methodPrice.ts'
import { type CalendarRequest, calendarRequest } from '../../domain/calendar/request.ts'
import { checkInput, type FormState, withoutGaps } from '../fields/checkInput.ts'
import { typedNumber } from '../fields/typedNumber.ts'
import type { PageCall } from '../page.ts'

const DAY = 86_400_000

/** What stands before the id of a hypothesis that is to be kept apart from the others so marked. */
export const APART = 'apart-'

/** The Monday after a day (YYYY-MM-DD), or the day itself where it is one. */
export function nextMonday(today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  const ahead = (8 - day.getUTCDay()) % 7
  return new Date(day.getTime() + ahead * DAY).toISOString().slice(0, 10)
}

/** The hypotheses that were marked to be kept apart. */
export const apartOf = (query: Record<string, string>): string[] =>
  Object.keys(query).flatMap((name) => (name.startsWith(APART) ? [name.slice(APART.length)] : []))

type Reader = Pick<PageCall, 't' | 'locale'>

interface Asked {
  form: FormState
  /** Null where nothing was asked yet, or not what can be planned. */
  request: CalendarRequest | null
}

/** What the address asks of a calendar: checked as the API checks it. */
export function askedOf(query: Record<string, string>, today: string, { t, locale }: Reader): Asked {
  const values = {
    from: query.from ?? nextMonday(today),
    weeks: query.weeks ?? '12',
    capacity: query.capacity ?? '',
    method: query.method ?? plannedMethods[0],
  }
  if (query.from === undefined) return { form: { values, faults: [] }, request: null }
  const apart = apartOf(query)
  const total = typedNumber(values.capacity, locale)
  const { from, weeks, capacity } = t.pages.calendar.form
  const checked = checkInput(
    calendarRequest,
    withoutGaps({
      from: values.from,
      weeks: typedNumber(values.weeks, locale),
      method: values.method,
      capacity: total === undefined ? undefined : { total },
      exclusions: apart.length < 2 ? undefined : [apart],
    }),
    t,
    { from, weeks, capacity, 'capacity/total': capacity },
  )
  return checked.ok
    ? { form: { values, faults: [] }, request: checked.input }
    : {
        form: {
          values,
          faults: checked.faults.map((fault) =>
            fault.field.startsWith('capacity') ? { ...fault, field: 'capacity' } : fault,
          ),
        },
        request: null,
      }
}
