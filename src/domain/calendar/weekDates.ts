const DAY = 86_400_000
const WEEK = 7

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Days from a date to a later one; below 0 to an earlier one. */
export const daysTo = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The first day of a week that is counted from 0, the calendar's first day being the first of week 0. */
export const firstDay = (from: string, week: number): string => dateOf(dayNumber(from) + WEEK * week)

/** The last day of so many weeks that begin with a week. */
export const lastDay = (from: string, week: number, weeks: number): string =>
  dateOf(dayNumber(from) + WEEK * (week + weeks) - 1)

/** How many weeks of a calendar a test goes on that ends after so many days from its start. */
export const weeksLeft = (from: string, start: string, days: number): number =>
  Math.ceil((daysTo(from, start) + days) / WEEK)
