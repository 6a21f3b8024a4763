const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/**
 * What the clocks of a time zone show at an instant, as milliseconds: the same date and time in UTC would be that instant.
 * Clocks show whole seconds.
 *
 * @param timeZone IANA name; an unknown one is a RangeError
 * @param instant milliseconds since 1970-01-01T00:00Z
 */
export function localTime(timeZone: string, instant: number): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
