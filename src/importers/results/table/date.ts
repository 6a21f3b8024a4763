import { calendarDate } from '../../evidence/calendarDate.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб']
const months = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ...['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
]

/** A date with a time of day, which does not change the date that is written. */
const withTime = /^(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})[T ]\d{1,2}:\d{2}.{0,30}$/
const yearFirst = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/
const named =
  /^(?:(\p{L}{2,12})\.?,? )?(?:(\p{L}{2,12})\.? (\d{1,2})|(\d{1,2}) (\p{L}{2,12})\.?)(?:,? (\d{4}))?$/u

const twoDigits = (value: number | string): string => String(value).padStart(2, '0')
const indexIn = (list: readonly string[], word: string, size: number): number => {
  const index = list.findIndex((start) => word.toLowerCase().startsWith(start))
  return index === -1 ? -1 : index % size
}

interface Bounds {
  startDate: string
  lastDate: string
}

/** A date in words, such as `Sat, Oct 11`: a missing year is the one in which the experiment holds it, on that day of the week. */
function namedDate(parts: RegExpExecArray, { startDate, lastDate }: Bounds): string | null {
  const [, weekday, month = parts[5] ?? '', day = parts[4] ?? '', , , year] = parts
  const monthIndex = indexIn(months, month, 12)
  if (monthIndex === -1) return null
  const years = year === undefined ? [...new Set([startDate.slice(0, 4), lastDate.slice(0, 4)])] : [year]
  const dates = years.flatMap((candidate) => {
    const date = calendarDate(`${candidate}-${twoDigits(monthIndex + 1)}-${twoDigits(day)}`)
    return date === null ? [] : [date]
  })
  const fitting = dates.filter((date) => {
    const inside = year !== undefined || (date >= startDate && date <= lastDate)
    const onDay =
      weekday === undefined || new Date(`${date}T00:00:00Z`).getUTCDay() === indexIn(weekdays, weekday, 7)
    return inside && onDay
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Different dates that are remembered: more than any experiment has days. */
const remembered = 10_000

const longest = 60

/**
 * Reads the dates of one column: `2026-11-01`, `01.11.2026`, `2026/11/01`, `20261101`, any of the first two with a time of day after it,
 * `Sat, Oct 11` and `11 окт`. The date is taken as it is written, whatever zone its time may have. Null for what is no
 * date; `11/01/2026` is none, since nobody can tell its day from its month.
 */
export function dateReader(bounds: Bounds): (text: string) => string | null {
  const known = new Map<string, string | null>()
  const read = (text: string): string | null => {
    const parts = yearFirst.exec(text)
    if (parts !== null) return calendarDate(parts.slice(1).join('-'))
    const words = named.exec(text.replace(/\s+/g, ' '))
    return words === null ? calendarDate(text) : namedDate(words, bounds)
  }
  return (text) => {
    if (text.length > longest) return null
    const trimmed = text.trim()
    const written = withTime.exec(trimmed)?.[1] ?? trimmed
    const before = known.get(written)
    if (before !== undefined) return before
    const date = read(written)
    if (known.size < remembered) known.set(written, date)
    return date
  }
}
